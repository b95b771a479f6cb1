// A survey on a person's own device: one question per screen, answers kept as they are typed, sent when there is a network.
// The page is a whole form without this script, and the server has the last word on everything said here.
import { headings, settle } from "/rules.js";

const START = "";
const REVIEW = "relire";
const OUR_KEY = /^[A-Za-z0-9_-]{16,64}$/;
const ANSWER = /^q-/;
// A trial has no receipt: the page that says so stands in its place.
const RECEIPT = /\/(?:suivi|essai\/[\w-]+)\/([0-9A-Z-]+)$/;

/** A form's key of the same make as the server's: each new person has one, though the page be an old copy. */
export const freshKey = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

const texts = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
const pairs = (value) => Array.isArray(value) && value.every((each) => texts(each) && each.length === 2);

// ---- What is kept ----------------------------------------------------------------------------------------------------

/** Keeps nothing beyond this page: for a device that is not one's own, and where the browser keeps nothing. */
export const inMemory = () => {
  const kept = new Map();
  return {
    lasting: false,
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => kept.set(name, value),
    remove: (name) => kept.delete(name),
    names: () => [...kept.keys()],
  };
};

/** Keeps on the device. At once, before the next key is struck: a tab that is killed is never asked first. */
const onDevice = (prefix) => {
  try {
    localStorage.setItem(prefix, "");
    localStorage.removeItem(prefix);
  } catch {
    return inMemory();
  }
  return {
    lasting: true,
    get: (name) => localStorage.getItem(prefix + name),
    set: (name, value) => localStorage.setItem(prefix + name, value),
    remove: (name) => localStorage.removeItem(prefix + name),
    names: () => Object.keys(localStorage).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
  };
};

/** The answers of one survey: a draft, an entry per field so that two tabs write side by side, and what waits to leave. */
class Kept {
  constructor(address, shelf) {
    this.prefix = `portevoix ${address} `;
    this.shelf = shelf ?? onDevice(this.prefix);
  }

  /** What an entry says; other people's garbage is no entry. */
  read(name, fits) {
    try {
      const value = JSON.parse(this.shelf.get(name));
      return fits(value) ? value : null;
    } catch {
      return null;
    }
  }

  write(name, value) {
    try {
      this.shelf.set(name, JSON.stringify(value));
    } catch {
      // The device is full: go on without it, with everything it holds.
      const before = this.shelf;
      this.shelf = inMemory();
      before.names().forEach((each) => this.shelf.set(each, before.get(each)));
      this.shelf.set(name, JSON.stringify(value));
    }
  }

  names(pattern) {
    return this.shelf.names().filter((name) => pattern.test(name));
  }

  forget(pattern) {
    this.names(pattern).forEach((name) => this.shelf.remove(name));
  }

  get key() {
    let key = this.read("key", (value) => OUR_KEY.test(value));
    if (!key) this.write("key", (key = freshKey()));
    return key;
  }

  set key(key) {
    this.write("key", OUR_KEY.test(key) ? key : freshKey());
  }

  get at() {
    return this.read("at", (value) => typeof value === "string");
  }

  answer(name, values) {
    this.key;
    if (values.some((value) => value !== "")) this.write(name, values);
    else this.shelf.remove(name);
  }

  answers() {
    return this.names(ANSWER).map((name) => [name, this.read(name, texts)]).filter(([, values]) => values);
  }

  get begun() {
    return this.answers().length > 0;
  }

  dropDraft() {
    this.forget(/^(q-|key$|at$)/);
  }

  /** Turns the draft into a letter that is as good as sent, and leaves room for the next person. */
  seal(fields) {
    const letter = { key: this.key, fields, language: document.documentElement.lang, since: Date.now() };
    this.write(`letter ${letter.key}`, letter);
    this.dropDraft();
    return letter;
  }

  /** What waits, the oldest first: whoever sends now sees their own receipt last. */
  letters() {
    return this.names(/^letter /)
      .map((name) => this.read(name, (value) => value && OUR_KEY.test(value.key) && (value.away === true || pairs(value.fields))))
      .filter(Boolean)
      .sort((one, other) => one.since - other.since);
  }

  /** Says of a letter only that it waits: its words were handed to the worker, which sends them without this page. */
  away({ fields, ...letter }) {
    this.write(`letter ${letter.key}`, { ...letter, away: true });
  }

