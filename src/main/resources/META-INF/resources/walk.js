// On the page of those who walk: photos are made small before they travel, and a place is tapped on the map. Both are
// fetched only by who needs them. Without this script photos go as files, and the place is chosen from a list.

const form = document.querySelector("form.walk-note");
if (form) {
  let looks;
  const dress = async (module) => {
    looks ??= document.head.appendChild(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/kinds.css" }));
    (await import(module)).dress(form);
  };
  const fields = [...form.querySelectorAll(".photo")];
  if (fields.some((field) => field.querySelector("input[type=hidden]").value)) dress("/photo.js");
  else for (const field of fields) for (const event of ["pointerdown", "focusin"]) field.addEventListener(event, () => dress("/photo.js"), { once: true });

  const place = form.querySelector(".spot").closest("details");
  if (place.open) dress("/point.js");
  else place.addEventListener("toggle", () => dress("/point.js"), { once: true });
}

// The notebook needs a browser that keeps pages: elsewhere this form is the way.
const book = document.querySelector(".to-book");
if (book) book.hidden = !("serviceWorker" in navigator && "indexedDB" in globalThis && isSecureContext);

// After a post the page says what came of it: whoever hears the page begins there.
document.querySelector(".mend")?.focus();
