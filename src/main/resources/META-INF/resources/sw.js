// Lets a survey, or the notebook of a walk, open again without network. The network always comes first: a copy is shown only where there is none, and
// only the pages that people answer on are ever copied, never the desk's, never a receipt. Where the browser can, it also
// sends what waits once there is a network, though every page is closed.
importScripts("/letters.js");

const COPIES = "portevoix-1";
const MOST_PAGES = 12;
const PAGE = /^\/[^/]+\/(enquetes\/[^/]+(\/borne\/[^/]+)?|diagnostics\/[^/]+\/carnet\/[^/]+)$/;
const ANSWERED_ON = / class="(survey|walk-book)"/;
const ASSET = /^\/[^/]+\.(css|js|png|svg)$/;
const RECEIPT = /\/suivi\/[0-9A-Z-]+$/;
const PATIENCE = 8_000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith("portevoix-") && name !== COPIES) await caches.delete(name);
      await self.clients.claim();
    })(),
  ),
);

/** One copy per page and language; what else an address carries, a poster's code or a secret, is not kept. */
const place = (path, language) => `${path}?langue=${language}`;

/** Fetched without cookies: the copy is what anybody sees, with nobody's session in it. */
const anonymous = (path, language) => fetch(path, { credentials: "omit", cache: "no-store", headers: { "Accept-Language": language } });

self.addEventListener("message", (event) => {
  const { keep, language, with: assets } = event.data ?? {};
  if (typeof keep === "string" && PAGE.test(keep)) event.waitUntil(copy(keep, language, assets ?? []));
});

async function copy(path, language, assets) {
  const copies = await caches.open(COPIES);
  try {
    const page = await anonymous(path, language);
    const at = place(path, language);
    if (!page.ok || page.redirected) return void (await copies.delete(at));
    // The door of a survey by invitation is nothing to answer on; the link opens it, with a network.
    if (!ANSWERED_ON.test(await page.clone().text())) return void (await copies.delete(at));
    // Over the old copy, not after it: a network that goes half-way leaves the old one.
    await copies.put(at, page);
    for (const asset of assets.filter((each) => ASSET.test(each))) await copies.add(asset);
    const pages = (await copies.keys()).filter((request) => PAGE.test(new URL(request.url).pathname));
    for (const old of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await copies.delete(old);
  } catch {
    // No network just now: the next visit copies.
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate" && PAGE.test(address.pathname)) event.respondWith(page(request, address));
  else if (ASSET.test(address.pathname)) event.respondWith(asset(request, address.pathname));
});

async function page(request, address) {
  const copies = await caches.open(COPIES);
  const asked = address.searchParams.get("langue");
  const all = await copies.matchAll(address.pathname, { ignoreSearch: true });
  if (!all.length) return fetch(request);
  // The language asked for, else the one that was copied last.
  const held = (asked && (await copies.match(place(address.pathname, asked)))) || all.at(-1);
  // Somebody's own link is worth waiting for: the copy does not know whether it was used.
  return address.searchParams.has("lien") ? fetch(request).catch(() => held) : sooner(fetch(request), held);
}

async function asset(request, path) {
  const held = await caches.match(path, { cacheName: COPIES });
  return held ? sooner(fetch(request), held) : fetch(request);
}

/** The network's answer, or the copy when there is none, or none in time. */
const sooner = (network, held) =>
  Promise.race([network.catch(() => held), new Promise((done) => setTimeout(() => done(held), PATIENCE))]);

self.addEventListener("sync", (event) => event.tag === "letters" && event.waitUntil(sendLetters()));

/** Sends what waits, the oldest first. What the service does not take stays for its page, where somebody can mend it. */
async function sendLetters() {
  const all = (await letters.waiting()).sort((one, other) => one.since - other.since);
  for (const letter of all) {
    const body = new URLSearchParams(letter.fields);
    body.set("cle", letter.key);
    const answer = await fetch(letter.address, { method: "POST", body, credentials: "omit", headers: { "Accept-Language": letter.language } });
    if (answer.status >= 500) throw new Error("later");
    if (answer.ok && answer.redirected && RECEIPT.test(new URL(answer.url).pathname)) await letters.sent(letter, new URL(answer.url).pathname);
  }
  for (const page of await clients.matchAll()) page.postMessage("letters");
}
