// On the wall: arrows lead from thing to thing, a digit chooses in the row that is lit, T, P and S light another row.
// Without this script every choice is a button.
import { mark, sign, takesText } from "/keys.js";

const rows = [...document.querySelectorAll("[data-rang]")];
const asked = new URLSearchParams(location.search).get("rang");
let current = Math.max(0, rows.findIndex((row) => row.dataset.rang === asked));
const light = (index) => {
  current = index;
  rows.forEach((row, at) => row.classList.toggle("current", at === index));
};

document.body.classList.add("walled");
document.querySelector(".keys").hidden = false;
for (const row of rows) [...row.querySelectorAll(".pick")].slice(0, 9).forEach((pick, at) => mark(pick, String(at + 1)));
light(current);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
  const way = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" }[event.key];
  const link = way && document.querySelector(`.controls a[rel=${way}]`);
  if (link) {
    event.preventDefault();
    link.click();
    return;
  }
  const key = sign(event);
  const row = rows.findIndex((each) => each.dataset.rang[0] === key);
  if (row >= 0) light(row);
  else if (/^[1-9]$/.test(key)) rows[current]?.querySelectorAll(".pick")[key - 1]?.click();
});
