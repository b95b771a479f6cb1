// A survey at a stand: one tablet, one person after the other, a whole day without network. What somebody answered goes into
// a queue that nobody at the tablet can open again; what is on the screen is gone before the next person comes.
import { Screens, freshKey } from "/survey.js";

const path = location.pathname;
const HERE = path + location.search;
const QUIET = 60_000;
const NOTICE = 20;
const READING = 45_000;
const EVERY = 30_000;
const FEW = 20;

const $ = (selector) => document.querySelector(selector);
const welcome = $("#welcome");

// ---- What the tablet holds: answers that wait, numbers for people who come without network, the page in each language ----

const opened = new Promise((done, failed) => {
  const request = indexedDB.open(`portevoix borne ${path}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("queue", { keyPath: "key" });
    request.result.createObjectStore("numbers", { keyPath: "key" });
    request.result.createObjectStore("pages");
  };
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** One act on one store; resolved when it is on the disk, not before. */
async function on(store, act) {
  const transaction = (await opened).transaction(store, "readwrite", { durability: "strict" });
  const request = act(transaction.objectStore(store));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request?.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
}

const queue = () => on("queue", (store) => store.getAll());

/** A number nobody has had: taken out as it is handed over. Without one, a key made here, and no number until it is sent. */
async function nextNumber() {
  let taken;
  await on("numbers", (store) => {
    const cursor = store.openCursor();
    cursor.onsuccess = () => {
      if (!cursor.result) return;
      taken = cursor.result.value;
      cursor.result.delete();
    };
    return cursor;
  });
  return taken ?? { key: freshKey(), number: null };
}

const ask = (address, options = {}) => fetch(address, { credentials: "omit", cache: "no-store", ...options });

const tongues = [...document.querySelectorAll("[data-language]")];

/** A language can be chosen once its page is on the tablet: a button never answers with nothing. */
async function offer() {
  const held = await on("pages", (store) => store.getAllKeys());
  for (const button of tongues) button.disabled = !held.includes(button.dataset.language);
}

async function stockUp() {
  for (const { dataset } of tongues) {
    const page = await ask(path, { headers: { "Accept-Language": dataset.language } });
    if (page.ok) {
      const html = await page.text();
      await on("pages", (store) => store.put(html, dataset.language));
      await offer();
    } else if (page.status === 404) welcome.querySelector(".ended").hidden = false;
  }
  if ((await on("numbers", (store) => store.count())) < FEW) {
    const numbers = await (await ask(`${path}/numeros`)).json();
    await on("numbers", (store) => {
      numbers.forEach((number) => store.put(number));
    });
  }
}

// ---- Sending ---------------------------------------------------------------------------------------------------------

let sent = 0;
let busy = false;

async function send(letter) {
  const body = new URLSearchParams(letter.fields);
  body.set("cle", letter.key);
  body.set("jour", letter.day);
  const answer = await ask(path, { method: "POST", body, headers: { "Accept-Language": letter.language } });
  if (answer.ok && (await answer.json()).key === letter.key) {
    await on("queue", (store) => store.delete(letter.key));
    sent++;
    $(".last").textContent = new Date().toLocaleTimeString("fr", { hour: "2-digit", minute: "2-digit" });
    return true;
  }
  if (answer.status === 422 || answer.status === 409) {
    await on("queue", (store) => store.put({ ...letter, refused: true }));
    return true;
  }
  return false;
}

/** Sends the queue, one after the other; each has its key, so that once too often is never twice. */
async function flush(again = false) {
  if (busy) return;
  busy = true;
  try {
    for (const letter of await queue()) {
      if (letter.refused && !again) continue;
      if (!(await send(letter))) break;
      await count();
    }
    await stockUp();
  } catch {
    // No network: the queue waits.
  }
  busy = false;
  await count();
}

async function count() {
  const waiting = await queue();
  const refused = waiting.filter((letter) => letter.refused).length;
  $(".numbers-count").textContent = await on("numbers", (store) => store.count());
  $(".queue b").textContent = waiting.length;
  $(".unsent-count").textContent = waiting.length - refused;
  $(".refused-count").textContent = refused;
  $(".refused-note").hidden = !refused;
  $(".sent-count").textContent = sent;
  $(".network").textContent = navigator.onLine ? "oui" : "non";
  return waiting.length;
}

// ---- One person after the other --------------------------------------------------------------------------------------

let screens = null;
let quiet;
let ticking;

const local = () => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
};

function speak(page) {
  Object.assign(document.documentElement, { lang: page.documentElement.lang, dir: page.documentElement.dir });
  document.title = page.title;
  const main = document.adoptNode(page.querySelector("#content"));
  $("#content").replaceWith(main);
  $(".again").textContent = page.querySelector(".again").textContent;
  return main;
}

async function greet(language) {
  const html = await on("pages", (store) => store.get(language));
  if (!html) return;
  const main = speak(new DOMParser().parseFromString(html, "text/html"));
  main.querySelector("form").dataset.channel = "FACE_TO_FACE";
  screens = new Screens(main, { send: (fields) => keep(fields, language) });
  main.querySelector(".done").addEventListener("click", reset);
  main.querySelector(".stay").addEventListener("click", awake);
  const still = main.querySelector(".still");
  // The event comes late: by then the question may stand there again, and is not to be taken away unanswered.
  still.addEventListener("close", () => still.open || awake());
  welcome.hidden = true;
  main.hidden = false;
  $(".again").hidden = false;
  screens.show("");
  awake();
}

/** Puts the answers into the queue, then empties the screen; only then is the person thanked. */
async function keep(fields, language) {
  const mine = screens;
  const button = mine.end.querySelector("button");
  button.disabled = true;
  let number;
  try {
    const next = await nextNumber();
    number = next.number;
    await on("queue", (store) => store.add({ key: next.key, fields, language, day: local() }));
  } catch {
    // The tablet is full, or forbids to keep: nothing was taken, and nobody is thanked for it.
    button.disabled = false;
    mine.part.unsent.querySelectorAll(".device, .alone, .gone, .actions").forEach((each) => each.remove());
    mine.end.after(mine.part.unsent);
    mine.part.unsent.hidden = false;
    return;
  }
  if (screens !== mine) return;
  mine.form.remove();
  mine.part.over.remove();
  const ticket = mine.main.querySelector(".ticket");
  mine.state("ticket");
  ticket.hidden = false;
  ticket.querySelector(".numbered").hidden = !number;
  ticket.querySelector(".unnumbered").hidden = !!number;
  ticket.querySelector(".later").hidden = navigator.onLine;
  ticket.querySelector(".number").textContent = number ?? "";
  mine.lead(ticket.querySelector("h2"));
  awake();
  await count();
  flush();
}

/** Takes the page back to the choice of languages, with nothing of the person who was here. */
function reset() {
  clearTimeout(quiet);
  clearInterval(ticking);
  screens = null;
  $("#content .still[open]")?.close();
  $("#content").replaceChildren();
  $("#content").hidden = true;
  $(".again").hidden = true;
  history.replaceState(null, "", HERE);
  welcome.hidden = false;
  welcome.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Somebody is there. When nobody has been for a while, says so, counts down, and makes room for the next. */
function awake() {
  clearTimeout(quiet);
  clearInterval(ticking);
  if (!screens) return;
  const still = $("#content .still");
  if (still.open) still.close();
  quiet = setTimeout(() => {
    let left = NOTICE;
    still.querySelector(".seconds").textContent = left;
    still.showModal();
    ticking = setInterval(() => {
      still.querySelector(".seconds").textContent = --left;
      if (left <= 0) reset();
    }, 1000);
  }, screens.form.isConnected ? QUIET : READING);
}

for (const event of ["input", "pointerdown", "keydown", "scroll"]) {
  addEventListener(event, () => screens && !$("#content .still")?.open && awake(), { passive: true });
}
for (const button of tongues) button.addEventListener("click", () => greet(button.dataset.language));
$(".again").addEventListener("click", reset);
addEventListener("popstate", () => {
  if (screens?.form.isConnected) screens.show(location.hash.slice(1));
  else if (screens) reset();
  else history.replaceState(null, "", HERE);
});

// ---- The team --------------------------------------------------------------------------------------------------------

const team = $(".team");
let leaving = false;
$(".staff").addEventListener("click", async () => {
  await count();
  $(".sure").hidden = true;
  team.showModal();
});
$(".close").addEventListener("click", () => team.close());
$(".flush").addEventListener("click", () => flush(true));
$(".leave").addEventListener("click", async () => {
  const waiting = await count();
  $(".sure-words").textContent = waiting
    ? `${waiting} réponses n’ont pas été envoyées. Elles restent sur cette tablette et partiront quand la borne y sera rouverte.`
    : "Tout est envoyé.";
  $(".sure").hidden = false;
  $(".sure a").focus();
});
$(".sure a").addEventListener("click", () => (leaving = true));
addEventListener("beforeunload", (event) => !leaving && event.preventDefault());
addEventListener("online", () => flush());
addEventListener("offline", count);
setInterval(flush, EVERY);

// ---- Arriving --------------------------------------------------------------------------------------------------------

navigator.storage?.persist?.();
if ("serviceWorker" in navigator) {
  navigator.serviceWorker
    .register("/sw.js")
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      active.postMessage({
        keep: path,
        language: document.documentElement.lang,
        with: ["/portevoix.css", "/survey.js", "/rules.js", "/kiosk.js", "/mark.svg", ...[...document.querySelectorAll("link[data-kind], link[href='/kinds.css']")].map((link) => new URL(link.href).pathname)],
      });
      $(".reopen").hidden = true;
    })
    .catch(() => {});
}
reset();
offer()
  .then(count)
  .then(() => flush());
