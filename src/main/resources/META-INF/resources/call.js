// Keys for calling: a digit chooses where the focus is, Enter goes on, Ctrl+Enter saves. The page is whole without this.
const call = document.getElementById("call");
const form = document.getElementById("interview");
const read = document.getElementById("lu");
const SIGNS = "1234567890abcdefghijklmnopqrstuvwxyz";

// By place on the keyboard: on a French one, digits are written with Shift.
const sign = (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return "";
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  return digit ? digit[1] : event.key.length === 1 ? event.key.toLowerCase() : "";
};
const takesText = (field) => field.matches("textarea, select, input:not([type=radio], [type=checkbox])");
const picksOf = (place) => [...place.querySelectorAll("input[type=radio], input[type=checkbox]")];
const mark = (place, text) => {
  const key = document.createElement("kbd");
  key.textContent = text;
  key.setAttribute("aria-hidden", "true");
  place.prepend(key, " ");
};

const enter = (question) => {
  const field = question.querySelector("input:checked") ?? question.querySelector("input, select, textarea");
  field.focus();
  question.scrollIntoView({ block: "nearest" });
};
const goOn = (from) => {
  const shown = [...form.querySelectorAll(".q")].filter((question) => !question.hidden);
  const next = shown[shown.indexOf(from) + 1];
  if (next) enter(next);
  else form.querySelector(":scope > button.btn").focus();
};

const choose = (question, field, key) => {
  const row = field.closest("fieldset.row");
  const pick = picksOf(row ?? question)[SIGNS.indexOf(key)];
  if (!pick) return false;
  pick.focus();
  pick.click();
  const after = row?.nextElementSibling?.querySelector("input");
  if (after) after.focus();
  return true;
};

if (form) {
  for (const button of call.querySelectorAll("[data-digit]")) mark(button, button.dataset.digit);
  mark(call.querySelector("label[for=quand]"), "8");
  mark(read.nextElementSibling, "0");
  for (const group of form.querySelectorAll(".q")) {
    const rows = group.querySelectorAll("fieldset.row");
    for (const place of rows.length ? rows : [group]) {
      picksOf(place).forEach((pick, index) => SIGNS[index] && mark(pick.nextElementSibling, SIGNS[index]));
    }
  }
  call.addEventListener("keydown", (event) => {
    const key = sign(event);
    if (takesText(event.target) || !/\d/.test(key)) return;
    const place =
      key === "0" ? read : key === "8" ? document.getElementById("quand") : call.querySelector(`[data-digit="${key}"]`);
    if (!place) return;
    event.preventDefault();
    place.focus();
  });
  form.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const question = target.closest(".q");
    if (event.key === "Enter" && !event.shiftKey && !target.matches("button, a, summary")) {
      event.preventDefault();
      if (target === read) read.checked = true;
      goOn(question);
      return;
    }
    if (question && !takesText(target) && sign(event) && choose(question, target, sign(event))) event.preventDefault();
  });
}
if (!document.querySelector(".mend")) (document.getElementById("dial") ?? document.getElementById("next"))?.focus();