  drop(letter) {
    this.shelf.remove(`letter ${letter.key}`);
  }

  /** Makes a letter the draft again, to be changed. */
  unseal(letter) {
    this.drop(letter);
    this.key = letter.key;
    const byName = new Map();
    letter.fields.forEach(([name, value]) => byName.set(name, [...(byName.get(name) ?? []), value]));
    byName.forEach((values, name) => ANSWER.test(name) && this.answer(name, values));
  }

  /** Numbers of letters that left while nobody was looking, until somebody has noted them. */
  get receipts() {
    return this.read("receipts", texts)?.filter((path) => RECEIPT.test(path)) ?? [];
  }

  set receipts(paths) {
    if (paths.length) this.write("receipts", paths);
    else this.shelf.remove("receipts");
  }
}

// ---- The form's fields -----------------------------------------------------------------------------------------------

const boxes = /^(radio|checkbox)$/;
const named = (form, name) => [...form.elements].filter((field) => field.name === name);

const values = (form, name) =>
  named(form, name).filter((field) => !boxes.test(field.type) || field.checked).map((field) => field.value);

const fill = (form, name, given) =>
  named(form, name).forEach((field) => {
    if (boxes.test(field.type)) field.checked = given.includes(field.value);
    else if (document.activeElement !== field || !given.includes(field.value)) field.value = given[0] ?? "";
    field.dispatchEvent(new Event("filled", { bubbles: true }));
  });

const answerNames = (form) => [...new Set([...form.elements].map((field) => field.name).filter((name) => ANSWER.test(name)))];

/** Empties every answer: a page that came back to be mended would otherwise be reset to the person's words. */
const blank = (form) => answerNames(form).forEach((name) => fill(form, name, []));

/** What is sent: not what hidden questions hold, nor what belongs to a session. */
const fieldsOf = (form) =>
  [...new FormData(form)].filter(
    ([name, value]) =>
      typeof value === "string" && name !== "cle" && name !== "_jeton" && !named(form, name).every((field) => field.closest(".q[hidden]")),
  );

const screenOf = (question) => `q-${question.dataset.code}`;
const labelOf = (question) => question.querySelector("legend, label");

// ---- One question per screen -----------------------------------------------------------------------------------------

/** Brings what some kinds of question need beyond fields. Without it, their fields are there all the same. */
export const dress = (form, which = "link[data-kind]") => {
  for (const link of document.querySelectorAll(which)) import(link.href).then((module) => module.dress(form), () => {});
};

/** The screens of a form: a start, each question that concerns the person, a reading over. */
export class Screens {
  constructor(main, ways) {
    this.main = main;
    this.form = main.querySelector("form.survey");
    this.ways = ways;
    const parts = main.querySelector("template#device").content.cloneNode(true);
    this.part = {};
    for (const name of ["begin", "step", "turn", "over", "unsent", "thanks", "live", "offline"]) this.part[name] = parts.querySelector(`.${name}`);
    this.words = this.part.live.dataset;
    const { begin, step, turn, over, unsent, thanks, live, offline } = this.part;
    this.intro = main.querySelector(".intro");
    this.mend = main.querySelector(".mend");
    this.end = this.form.querySelector(".end");
    this.form.before(offline, unsent, thanks);
    this.form.prepend(step);
    this.form.append(over, this.end, turn);
    this.form.after(begin, live);
    if (this.mend) over.prepend(this.mend);
    main.querySelectorAll(".plain").forEach((each) => each.remove());
    this.form.noValidate = true;
    this.form.autocomplete = "off";
    this.listen();
    dress(this.form);
  }

