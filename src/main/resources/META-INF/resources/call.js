// Keys for calling, beside those of the form: a digit says how a call without an interview ended. The page is whole without this.
import { keyed, mark, sign, takesText } from "/keys.js";

const call = document.getElementById("call");
const form = document.getElementById("interview");
const read = document.getElementById("lu");

if (form) {
  for (const button of call.querySelectorAll("[data-digit]")) mark(button, button.dataset.digit);
  mark(call.querySelector("label[for=quand]"), "8");
  mark(read.nextElementSibling, "0");
  keyed(form, (target) => {
    if (target === read) read.checked = true;
  });
  call.addEventListener("keydown", (event) => {
    const key = sign(event);
    if (takesText(event.target) || !/\d/.test(key)) return;
    const place =
      key === "0" ? read : key === "8" ? document.getElementById("quand") : call.querySelector(`[data-digit="${key}"]`);
    if (!place) return;
    event.preventDefault();
    place.focus();
  });
}
if (!document.querySelector(".mend")) (document.getElementById("dial") ?? document.getElementById("next"))?.focus();
