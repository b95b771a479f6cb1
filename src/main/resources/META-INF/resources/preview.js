// The preview of a survey: its rules at work, and nothing is sent.
import { settle } from "/rules.js";

const form = document.querySelector("form.survey");
form.addEventListener("input", () => settle(form));
form.addEventListener("submit", (event) => event.preventDefault());
settle(form);
for (const link of document.querySelectorAll("link[data-kind]")) import(link.href).then((module) => module.dress(form));
