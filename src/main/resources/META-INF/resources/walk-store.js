// What a telephone keeps of a walk: notes, photos under the note's key and their place among three, what is being written, and
// the telephone's own key. An act is done when it is on the disk, not before.

const NAME = `portevoix carnet ${location.pathname.replace(/\/carnet\/.*/, "")}`;
const STORES = ["notes", "photos", "self"];

/** What is being written has its photos under this key. */
export const DRAFT = "draft";

/** As many letters and figures as make a key that nobody guesses. */
export const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

let held;

/** One notebook per walk: another walk on the same telephone is another telephone. */
const opened = () =>
  (held ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("notes", { keyPath: "key" });
      request.result.createObjectStore("photos", { keyPath: ["key", "rank"] });
      request.result.createObjectStore("self");
    };
    request.onsuccess = () => {
      // A browser that is short of memory closes it; the next act opens it again.
      request.result.onclose = () => (held = null);
      done(request.result);
    };
    request.onerror = () => {
      held = null;
      failed(request.error);
    };
  }));

const transact = async (mode, act) => {
  const database = await opened();
  let transaction;
  try {
    transaction = database.transaction(STORES, mode, { durability: mode === "readwrite" ? "strict" : "default" });
  } catch (closed) {
    held = null;
    throw closed;
  }
  let request;
  try {
    request = act(...STORES.map((name) => transaction.objectStore(name)));
  } catch (failed) {
    // Otherwise what came before the failure would be done.
    transaction.abort();
    throw failed;
  }
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request?.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error ?? request?.error);
  });
};

/** One act on all stores, all of it or nothing. */
export const write = (act) => transact("readwrite", act);

/** The same without changing anything: it waits for nobody. */
export const read = (act) => transact("readonly", act);

/** All notes, the oldest first. */
export const notes = async () => (await read((all) => all.getAll())).sort((one, other) => one.since - other.since);

const from = (key) => IDBKeyRange.bound([key, 0], [key, 9]);

/** The photos that are still here under a key. */
export const photosOf = (key) => read((_, photos) => photos.getAll(from(key)));

/** How many photos are still here, by their note. */
export async function photosLeft() {
  const left = new Map();
  for (const [key] of await read((_, photos) => photos.getAllKeys())) if (key !== DRAFT) left.set(key, (left.get(key) ?? 0) + 1);
  return left;
}

/** Keeps a note with its photos, which are those of what was being written. */
export const keep = (note, photos) =>
  write((all, pictures, self) => {
    pictures.delete(from(DRAFT));
    self.delete(DRAFT);
    for (const { rank, text } of photos) pictures.put({ key: note.key, rank, text });
    return all.put(note);
  });

/** Takes a note out of this telephone, with its photos. */
export const forget = (key) =>
  write((all, pictures) => {
    pictures.delete(from(key));
    return all.delete(key);
  });

/** The telephone's own key on this walk; made once. */
export async function device() {
  const mine = await read((_, __, self) => self.get("device"));
  if (mine) return mine;
  // Two tabs that open at once agree: whoever comes second reads what the first made.
  await write((_, __, self) => {
    const asked = self.get("device");
    asked.onsuccess = () => asked.result ?? self.put(fresh(), "device");
    return asked;
  });
  return read((_, __, self) => self.get("device"));
}

/** Keeps something small about this telephone; nothing takes it away. */
export const remember = (what, value) => write((_, __, self) => (value === undefined ? self.delete(what) : self.put(value, what)));

/** What was kept so. */
export const recall = (what) => read((_, __, self) => self.get(what));
