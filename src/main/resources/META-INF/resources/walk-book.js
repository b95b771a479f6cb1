// The notebook of a walk: keeps notes and photos on this telephone, through reloads and a browser that is killed, and sends
// them when there is a network: words first, then photos one by one, each under a key of its own, so that whatever is sent
// twice arrives once. What was acknowledged is erased here; its number alone stays.
import { dress as places } from "/point.js";
import { dress as photos } from "/photo.js";
import { DRAFT, device, forget, fresh, keep, notes, photosLeft, photosOf, read, recall, remember, write } from "/walk-store.js";
import { OwnList } from "/walk-list.js";
import { Room } from "/walk-room.js";

const form = document.querySelector("form.walk-book");
const grid = document.querySelector("form.walk-grid");
const words = document.querySelector(".book-list").dataset;
const told = document.querySelector(".book-told");
const ready = document.querySelector(".book-ready");
const follow = document.querySelector(".book-follow");
const RANKS = [1, 2, 3];
const PATIENCE = 30_000;
const AGAIN = 20_000;
const FIX = 90_000;
const NOT_OURS = /^image\d$|^photo-\d$|^_jeton$|^code$|^appareil$|^cle$/;

const image = (rank) => form.elements[`image${rank}`];
const fieldsOf = (of) => Object.fromEntries([...new FormData(of)].filter(([name, value]) => typeof value === "string" && !NOT_OURS.test(name)));
const room = new Room(document.querySelector(".book-store"), document.querySelector(".book-room"));
const list = new OwnList(document.querySelector(".book-list"), document.querySelector(".book-count"), { takeUp, remove });
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel(`carnet ${location.pathname}`) : null;
const changed = () => tabs?.postMessage("changed");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (follow.checked && !form.elements["lieu-at"].value && fix && performance.now() - fix.at < FIX) spot.placeDevice(fix.coords);
  const fields = fieldsOf(form);
  const taken = RANKS.flatMap((rank) => (image(rank).value ? [{ rank, text: image(rank).value }] : []));
  if (!fields.genre) return missing("genre", words.kind);
  if (!fields.mots.trim() && !taken.length) return missing("mots", words.words);
  const note = { key: fresh(), since: Date.now(), kind: form.querySelector("[name=genre]:checked").parentElement.textContent.trim(), language: document.documentElement.lang, fields };
  taken.forEach(({ rank }) => (fields[`image${rank}`] = "suit"));
  clearTimeout(drafting);
  // All of a note or nothing of it.
  if (!(await room.within(() => keep(note, taken)))) return draft();
  const stop = form.elements.arret?.value;
  clear();
  if (form.elements.arret) form.elements.arret.value = stop;
  told.textContent = words.kept;
  list.put(note, taken.length);
  changed();
  room.measure();
  form.scrollIntoView({ block: "start" });
  send();
});

/** Rates a stop: what is rated anew replaces what this telephone said before. */
grid?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = { ...fieldsOf(grid), acte: "grille" };
  const said = grid.querySelector(".grid-told");
  if (!Object.keys(fields).some((name) => name.startsWith("note-"))) return void (said.textContent = said.dataset.none);
  const note = { key: fresh(), since: Date.now(), grid: true, kind: `${said.dataset.title} · ${grid.elements.arret.selectedOptions[0].textContent}`, language: document.documentElement.lang, fields };
  if (!(await room.within(() => write((all) => all.put(note))))) return;
  for (const each of grid.querySelectorAll("[type=radio]")) each.checked = false;
  said.textContent = words.kept;
  list.put(note);
  changed();
  send();
});

function clear() {
  form.reset();
  for (const rank of RANKS) fill(image(rank), "");
  fill(form.elements["lieu-at"], "");
  clearTimeout(drafting);
}

function missing(id, sentence) {
  told.textContent = sentence;
  const field = document.getElementById(id);
  (field.querySelector("input") ?? field).focus();
}

function fill(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("filled", { bubbles: true }));
}

// What is being written is kept as well: a telephone that opens its camera may kill this page to make room.
let drafting = 0;
const draft = () => remember(DRAFT, fieldsOf(form)).catch(() => {});
form.addEventListener("input", (event) => {
  const photo = /^image(\d)$/.exec(event.target.name);
  if (restoring) return;
  if (photo) {
    const rank = Number(photo[1]);
    const text = event.target.value;
    room.within(() => write((_, pictures) => (text ? pictures.put({ key: DRAFT, rank, text }) : pictures.delete([DRAFT, rank]))));
  }
  clearTimeout(drafting);
  drafting = setTimeout(draft, 400);
});

let restoring = false;
async function restore() {
  const fields = await recall(DRAFT);
  const pictures = await photosOf(DRAFT);
  if (!fields && !pictures.length) return;
  restoring = true;
  enter(form, fields ?? {}, pictures);
  restoring = false;
  if (pictures.length || fields.mots || fields.genre) told.textContent = words.restored;
}

function enter(into, fields, pictures) {
  for (const [name, value] of Object.entries(fields)) {
    const field = into.elements[name];
    if (!field || /^image/.test(name)) continue;
    if (field instanceof RadioNodeList) field.value = value;
    else if (field.type === "checkbox") field.checked = true;
    else fill(field, value);
  }
  for (const { rank, text } of pictures) fill(image(rank), text);
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
    changed();
    room.measure();
    if (more) {
      more = false;
      send();
    }
  }
}

