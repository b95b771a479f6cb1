import { settle } from "/rules.js";

const form = document.querySelector("form.survey");

if (form?.querySelector(".q[data-when]")) {
  const show = () => settle(form);
  form.addEventListener("input", show);
  // A page brought back by « Back » is filled in after this script ran.
  addEventListener("pageshow", show);
  show();
}
document.querySelector(".mend")?.focus();