  listen() {
    const { begin, turn, over } = this.part;
    begin.querySelector(".start").addEventListener("click", () => this.go(this.ways.first?.() ?? this.next(START)));
    turn.querySelector(".next").addEventListener("click", () => this.forward());
    turn.querySelector(".back").addEventListener("click", () => this.back());
    over.addEventListener("click", (event) => event.target.dataset.to && this.go(event.target.dataset.to, true));
    this.form.addEventListener("input", (event) => {
      settle(this.form);
      if (ANSWER.test(event.target.name)) this.ways.answered?.(event.target.name, values(this.form, event.target.name));
      const question = event.target.closest(".q");
      if (question?.querySelector(".error.ours") && !this.flaw(question)) this.tell(question, "");
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.screen === REVIEW) this.send();
      else this.forward();
    });
  }

  questions() {
    return [...this.form.querySelectorAll(".q")].filter((question) => !question.hidden);
  }

  next(screen) {
    const all = this.questions().map(screenOf);
    return all[all.indexOf(screen) + 1] ?? REVIEW;
  }

  previous(screen) {
    const all = this.questions().map(screenOf);
    return (screen === REVIEW ? all.at(-1) : all[all.indexOf(screen) - 1]) ?? START;
  }

  forward() {
    const question = this.current;
    const flaw = this.flaw(question);
    this.tell(question, flaw);
    if (flaw) ([...question.querySelectorAll("input:not([type=hidden]), select, textarea, .add")].find((field) => field.offsetParent) ?? labelOf(question)).focus();
    else this.go(history.state?.mending ? REVIEW : this.next(this.screen));
  }

  back() {
    if (history.state?.step > 0) history.back();
    else this.go(this.previous(this.screen), false, true);
  }

  go(screen, mending = false, instead = false) {
    const step = (history.state?.step ?? 0) + (instead ? 0 : 1);
    const address = location.pathname + location.search + (screen ? `#${screen}` : "");
    history[instead ? "replaceState" : "pushState"]({ step, mending }, "", address);
    this.show(screen);
  }

  /** What is plainly missing; everything else is the server's to say. */
  flaw(question) {
    const fields = [...question.querySelectorAll("input, select, textarea")];
    const given = fields.filter((field) => (boxes.test(field.type) ? field.checked : field.value.trim() !== ""));
    if ("needed" in question.dataset && !given.length) return this.words.needed;
    const most = Number(question.dataset.most);
    if (most && given.filter((field) => field.matches('[type=checkbox]:not([name$="--declined"])')).length > most) return question.dataset.tooMany;
    return "";
  }

  /** Says at the question what is wrong with it, as the server's page does. */
  tell(question, sentence) {
    const field = question.querySelector("fieldset, .field");
    const name = screenOf(question);
    const control = field.matches("fieldset") ? field : field.querySelector("input, select, textarea");
    field.querySelectorAll(":scope > .error").forEach((each) => each.remove());
    const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== `${name}-error`);
    field.classList.toggle("wrong", !!sentence);
    if (sentence) {
      const error = Object.assign(document.createElement("p"), { className: "error ours", id: `${name}-error`, textContent: sentence });
      (field.querySelector(":scope > .hint") ?? labelOf(field)).after(error);
      control.setAttribute("aria-invalid", "true");
      described.push(error.id);
      this.say(sentence);
    } else {
      control.removeAttribute("aria-invalid");
    }
    if (described.length) control.setAttribute("aria-describedby", described.join(" "));
    else control.removeAttribute("aria-describedby");
  }

  say(sentence) {
    this.part.live.textContent = sentence;
  }

  /** Brings one screen up and leads the eye, the keyboard and the voice to its heading. */
  show(screen, focus = true) {
    settle(this.form);
    const all = this.questions();
    this.current = all.find((question) => screenOf(question) === screen);
    this.screen = this.current || screen === REVIEW ? screen : START;
    this.state(this.screen === REVIEW ? "over" : this.current ? "step" : "begin");
    this.form.querySelectorAll(".q").forEach((question) => question.classList.toggle("away", question !== this.current));
    headings(this.form, (question) => question === this.current);
    let heading = this.main.querySelector("h1");
    if (this.current) {
      const number = all.indexOf(this.current) + 1;
      const nth = this.words.nth.replace("%n", number).replace("%t", all.length);
      const bar = this.part.step.querySelector("progress");
      bar.max = all.length;
      bar.value = number - 1;
      this.part.step.querySelector("p").textContent = nth;
      this.say(nth);
      heading = labelOf(this.current);
    } else if (this.screen === REVIEW) {
      this.read(all);
      heading = this.part.over.querySelector("h2");
    }
    this.ways.shown?.(this.screen);
    if (focus) this.lead(heading);
  }

  lead(heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** Shows what belongs to one state of the page, and nothing else. */
  state(state) {
    const { begin, step, turn, over, unsent, thanks } = this.part;
    this.main.classList.toggle("stepping", state !== "begin");
    if (this.intro) this.intro.hidden = state !== "begin";
    begin.hidden = state !== "begin";
    step.hidden = state !== "step";
    over.hidden = this.end.hidden = state !== "over";
    turn.hidden = state !== "step" && state !== "over";
    turn.querySelector(".next").hidden = state === "over";
    unsent.hidden = state !== "unsent";
    thanks.hidden = state !== "thanks";
    this.form.hidden = !/step|over/.test(state);
  }

  /** Lists the answers, each with the way back to it. */
  read(all) {
    const list = this.part.over.querySelector("dl");
    const line = this.part.over.querySelector("template").content;
    list.replaceChildren(
      ...all.map((question) => {
        const row = line.cloneNode(true);
        const label = labelOf(question).textContent.trim();
        const given = this.given(question);
        row.querySelector("dt").textContent = label;
        row.querySelector("dd").textContent = given.join(", ") || this.words.nothing;
        row.querySelector("dd").classList.toggle("soft", !given.length);
        const wrong = question.querySelector(".error");
        if (wrong) row.querySelector("dd").after(Object.assign(document.createElement("dd"), { className: "error", textContent: wrong.textContent }));
        row.querySelector("button").dataset.to = screenOf(question);
        row.querySelector("button .hidden").textContent = ` ${label}`;
        for (const part of row.querySelectorAll("dt, dd:first-of-type")) {
          part.dir = "auto";
          if (question.lang) part.lang = question.lang;
        }
        return row;
      }),
    );
  }

  given(question) {
    if (question.dataset.kind === "ranking") {
      return [...question.querySelectorAll("select")]
        .filter((field) => field.value)
        .sort((one, other) => one.value - other.value)
        .map((field, at) => `${at + 1}. ${field.closest("label").querySelector("span").textContent.trim()}`);
    }
    return [...question.querySelectorAll("input, select, textarea")]
      .filter((field) => (boxes.test(field.type) ? field.checked : field.value.trim() !== ""))
      .map((field) => {
        if (field.matches("select")) return field.selectedOptions[0].textContent.trim();
        if (!boxes.test(field.type)) return field.dataset.told ?? field.value.trim();
        const row = field.closest(".row");
        const pick = field.closest("label").textContent.trim();
        return row ? `${row.querySelector("legend").textContent.trim()} : ${pick}` : pick;
      });
  }

  send() {
    const wrong = this.questions().find((question) => this.flaw(question));
    if (!wrong) return this.ways.send(fieldsOf(this.form));
    this.go(screenOf(wrong), true);
    this.tell(wrong, this.flaw(wrong));
  }

  /** Where a page opens that came back to be mended; nothing where it did not. */
  toMend() {
    const wrong = this.form.querySelector(".q .error")?.closest(".q");
    return wrong ? screenOf(wrong) : this.mend ? REVIEW : null;
  }
}

