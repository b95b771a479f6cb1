// When a question is asked, by the same rules as fr.portevoix.survey.rule on the server, which has the last word. What is
// missing, hidden or declined equals nothing and is neither more nor less than anything; "not" and "!=" only negate.

const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

// A number as a whole count of millionths, so that no digit is lost; a day as its text; anything else is undefined.
const quantity = (text) => {
  const number = /^(-?)([0-9]{1,12})(?:\.([0-9]{1,6}))?$/.exec(text);
  if (number) return BigInt(number[1] + number[2] + (number[3] ?? "").padEnd(6, "0"));
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? text : undefined;
};

const compare = (sign, left, right) => {
  if (left === undefined || right === undefined || typeof left !== typeof right) return sign === "!=";
  switch (sign) {
    case "=": return left === right;
    case "!=": return left !== right;
    case "<": return left < right;
    case "<=": return left <= right;
    case ">": return left > right;
    default: return left >= right;
  }
};

const codes = (fact) => (Array.isArray(fact) ? fact : typeof fact === "string" ? [fact] : []);
const one = (fact) => (codes(fact).length === 1 ? quantity(codes(fact)[0]) : undefined);

const at = (facts, question, row) => {
  const fact = own(facts, question);
  if (row === undefined || fact === undefined) return fact;
  return typeof fact === "object" && !Array.isArray(fact) ? own(fact, row) : undefined;
};

/** Whether a rule holds. Facts: by question, a list of codes, a text, an object of rows, or true for words. */
export const holds = (rule, facts, channel) => {
  if (rule.all) return rule.all.every((part) => holds(part, facts, channel));
  if (rule.any) return rule.any.some((part) => holds(part, facts, channel));
  if (rule.not) return !holds(rule.not, facts, channel);
  if (rule.channel) return rule.channel.includes(channel);
  const fact = at(facts, rule.question, rule.row);
  if (rule.in) return codes(fact).some((code) => rule.in.includes(code));
  if (rule.answered) return fact !== undefined;
  return compare(rule.is, one(fact), rule.than === undefined ? quantity(rule.value) : one(at(facts, rule.than)));
};

/** The codes of the questions, each {code, when}, that are asked of somebody who gives these answers. */
export const asked = (questions, answers, channel) => {
  const facts = Object.create(null);
  return questions
    .filter(({ code, when }) => {
      if (when && !holds(when, facts, channel)) return false;
      const answer = own(answers, code);
      if (answer !== undefined) facts[code] = answer;
      return true;
    })
    .map(({ code }) => code);
};

// Digits stand in runs of ten: how far one is from the start of its run tells its value.
const digit = (sign) => {
  let distance = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(sign.codePointAt(0) - distance - 1))) distance++;
  return String(distance % 10);
};

/** A number as somebody typed it, in the one way that rules compare; undefined for none. */
export const number = (typed) => {
  const latin = typed.replace(/[\s\p{Z}]/gu, "").replace(/\p{Nd}/gu, digit).replace(/[٫,]/g, ".");
  const parts = /^(-?)([0-9]{1,12})(?:\.([0-9]{1,6}))?$/.exec(latin);
  if (!parts) return undefined;
  const whole = parts[2].replace(/^0+(?=.)/, "");
  const part = (parts[3] ?? "").replace(/0+$/, "");
  const size = part ? `${whole}.${part}` : whole;
  return size === "0" ? size : parts[1] + size;
};

/** A day as a field sends it or as people write it, as 2026-11-21; undefined for none. */
export const day = (typed) => {
  const sent = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim());
  const written = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed.trim());
  const parts = sent ? sent.slice(1) : written ? [written[3], written[2], written[1]] : undefined;
  if (!parts) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(+parts[0], parts[1] - 1, +parts[2]);
  return date.getUTCMonth() === parts[1] - 1 && date.getUTCDate() === +parts[2]
    ? `${parts[0]}-${parts[1].padStart(2, "0")}-${parts[2].padStart(2, "0")}`
    : undefined;
};

// What a question's fields say; undefined for nothing.
const fact = (block) => {
  const { code, kind } = block.dataset;
  const name = `q-${code}`;
  const given = [...block.querySelectorAll("[name]")].filter(
    (field) => (!/radio|checkbox/.test(field.type) || field.checked) && field.value.trim() !== "",
  );
  if (given.some((field) => field.name === `${name}--declined`)) return undefined;
  const values = given.filter((field) => field.name === name).map((field) => field.value);
  if (kind === "matrix") {
    const rows = Object.create(null);
    for (const field of given) rows[field.name.slice(name.length + 1)] = field.value;
    return given.length ? rows : undefined;
  }
  if (kind === "ranking") {
    const first = given.filter((field) => field.name.startsWith(`${name}-`)).sort((one, other) => one.value - other.value)[0];
    return first ? [first.name.slice(name.length + 1)] : undefined;
  }
  if (kind === "single" || kind === "multiple") {
    const other = given.some((field) => field.name === `${name}-other`);
    if (other && ((kind === "multiple" && block.dataset.most !== "1") || !values.length) && !values.includes("other")) values.push("other");
    return values.length ? values : undefined;
  }
  if (!values.length) return given.length ? true : undefined;
  if (kind === "number") return number(values[0]);
  if (kind === "date") return day(values[0]);
  return /short|long|photo/.test(kind) ? true : values;
};

/** Shows a section's heading as long as one of the questions that follow it is shown. */
export const headings = (form, shown) => {
  let part;
  for (const block of form.querySelectorAll(".part, .q")) {
    if (block.matches(".part")) {
      part = block;
      part.hidden = true;
    } else if (part && shown(block)) {
      part.hidden = false;
    }
  }
};

/** Shows in a survey's form the questions that its answers ask for, and hides the others. */
export const settle = (form) => {
  const blocks = [...form.querySelectorAll(".q[data-code]")];
  const answers = Object.create(null);
  for (const block of blocks) answers[block.dataset.code] = fact(block);
  const questions = blocks.map(({ dataset }) => ({
    code: dataset.code,
    when: dataset.when ? JSON.parse(dataset.when) : undefined,
  }));
  const shown = new Set(asked(questions, answers, form.elements.canal?.value || form.dataset.channel || "ONLINE"));
  for (const block of blocks) block.hidden = !shown.has(block.dataset.code);
  headings(form, (question) => !question.hidden);
  // The words of a rule are for pages where nothing hides by itself.
  for (const words of form.querySelectorAll(".only")) words.remove();
};
