// The notebook of a walk: keeps notes and photos on this telephone, through reloads and a browser that is killed, and sends
// them when there is a network: words first, then photos one by one, each under a key of its own, so that whatever is sent
// twice arrives once. What was acknowledged is erased here; its number alone stays.
import { dress as places } from "/point.js";
import { dress as photos } from "/photo.js";

const form = document.querySelector("form.walk-book");
const list = document.querySelector(".book-list");
const words = list.dataset;
const told = document.querySelector(".book-told");
const count = document.querySelector(".book-count");
const store = document.querySelector(".book-store");
const ready = document.querySelector(".book-ready");
const RANKS = [1, 2, 3];
const PATIENCE = 30_000;
const AGAIN = 20_000;
const ROOM = 25_000_000;

const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

/** One notebook per walk: another walk on the same telephone is another telephone. */
const opened = new Promise((done, failed) => {
  const request = indexedDB.open(`portevoix carnet ${location.pathname.replace(/\/carnet\/.*/, "")}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("notes", { keyPath: "key" });
    request.result.createObjectStore("photos", { keyPath: ["key", "rank"] });
    request.result.createObjectStore("self");
  };
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** One act on all stores; resolved with what it asked for when it is on the disk, not before. */
const on = async (act) => {
  const transaction = (await opened).transaction(["notes", "photos", "self"], "readwrite", { durability: "strict" });
  const request = act(transaction.objectStore("notes"), transaction.objectStore("photos"), transaction.objectStore("self"));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request?.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
};

const notes = async () => (await on((all) => all.getAll())).sort((one, other) => one.since - other.since);
const photosOf = (key) => on((_, all) => all.getAll(IDBKeyRange.bound([key, 0], [key, 9])));

/** The telephone's own key on this walk; made once. */
async function device() {
  const held = await on((_, __, self) => self.get("device"));
  if (held) return held;
  const made = fresh();
  await on((_, __, self) => self.put(made, "device"));
  return made;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries([...new FormData(form)].filter(([name, value]) => typeof value === "string" && !/^image\d$|^_jeton$|^code$|^appareil$|^cle$/.test(name)));
  const taken = RANKS.flatMap((rank) => (form.elements[`image${rank}`].value ? [{ rank, text: form.elements[`image${rank}`].value }] : []));
  if (!fields.genre) return missing("genre", words.kind);
  if (!fields.mots.trim() && !taken.length) return missing("mots", words.words);
  const note = { key: fresh(), since: Date.now(), kind: form.querySelector("[name=genre]:checked").parentElement.textContent.trim(), language: document.documentElement.lang, fields };
  taken.forEach(({ rank }) => (fields[`image${rank}`] = "suit"));
  try {
    // All of a note or nothing of it.
    await on((all, pictures) => {
      taken.forEach(({ rank, text }) => pictures.put({ key: note.key, rank, text }));
      return all.put(note);
    });
  } catch {
    store.textContent = store.dataset.full;
    store.hidden = false;
    return;
  }
  const stop = form.elements.arret?.value;
  form.reset();
  for (const rank of RANKS) write(form.elements[`image${rank}`], "");
  write(form.elements["lieu-at"], "");
  if (form.elements.arret) form.elements.arret.value = stop;
  told.textContent = words.kept;
  navigator.storage?.persist?.();
  await show();
  send();
});

function missing(id, sentence) {
  told.textContent = sentence;
  const field = document.getElementById(id);
  (field.querySelector("input") ?? field).focus();
}

function write(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("filled", { bubbles: true }));
}

/** The service's answer to some fields; throws where there is none in time, or it is the service's own fault. */
async function post(fields, language) {
  const answer = await fetch(location.pathname, {
    method: "POST",
    body: new URLSearchParams(fields),
    credentials: "omit",
    headers: { "Accept-Language": language },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
  return { status: answer.status, ...(await answer.json()) };
}

let sending = false;
let more = false;
let timer = 0;

/** Sends what waits, by one tab at a time where the browser can say so; by its keys it is harmless elsewhere. */
async function send() {
  // What is noted while others leave has its turn right after them.
  more ||= sending;
  if (sending || !navigator.onLine) return;
  sending = true;
  clearTimeout(timer);
  try {
    await (navigator.locks ? navigator.locks.request(`carnet ${location.pathname}`, { ifAvailable: true }, (lock) => lock && sendAll()) : sendAll());
  } catch {
    timer = setTimeout(send, AGAIN);
  } finally {
    sending = false;
    await show();
    if (more) {
      more = false;
      send();
    }
  }
}

async function sendAll() {
  const appareil = await device();
  // Words of all notes first: they are light, and they are what is missed most.
  for (const note of await notes()) {
    if (note.number || note.refused) continue;
    const answer = await post({ ...note.fields, cle: note.key, appareil }, note.language);
    // Shut out or closed: nothing is wrong with the note, and it stays until the door opens.
    if (answer.status !== 200 && answer.status !== 422) return void (told.textContent = answer.why);
    if (answer.number) await on((all) => all.put({ ...note, number: answer.number, fields: {} }));
    else await on((all) => all.put({ ...note, refused: answer.why }));
    await show();
  }
  for (const note of (await notes()).filter((each) => each.number)) {
    for (const { key, rank, text } of await photosOf(note.key)) {
      const answer = await post({ cle: key, appareil, rang: rank, image: text }, note.language);
      // Closed or shut out: the photo stays here, in sight. One that is none will never be one.
      if (answer.status !== 200 && answer.status !== 422) return;
      await on((all, pictures) => {
        pictures.delete([key, rank]);
        return answer.status === 200 ? all.get(key) : all.put({ ...note, lost: answer.why });
      });
      await show();
    }
  }
}

/** Brings a note that was not accepted back into the form, with its photos. */
async function takeUp(note) {
  for (const [name, value] of Object.entries(note.fields)) {
    const field = form.elements[name];
    if (!field || /^image/.test(name)) continue;
    if (field instanceof RadioNodeList) field.value = value;
    else if (field.type === "checkbox") field.checked = true;
    else write(field, value);
  }
  for (const { rank, text } of await photosOf(note.key)) write(form.elements[`image${rank}`], text);
  await on((all, pictures) => {
    RANKS.forEach((rank) => pictures.delete([note.key, rank]));
    return all.delete(note.key);
  });
  await show();
  form.elements.mots.focus();
}

async function show() {
  const all = await notes();
  const left = new Map();
  for (const each of await on((_, pictures) => pictures.getAllKeys())) left.set(each[0], (left.get(each[0]) ?? 0) + 1);
  const unsent = all.filter((note) => !note.number || left.get(note.key)).length;
  count.textContent = !all.length ? words.none : unsent ? words.some.replace("%n", unsent) : words.all;
  list.replaceChildren(...all.reverse().map((note) => {
    const item = make("li", "");
    item.className = "card";
    item.dataset.state = note.number ? (left.get(note.key) ? "photos" : "sent") : note.refused ? "refused" : "waiting";
    const state = note.number ? words.sent.replace("%n", note.number) : note.refused ? `${words.refused} ${note.refused}` : words.waiting;
    item.append(make("b", note.kind), ` · ${state}`);
    if (left.get(note.key)) item.append(` · ${words.photos.replace("%n", left.get(note.key))}`);
    if (note.lost) item.append(` · ${words.refused} ${note.lost}`);
    if (!note.number) {
      const said = make("p", note.fields.personne ? "…" : note.fields.mots || words.photo);
      said.dir = "auto";
      item.append(said);
    }
    if (note.refused) {
      const again = make("button", words.again);
      again.type = "button";
      again.className = "btn ghost";
      again.addEventListener("click", () => takeUp(note));
      item.append(again);
    }
    return item;
  }));
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  const low = quota && quota - usage < ROOM;
  if (low) store.textContent = store.dataset.low;
  store.hidden = !low;
}

/** Lets the page open without network, and tells whether it will. */
async function keepPage() {
  try {
    await navigator.serviceWorker.register("/sw.js");
    const worker = await navigator.serviceWorker.ready;
    const assets = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((each) => new URL(each.href || each.src).pathname);
    worker.active.postMessage({ keep: location.pathname, language: document.documentElement.lang, with: [...assets, "/photo.js", "/point.js"] });
    for (let tries = 0; tries < 40; tries++) {
      if ((await caches.match(location.pathname, { ignoreSearch: true })) && (await caches.match("/point.js"))) return void (ready.textContent = ready.dataset.ready);
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error("not kept");
  } catch {
    ready.textContent = ready.dataset.not;
  }
}

photos(form);
places(form);
addEventListener("online", send);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
await show();
send();
keepPage();
