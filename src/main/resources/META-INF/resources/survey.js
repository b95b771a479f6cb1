// Shows a question only to those whom it concerns, by the same rule as the server, which has the last word.
const form = document.querySelector("form.survey");

const given = (question) =>
  [...form.querySelectorAll(`[name="q-${question}"]`)]
    .filter((field) => !field.closest(".q").hidden)
    .filter((field) => !/radio|checkbox/.test(field.type) || field.checked)
    .map((field) => field.value);

const conditional = form ? [...form.querySelectorAll(".q[data-if]")] : [];

// In the order of the page, so that a question behind a hidden one is hidden with it.
const settle = () => {
  for (const question of conditional) {
    const wanted = question.dataset.in.split(" ");
    question.hidden = !given(question.dataset.if).some((code) => wanted.includes(code));
  }
};

for (const question of conditional) question.querySelector(".only")?.remove();
if (conditional.length) {
  form.addEventListener("change", settle);
  // A page brought back by « Back » is filled in after this script ran.
  addEventListener("pageshow", settle);
  settle();
}
document.querySelector(".mend")?.focus();
