// Keys for a survey's form at the desk: a digit chooses where the focus is, Enter goes on, Ctrl+Enter saves.
// The form is whole without this.
const SIGNS = "1234567890abcdefghijklmnopqrstuvwxyz";

/** What was struck, by place on the keyboard: on a French one, digits are written with Shift. */
export const sign = (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return "";
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  return digit ? digit[1] : event.key.length === 1 ? event.key.toLowerCase() : "";
};
export const takesText = (field) => field.matches("textarea, select, input:not([type=radio], [type=checkbox])");
const picksOf = (place) => [...place.querySelectorAll("input[type=radio], input[type=checkbox]")];

/** Shows the key beside what it chooses. */
export const mark = (place, text) => {
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
const goOn = (form, from) => {
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

/** Gives a form its keys; what stands before its questions may have a say at Enter. */
export const keyed = (form, onEnter = () => {}) => {
  for (const group of form.querySelectorAll(".q")) {
    const rows = group.querySelectorAll("fieldset.row");
    for (const place of rows.length ? rows : [group]) {
      picksOf(place).forEach((pick, index) => SIGNS[index] && mark(pick.nextElementSibling, SIGNS[index]));
    }
  }
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
      onEnter(target);
      goOn(form, question);
      return;
    }
    if (question && !takesText(target) && sign(event) && choose(question, target, sign(event))) event.preventDefault();
  });
};

const entry = document.getElementById("saisie");
if (entry) {
  keyed(entry);
  if (!document.querySelector(".mend")) (entry.elements.feuille ?? entry.querySelector(".q input, .q select, .q textarea"))?.focus();
}
