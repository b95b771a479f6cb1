// The desk's brush: finer than the squares, and sent as marked squares all the same. The picture itself is made anew by the
// service, from what it holds. Without this script the squares are ticked.
import { Brush } from "/blur.js";

const form = document.querySelector(".blur-form");
const pad = form.querySelector(".blur-pad");
const image = pad.querySelector("img");
await image.decode();
const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight, className: "photo-seen" });
canvas.setAttribute("role", "img");
canvas.setAttribute("aria-label", image.alt);
canvas.getContext("2d").drawImage(image, 0, 0);
pad.querySelector(".blur-grid").remove();
image.replaceWith(canvas);
form.querySelector("legend").textContent = pad.dataset.legend;
const marked = document.createElement("input");
marked.type = "hidden";
marked.name = "carre";
form.append(marked);
new Brush(canvas, pad.dataset, (brush) => {
  marked.value = brush.marked().join(" ");
  form.elements.colonnes.value = brush.columns;
  form.elements.lignes.value = brush.rows;
});
