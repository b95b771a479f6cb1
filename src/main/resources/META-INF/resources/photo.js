// A photo made small on the device, so that it can wait beside the other answers for a network: without its place, its hour
// and the device's name, which a canvas does not carry over. The server makes it anew all the same.

const LONGEST = 1280;
const ENOUGH = 300_000;
const FINE = 0.8;
const HEIC = /^....ftyp(.{4}){0,5}?(hei[cmsx]|hev[cmsx]|mif1|msf1)/s;

/** Our letters for the bytes: those that a form sends as they are. */
const text = (bytes) => {
  let all = "";
  for (let at = 0; at < bytes.length; at += 0x8000) all += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(all).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
};
const bytes = (letters) => Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

const encoded = (canvas, quality) => new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no image"))), "image/jpeg", quality));

/** What the browser can read, upright. Some read as a picture of a page what they do not read otherwise: HEIC, in Safari. */
const read = async (file) => {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    const image = new Image();
    image.src = await new Promise((done, fail) => Object.assign(new FileReader(), { onload: (event) => done(event.target.result), onerror: fail }).readAsDataURL(file));
    await image.decode();
    return image;
  }
};

const isHeic = async (file) => HEIC.test(String.fromCharCode(...new Uint8Array(await file.slice(0, 40).arrayBuffer())));

/** The image as a small JPEG: smaller and coarser until it is light enough. */
const small = async (file, canvas) => {
  const image = await read(file);
  for (const [longest, quality] of [[LONGEST, FINE], [LONGEST, 0.6], [960, 0.6], [640, 0.5]]) {
    const scale = Math.min(1, longest / Math.max(image.width, image.height));
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const brush = canvas.getContext("2d");
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    const jpeg = await encoded(canvas, quality);
    if (jpeg.size > ENOUGH) continue;
    image.close?.();
    return new Uint8Array(await jpeg.arrayBuffer());
  }
  throw new Error("too heavy");
};

class Photo {
  constructor(question) {
    this.place = question.querySelector(".photo");
    this.words = this.place.dataset;
    this.field = this.place.querySelector("input[type=hidden]");
    this.file = this.place.querySelector("input[type=file]");
    this.told = this.place.querySelector(".photo-told");
    this.canvas = document.createElement("canvas");
    this.canvas.className = "photo-seen";
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", this.field.dataset.told);
    this.remove = Object.assign(document.createElement("button"), { type: "button", className: "btn ghost", textContent: this.words.remove });
    this.remove.addEventListener("click", () => {
      this.write("");
      this.file.focus();
    });
    this.file.after(this.canvas, ...(this.words.blur ? [this.blur()] : []), this.remove);
    this.file.addEventListener("change", () => this.file.files[0] && this.take(this.file.files[0]));
    this.show();
  }

  /** The brush comes only when somebody asks for it. */
  blur() {
    this.hide = Object.assign(document.createElement("button"), { type: "button", className: "btn ghost", textContent: this.words.blur });
    this.hide.addEventListener("click", async () => {
      const { Brush } = await import("/blur.js");
      this.hide.hidden = true;
      // Each stroke is kept at once: whoever sends without saying « done » sends what is blurred.
      this.brush ??= new Brush(this.canvas, this.words, (brush) => this.keep(brush));
      this.brush.done = () => {
        this.brush = null;
        this.hide.hidden = !this.field.value;
        if (this.field.value) this.hide.focus();
      };
    });
    return this.hide;
  }

  keep(brush) {
    let letters = brush.letters(FINE);
    for (let quality = FINE; letters.length > (ENOUGH * 4) / 3 && quality > 0.3; quality -= 0.2) letters = brush.letters(quality);
    this.field.value = letters;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async take(file) {
    this.told.textContent = this.words.busy;
    try {
      this.write(text(await small(file, document.createElement("canvas"))));
    } catch {
      this.told.textContent = this.words.heic && (await isHeic(file)) ? this.words.heic : this.words.cannot;
    }
    // The file itself is never sent, and may be chosen a second time.
    this.file.value = "";
  }

  write(letters) {
    this.field.value = letters;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.show();
  }

  async show() {
    const letters = this.field.value;
    this.brush?.end();
    this.canvas.hidden = this.remove.hidden = !letters;
    if (this.hide) this.hide.hidden = !letters;
    this.told.textContent = letters ? this.field.dataset.told : "";
    if (!letters) return;
    try {
      const image = await createImageBitmap(new Blob([bytes(letters)], { type: "image/jpeg" }));
      this.canvas.width = image.width;
      this.canvas.height = image.height;
      this.canvas.getContext("2d").drawImage(image, 0, 0);
    } catch {
      this.canvas.hidden = true;
    }
  }
}

/** Where several photos can be taken, the place for the next appears with the one before. */
const unfold = (form) => {
  for (const group of form.querySelectorAll("[data-one-by-one]")) {
    const all = [...group.querySelectorAll(".q[data-kind=photo]")];
    const last = all.findLastIndex((each) => each.querySelector("input[type=hidden]").value);
    all.forEach((each, at) => (each.hidden = at > last + 1));
  }
};

/** Dresses the questions of a form that ask for a photo, once each; they follow when the form is filled from elsewhere. */
export const dress = (form) => {
  for (const question of form.querySelectorAll(".q[data-kind=photo]")) {
    if (question.querySelector(".photo-seen")) continue;
    const photo = new Photo(question);
    photo.place.classList.toggle("dressed", !!photo.words.blur);
    question.addEventListener("filled", (event) => event.target === photo.field && photo.show());
    for (const event of ["input", "filled"]) question.addEventListener(event, () => unfold(form));
  }
  unfold(form);
};