// ---- Sending ---------------------------------------------------------------------------------------------------------

/** Sends one letter. What comes back is a receipt, a page to mend, or nothing yet. */
async function post(address, letter, more = {}) {
  const body = new URLSearchParams([...letter.fields, ...Object.entries(more)]);
  body.set("cle", letter.key);
  try {
    // Without cookies: the language is the letter's own, and no session is mixed into what a resident says.
    const answer = await fetch(address, { method: "POST", body, credentials: "omit", headers: { "Accept-Language": letter.language } });
    const html = await answer.text();
    if (answer.redirected && answer.ok && RECEIPT.test(new URL(answer.url).pathname)) return { receipt: answer.url, html };
    if (answer.status === 422) {
      const challenge = !more["sans-preuve"] && parsed(html).querySelector("#challenge")?.textContent;
      return challenge ? post(address, letter, await proven(challenge, more.preuve)) : { html };
    }
    return { gone: answer.status === 404 };
  } catch {
    return {};
  }
}

/** A calculation that is asked for when one connection sends very much; without it the answers are taken just as well. */
async function proven(challenge, before) {
  try {
    if (before) throw new Error("in vain");
    return { preuve: await (await import("/proof.js")).prove(JSON.parse(challenge)) };
  } catch {
    return { "sans-preuve": "oui" };
  }
}

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

function swapMain(page) {
  const main = document.adoptNode(page.querySelector("main"));
  document.querySelector("main").replaceWith(main);
  document.title = page.title;
  return main;
}