/** Keeps how far a note got, if it is still here: somebody may have taken it out meanwhile. */
async function got(note, left) {
  const kept = await write((all) => {
    const held = all.get(note.key);
    held.onsuccess = () => held.result && all.put(note);
    return held;
  });
  if (kept) list.put(note, left);
}

async function sendAll() {
  const appareil = await device();
  const all = await notes();
  const left = await photosLeft();
  const sent = all.filter((note) => note.number);
  // Words of all notes first: they are light, and they are what is missed most.
  for (const note of all) {
    if (note.number || note.refused) continue;
    const answer = await post({ ...note.fields, cle: note.key, appareil }, note.language);
    // Shut out or closed: nothing is wrong with the note, and it stays until the door opens.
    if (answer.status !== 200 && answer.status !== 422) return void (told.textContent = answer.why);
    const now = answer.number ? { ...note, number: answer.number, fields: {} } : { ...note, refused: answer.why };
    await got(now, left.get(note.key));
    if (now.number) sent.push(now);
  }
  for (const note of sent) {
    if (!left.get(note.key)) continue;
    for (const { key, rank, text } of await photosOf(note.key)) {
      const answer = await post({ cle: key, appareil, rang: rank, image: text }, note.language);
      // Closed or shut out: the photo stays here, in sight. One that is none will never be one.
      if (answer.status !== 200 && answer.status !== 422) return;
      if (answer.status !== 200) note.lost = answer.why;
      await write((_, pictures) => pictures.delete([key, rank]));
      left.set(key, left.get(key) - 1);
      await got(note, left.get(key));
    }
  }
}

/** Brings a note that was not accepted back into the form, with its photos. */
async function takeUp(note) {
  const pictures = await photosOf(note.key);
  enter(note.grid ? grid : form, note.fields, pictures);
  await forget(note.key);
  list.drop(note.key);
  changed();
  if (note.grid) grid.closest("details").open = true;
  (note.grid ? grid : form).querySelector("input:not([type=hidden]), textarea").focus();
}

/** Takes a note out of the telephone, and out of the service if it is there and nobody has read it. */
async function remove(note) {
  if (!confirm(words.sure)) return;
  if (note.number) {
    try {
      const answer = await post({ acte: "enlever", numero: note.number, cle: note.key, appareil: await device() }, note.language);
      told.textContent = answer.why;
      if (answer.status !== 200) return;
    } catch {
      return void (told.textContent = words.offline);
    }
  }
  await forget(note.key);
  list.drop(note.key);
  changed();
}

const [spot] = places(form);
let fix = null;
let watch = 0;

/** Follows the device as long as the page is seen and somebody wants it; each note then carries where it was made. */
function followDevice() {
  navigator.geolocation?.clearWatch(watch);
  fix = null;
  if (!follow.checked || document.hidden) return;
  watch = navigator.geolocation.watchPosition(
    ({ coords }) => (fix = { coords, at: performance.now() }),
    (why) => {
      // No signal just now is no reason to stop; a refusal is.
      if (why.code !== why.PERMISSION_DENIED) return;
      follow.checked = false;
      remember("follow", undefined);
      told.textContent = words.nowhere;
    },
    { enableHighAccuracy: true, maximumAge: 20_000 },
  );
}

follow.closest("label").hidden = !("geolocation" in navigator);
follow.addEventListener("change", () => {
  remember("follow", follow.checked || undefined);
  followDevice();
});

/** The questions of the stop where one stands. */
function ask() {
  const stop = form.elements.arret?.value;
  for (const each of document.querySelectorAll("[data-stop]")) each.hidden = !!stop && each.dataset.stop !== stop;
}

/** Lets the page open without network, and tells whether it will. */
async function keepPage() {
  try {
    await navigator.serviceWorker.register("/sw.js");
    const worker = await navigator.serviceWorker.ready;
    const assets = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((each) => new URL(each.href || each.src).pathname);
    const modules = ["/photo.js", "/point.js", "/blur.js", "/walk-store.js", "/walk-list.js", "/walk-room.js"];
    worker.active.postMessage({ keep: location.pathname, language: document.documentElement.lang, with: [...assets, ...modules] });
    for (let tries = 0; tries < 40; tries++) {
      const kept = await Promise.all([caches.match(location.pathname, { ignoreSearch: true }), ...modules.map((each) => caches.match(each))]);
      if (kept.every(Boolean)) return void (ready.textContent = ready.dataset.ready);
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error("not kept");
  } catch {
    ready.textContent = ready.dataset.not;
  }
}

async function show() {
  list.fill(await notes(), await photosLeft());
}

photos(form);
await restore();
await show();
ask();
form.elements.arret?.addEventListener("input", ask);
follow.checked = !!(await recall("follow"));
followDevice();
tabs?.addEventListener("message", show);
addEventListener("online", send);
document.addEventListener("visibilitychange", () => {
  followDevice();
  if (!document.hidden) send();
});
send();
keepPage();
room.measure();
