// Shows while somebody types what others said in similar words, makes photos small before they travel, and draws the map. Without this
// script a button of the form shows the first, and the server does the second.

const form = document.querySelector("form.propose");
const PAUSE = 600;
const ENOUGH_LETTERS = 8;

const alike = form?.querySelector(".alike");
if (alike) {
  const fields = [form.elements.besoin, form.elements.idee];
  let asked = 0;
  let waiting;
  let before = "";
  const look = async () => {
    const words = fields.map((field) => field.value.trim()).join("\n").trim();
    if (words === before) return;
    before = words;
    const mine = ++asked;
    let found = "";
    if (words.length >= ENOUGH_LETTERS) {
      try {
        const answer = await fetch(alike.dataset.from, { method: "POST", body: new URLSearchParams({ mots: words }) });
        if (answer.ok) found = await answer.text();
      } catch {
        // Without network one writes on.
      }
    }
    // An answer that was overtaken by a later question is old.
    if (mine !== asked) return;
    const page = new DOMParser().parseFromString(found, "text/html");
    alike.replaceChildren(...page.body.childNodes);
    alike.classList.toggle("card", alike.childElementCount > 0);
  };
  for (const field of fields) {
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, PAUSE);
    });
  }
}

// Fetched only by those who have a photo to send, or a place to show.
let looks;
const dress = async (module) => {
  looks ??= document.head.appendChild(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/kinds.css" }));
  (await import(module)).dress(form);
};

const photo = form?.querySelector(".photo");
if (photo) {
  if (photo.querySelector("input[type=hidden]").value) dress("/photo.js");
  else for (const event of ["pointerdown", "focus"]) photo.querySelector("input[type=file]").addEventListener(event, () => dress("/photo.js"), { once: true });
}

const door = form?.querySelector(".spot-door");
if (door) {
  // Without this script there is nothing to tap: the field for words says where.
  door.hidden = false;
  if (door.open) dress("/point.js");
  else door.addEventListener("toggle", () => dress("/point.js"), { once: true });
}

// Whoever asked to see what others said, or has something to mend, finds it first.
document.querySelector("#semblables, .mend")?.focus();