/** Becomes another page that is already here: asking for it again could fail, and the receipt with it. */
function become(page, address) {
  history.pushState({ became: true }, "", address);
  for (const link of page.querySelectorAll("link[rel=stylesheet]")) {
    if (!document.head.querySelector(`link[href="${link.getAttribute("href")}"]`)) document.head.append(document.adoptNode(link));
  }
  Object.assign(document.documentElement, { lang: page.documentElement.lang, dir: page.documentElement.dir });
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
  document.querySelector("main").focus({ preventScroll: true });
}

/** A page that opened from its copy, without network, is nobody's: what its address says of an invitation goes along. */
function carryLink(form) {
  const link = new URLSearchParams(location.search).get("lien");
  if (link && !form.elements.lien) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "lien", value: link }));
}

// ---- The page of a survey --------------------------------------------------------------------------------------------

function online() {
  const address = location.pathname;
  let kept = new Kept(address);
  let screens;
  let mine = null;
  let sending = false;
  let pause = 15_000;
  let timer;

  const shared = () => !kept.shelf.lasting && sharedChosen;
  let sharedChosen = false;

  const open = (main) => {
    carryLink(main.querySelector("form.survey"));
    screens = new Screens(main, {
      answered: (name, given) => {
        kept.answer(name, given);
        kept.write("at", screens.screen);
        tellKept();
        if (!shared()) keepPage();
      },
      shown: (screen) => {
        if (kept.begun && screen !== START) kept.write("at", screen);
        tellKept();
      },
      first: () => (kept.begun && [REVIEW, ...screens.questions().map(screenOf)].includes(kept.at) ? kept.at : null),
      send: (fields) => leave(kept.seal(fields)),
    });
    const { begin, turn, unsent, thanks } = screens.part;
    begin.querySelector(".shared input").addEventListener("change", (event) => {
      sharedChosen = event.target.checked;
      kept = new Kept(address, sharedChosen ? inMemory() : undefined);
    });
    for (const erase of main.querySelectorAll(".erase")) erase.addEventListener("click", eraseAll);
    unsent.querySelector(".retry").addEventListener("click", () => deliver());
    unsent.querySelector(".edit").addEventListener("click", reopen);
    unsent.querySelector(".another").addEventListener("click", another);
    thanks.querySelector(".finish").addEventListener("click", () => location.replace(address));
    begin.querySelector(".noted").addEventListener("click", () => {
      kept.receipts = [];
      tellBegin();
    });
    begin.querySelector(".reread").addEventListener("click", () => {
      mine = kept.letters()[0] ?? null;
      if (mine) reopen();
    });
    turn.querySelector(".kept").hidden = true;
    for (const link of document.querySelectorAll(".languages a")) {
      link.addEventListener("click", (event) => otherLanguage(event, link));
    }
    tellOffline();
  };

  const tellKept = () => {
    const note = screens.part.turn.querySelector(".kept");
    note.hidden = !kept.begun;
    note.querySelector(".here").hidden = !kept.shelf.lasting;
    note.querySelector(".nowhere").hidden = kept.shelf.lasting;
  };

  const tellOffline = () => {
    if (screens) screens.part.offline.hidden = navigator.onLine;
  };

  /** The start screen says what is on the device already. */
  const tellBegin = () => {
    const { begin } = screens.part;
    const begun = kept.begun;
    const letters = kept.letters();
    begin.querySelector(".begun").hidden = !begun;
    begin.querySelector(".shared").hidden = begun || letters.length > 0;
    begin.querySelector(".start").textContent = begun ? screens.words.resume : screens.words.start;
    begin.querySelector(".waiting").hidden = !letters.length;
    begin.querySelector(".waiting b").textContent = letters.length;
    begin.querySelector(".stuck").hidden = begun || !letters.some((letter) => letter.stuck);
    begin.querySelector(".sent").hidden = !kept.receipts.length;
    begin.querySelector(".sent ul").replaceChildren(
      ...kept.receipts.map((path) => {
        const item = document.createElement("li");
        item.append(Object.assign(document.createElement("a"), { href: path, textContent: RECEIPT.exec(path)[1], dir: "ltr" }));
        return item;
      }),
    );
  };

  const showStart = () => {
    history.replaceState({ step: 0 }, "", location.pathname + location.search);
    tellBegin();
    screens.show(START);
  };

  const eraseAll = () => {
    kept.dropDraft();
    if (mine) drop(mine);
    mine = null;
    empty();
    showStart();
    screens.say(screens.words.erased);
  };

  const another = () => {
    mine = null;
    empty();
    showStart();
  };

  /** Takes back what waits, to change it: under the same key, since it may have arrived all the same. */
  const reopen = async () => {
    const letter = await whole(mine);
    if (!letter) return lookAway();
    withdraw(letter);
    kept.unseal(letter);
    mine = null;
    restore();
    screens.go(REVIEW, false, true);
  };

  /** Leaves no word on the page, hidden or not. */
  const empty = () => {
    blank(screens.form);
    screens.part.over.querySelector("dl").replaceChildren();
  };

  const restore = () => {
    empty();
    kept.answers().forEach(([name, given]) => fill(screens.form, name, given));
  };

  const leave = (letter) => {
    mine = letter;
    screens.say(screens.words.sending);
    screens.end.querySelector("button").disabled = true;
    return deliver();
  };

  const showUnsent = (gone) => {
    const { unsent } = screens.part;
    screens.end.querySelector("button").disabled = false;
    unsent.querySelector(".device").hidden = !kept.shelf.lasting;
    unsent.querySelector(".page").hidden = kept.shelf.lasting;
    unsent.querySelector(".alone").hidden = !mine?.away;
    unsent.querySelector(".gone").hidden = !gone;
    if (unsent.hidden) {
      screens.state("unsent");
      screens.lead(unsent.querySelector("h2"));
    }
    screens.say(unsent.querySelector("h2").textContent);
  };

  // -- Where the browser sends in the background, what waits lies with the worker; the page knows only that it waits. --

  let worker = null;
  const shelf = () => import("/letters.js").then(() => globalThis.letters);

  /** The letter with its words; nothing where the worker has sent it. */
  const whole = async (letter) => {
    if (!letter.away) return letter;
    const words = await (await shelf()).whole(letter.key);
    return words && { ...words, away: true };
  };

  // A page that was closed half-way may have handed over what it still holds itself.
  const withdraw = (letter) => (letter.away || navigator.serviceWorker?.controller) && shelf().then((away) => away.withdraw(letter.key), () => {});

  const drop = (letter) => {
    kept.drop(letter);
    withdraw(letter);
  };

  /** Hands over what could not leave: first its words there, then its words gone from here. */
  const handOver = async () => {
    if (!worker || !kept.shelf.lasting) return;
    try {
      const away = await shelf();
      for (const letter of kept.letters().filter((each) => !each.away && !each.stuck)) {
        await away.hand({ ...letter, address });
        if (!kept.letters().some((each) => each.key === letter.key)) await away.withdraw(letter.key);
        else kept.away(letter);
        if (mine?.key === letter.key) mine = { ...letter, away: true };
      }
      await worker.sync.register("letters");
      if (screens) screens.part.unsent.querySelector(".alone").hidden = !mine?.away;
    } catch {
      // The browser does not want to: the letter leaves with its page, from where it lies.
    }
  };

  /** Becomes the page of a receipt, which then needs no noting; false without a network. */
  const showReceipt = async (receipt) => {
    try {
      const page = await fetch(receipt, { credentials: "omit", headers: { "Accept-Language": document.documentElement.lang } });
      const html = await page.text();
      if (!page.ok) return false;
      become(parsed(html), receipt);
      kept.receipts = kept.receipts.filter((each) => each !== receipt);
      return true;
    } catch {
      return false;
    }
  };

  /** Takes note of what the worker sent, and shows the receipt to whoever waits for it. */
  let looking = null;
  const lookAway = () => (looking ??= look().finally(() => (looking = null)));

  const look = async () => {
    const away = await shelf();
    const left = await away.left(address);
    for (const { key, receipt } of left) {
      const ours = mine?.key === key;
      kept.receipts = [...new Set([...kept.receipts, receipt])];
      kept.drop({ key });
      if (ours) mine = null;
      await away.withdraw(key);
      if (!ours) continue;
      if (screens) empty();
      if (await showReceipt(receipt)) return;
      if (screens) showStart();
    }
    const waiting = (await away.waiting()).map((each) => each.key);
    kept.letters().filter((each) => each.away && !waiting.includes(each.key)).forEach((each) => kept.drop(each));
    if (screens?.screen === START) tellBegin();
  };

  /** Sends all that waits, one after the other; each has its key, so once too often is never twice. */
  const deliver = async () => {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    let all = true;
    const tried = new Set();
    const waits = (letter) => !tried.has(letter.key) && (!letter.stuck || letter.key === mine?.key);
    for (let letter; (letter = kept.letters().find(waits)); ) {
      tried.add(letter.key);
      const words = await whole(letter);
      if (!words) {
        await lookAway();
        continue;
      }
      const outcome = await post(address, words);
      if (!kept.letters().some((each) => each.key === letter.key)) continue;
      if (outcome.receipt) arrived(letter, outcome);
      else if (outcome.html) refused(words, outcome.html);
      else {
        all = false;
        if (mine && screens) showUnsent(outcome.gone);
        handOver();
        break;
      }
    }
    sending = false;
    pause = all ? 15_000 : Math.min(pause * 2, 300_000);
    if (!all) timer = setTimeout(deliver, pause);
  };

  const arrived = (letter, { receipt, html }) => {
    drop(letter);
    const path = new URL(receipt).pathname;
    if (letter.key !== mine?.key) {
      kept.receipts = [...new Set([...kept.receipts, path])];
      if (screens?.screen === START) tellBegin();
      return;
    }
    mine = null;
    if (screens) empty();
    if (!shared()) return become(parsed(html), path);
    history.replaceState(null, "", address);
    screens.form.remove();
    screens.part.thanks.querySelector(".number").textContent = RECEIPT.exec(path)[1];
    screens.state("thanks");
    screens.lead(screens.part.thanks.querySelector("h2"));
  };

  /** The server's page says what to mend. It opens at once for who sent it; for a letter of before, at the start screen. */
  const refused = (letter, html) => {
    if (letter.key !== mine?.key) {
      withdraw(letter);
      kept.write(`letter ${letter.key}`, { ...letter, away: false, stuck: true });
      if (screens?.screen === START) tellBegin();
      return;
    }
    const main = swapMain(parsed(html));
    const key = main.querySelector("[name=cle]")?.value;
    if (!key) {
      // Too late: the page lists the words, and the device keeps them until they are erased.
      const erase = main.querySelector(".erase");
      erase.hidden = false;
      erase.addEventListener("click", () => {
        drop(letter);
        location.replace(address);
      });
      return;
    }
    withdraw(letter);
    kept.unseal(letter);
    kept.key = key;
    mine = null;
    open(main);
    screens.go(screens.toMend() ?? REVIEW, true, true);
    if (screens.mend && !screens.current) screens.lead(screens.mend);
  };

  /** The answers go along. Where the device keeps nothing, the page changes its language without being left. */
  const otherLanguage = async (event, link) => {
    if (kept.shelf.lasting) {
      link.hash = location.hash;
      return;
    }
    event.preventDefault();
    const given = kept.answers();
    const before = screens.screen;
    try {
      const page = parsed(await (await fetch(link.href)).text());
      Object.assign(document.documentElement, { lang: page.documentElement.lang, dir: page.documentElement.dir });
      document.title = page.title;
      document.body.replaceWith(document.adoptNode(page.body));
      open(document.querySelector("main"));
      screens.part.begin.querySelector(".shared input").checked = sharedChosen;
      given.forEach(([name, values]) => fill(screens.form, name, values));
      tellBegin();
      if (mine) showUnsent(false);
      else screens.show(before);
    } catch {
      tellOffline();
    }
  };

  /** Keeps a copy of the page for a time without network; only once somebody answers, so that a first look stays light. */
  let pageKept = false;
  const keepPage = async () => {
    if (pageKept || !("serviceWorker" in navigator)) return;
    pageKept = true;
    // Asked for only now, like the copy: a first look would pay for both.
    document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: `/${address.split("/")[1]}/application.webmanifest` }));
    try {
      await navigator.serviceWorker.register("/sw.js");
      const ready = await navigator.serviceWorker.ready;
      if ("sync" in ready) worker = (await shelf(), ready);
      ready.active.postMessage({ keep: location.pathname, language: document.documentElement.lang, with: [...assets(), "/letters.js"] });
    } catch {
      // The answers are kept all the same; only the page itself will not open without network.
    }
  };

  const assets = () =>
    [...document.querySelectorAll("link[rel=stylesheet], link[rel=modulepreload], script[src]")].map((each) => new URL(each.href || each.src).pathname);

  // -- Arriving on the page --
  const main = document.querySelector("main");
  if (!main.querySelector("form.survey")) {
    // The survey is over, or the link was used, perhaps by what waits here. What waited goes to the server once: its page shows the words, to be copied.
    mine = kept.letters()[0] ?? null;
    if (mine) deliver();
    // What left from here while nobody was looking has its number on no other page.
    else if (kept.receipts.length) showReceipt(kept.receipts.at(-1));
    return;
  }
  open(main);
  const mending = screens.toMend();
  const touched = answerNames(screens.form).filter((name) => values(screens.form, name).some((value) => value !== ""));
  // What was filled in before this script arrived, on a slow network, is newer than what the device holds.
  touched.forEach((name) => kept.answer(name, values(screens.form, name)));
  restore();
  tellBegin();
  const hash = location.hash.slice(1);
  const asked = hash === REVIEW && !kept.begun ? START : hash;
  const held = document.activeElement?.closest("form.survey .q");
  mine = kept.begun ? null : kept.letters().filter((letter) => !letter.stuck).at(-1) ?? null;
  if (mending) screens.go(mending, true, true);
  else if (mine) showUnsent(false);
  else screens.show(held ? screenOf(held) : asked, !!asked && !held);
  if (kept.letters().length) deliver();
  if (navigator.serviceWorker?.controller && !shared()) keepPage();

  addEventListener("popstate", () => {
    if (!document.querySelector("form.survey")) return location.reload();
    if (mine) return reopen();
    if (screens.screen === START) tellBegin();
    screens.show(location.hash.slice(1));
    if (screens.screen === START) tellBegin();
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted || !document.querySelector("form.survey")) return;
    restore();
    tellBegin();
    screens.show(location.hash.slice(1));
  });
  addEventListener("online", () => {
    tellOffline();
    deliver();
  });
  addEventListener("offline", tellOffline);
  navigator.serviceWorker?.addEventListener("message", lookAway);
  if (kept.letters().some((letter) => letter.away)) lookAway();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && kept.letters().length && deliver());
  // Another tab of this survey: its words come in here too, and what it sent or erased is gone here.
  addEventListener("storage", (event) => {
    if (!kept.shelf.lasting || !event.key?.startsWith(kept.prefix) || !document.querySelector("form.survey")) return;
    const name = event.key.slice(kept.prefix.length);
    if (ANSWER.test(name)) fill(screens.form, name, kept.read(name, texts) ?? []);
    if (/^(letter |receipts$)/.test(name) && screens.screen === START) tellBegin();
    settle(screens.form);
    if (screens.screen === REVIEW) screens.read(screens.questions());
    const gone = event.newValue === null;
    if (mine && gone && name === `letter ${mine.key}`) {
      mine = null;
      empty();
      showStart();
      screens.say(screens.words.elsewhere);
    } else if (name === "key" && gone && !mine) {
      showStart();
      screens.say(screens.words.elsewhere);
    }
  });
  addEventListener("beforeunload", (event) => {
    if (!kept.shelf.lasting && (kept.begun || kept.letters().length)) event.preventDefault();
  });
}

// ---- -----------------------------------------------------------------------------------------------------------------

const form = document.querySelector("form.survey");
if (document.querySelector("template#device[data-online]")) online();
else if (form) {
  // At the desk the form stays one page: only its rules are followed.
  form.addEventListener("input", () => settle(form));
  addEventListener("pageshow", () => settle(form));
  settle(form);
  // Keys choose a number in a list faster than they move things in order.
  dress(form, "link[data-kind]:not([data-kind=ranking])");
  document.querySelector(".mend")?.focus();
}

// Reading aloud comes after everything else, so that a cold visit never waits for it, and only where a device has voices,
// or where people lent theirs.
if (document.getElementById("listen") && document.querySelector("[data-sound]")) import("/listen.js").then(({ listen }) => listen());
else if (document.getElementById("listen") && "speechSynthesis" in window) {
  const hear = () => setTimeout(() => speechSynthesis.getVoices().some((voice) => voice.localService) && import("/listen.js").then(({ listen }) => listen()), 1500);
  speechSynthesis.getVoices();
  document.readyState === "complete" ? hear() : addEventListener("load", hear, { once: true });
}
