// Takes down lines while people speak: Enter empties the field at once, and every line stays on this device until the
// service says that it is kept. Each line has a key of its own, so one that is sent again is never doubled.
// Without this script, the form saves one line at a time and comes back.
const form = document.getElementById("capture");
const field = form.elements.texte;
const list = document.getElementById("taken");
const count = document.getElementById("count");
const note = document.getElementById("waiting");
const STORE = `lines ${location.pathname}`;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 20000;
const PATIENCE = 15000;

const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });
const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** What is not acknowledged yet, oldest first; in memory too, for a browser that keeps nothing. */
let waiting = read();
let sending = false;
let pause = FIRST_WAIT;
let timer = 0;

function read() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    if (waiting.length) localStorage.setItem(STORE, JSON.stringify(waiting));
    else localStorage.removeItem(STORE);
    return true;
  } catch {
    return false;
  }
}

function tell(lost) {
  const one = waiting.length === 1;
  note.className = lost ? "save lost" : "save";
  note.textContent = !waiting.length
    ? "Tout est enregistré."
    : lost
      ? `${waiting.length} ${one ? "ligne attend" : "lignes attendent"} sur cet appareil : ${lost} Continuez à saisir, rien n’est perdu.`
      : `Envoi de ${waiting.length} ${one ? "ligne" : "lignes"}…`;
}

const shown = (key) => list.querySelector(`[data-key="${key}"]`);

function show(line) {
  const item = make("li", "wait");
  item.dataset.key = line.key;
  item.append(make("b", "no", "…"), " ", make("span", "pill", line.label), " ", make("span", "what", line.words));
  list.prepend(item);
}

function settle(line, answer) {
  const item = shown(line.key);
  if (!item) return;
  item.className = "";
  item.querySelector(".no").textContent = answer.number;
  const mend = make("a", "", "Corriger");
  mend.href = `${location.pathname.replace(/saisir$/, "lignes")}/${answer.number}`;
  mend.append(make("span", "hidden", ` la ligne ${answer.number}`));
  item.append(" ", mend);
  if (!answer.again) count.textContent = Number(count.textContent) + 1;
}

/** What the service cannot keep comes back to be mended: it stays on the page, and leaves the queue so that the others go on. */
function giveBack(line, why) {
  const item = shown(line.key);
  item.className = "lost";
  const again = make("button", "btn ghost", "Reprendre");
  again.type = "button";
  again.addEventListener("click", () => {
    field.value = line.words;
    field.focus();
    item.remove();
  });
  item.append(" ", make("b", "", why), " ", again);
}

/** After another sign-in in another tab, the form needs that session's own token. */
async function renew() {
  const page = await fetch(location.href, { redirect: "follow" });
  const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#capture [name=_jeton]");
  if (token) form.elements._jeton.value = token.value;
  return Boolean(token);
}

async function send(line) {
  const body = new URLSearchParams(line.fields);
  body.set("cle", line.key);
  body.set("_jeton", form.elements._jeton.value);
  const given = new AbortController();
  const end = setTimeout(() => given.abort(), PATIENCE);
  try {
    const answer = await fetch(`${location.pathname}/ligne`, { method: "POST", body, headers: { Accept: "application/json" }, signal: given.signal });
    const said = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : null;
    if (answer.ok && said) return { kept: said };
    if (answer.status === 422 && said) return { refused: said.why };
    return { away: true };
  } finally {
    clearTimeout(end);
  }
}

async function pump() {
  if (sending || !waiting.length) return;
  sending = true;
  clearTimeout(timer);
  let lost = "";
  while (waiting.length && !lost) {
    tell("");
    const line = waiting[0];
    try {
      const answer = await send(line);
      if (answer.away) {
        lost = (await renew()) ? "le service n’a pas répondu comme prévu." : "vous n’êtes plus connecté ; connectez-vous dans un autre onglet.";
      } else {
        if (answer.kept) settle(line, answer.kept);
        else giveBack(line, answer.refused);
        waiting = waiting.filter((each) => each.key !== line.key);
        keep();
        pause = FIRST_WAIT;
      }
    } catch {
      lost = "le réseau ne répond pas.";
    }
  }
  sending = false;
  tell(lost);
  if (lost) {
    timer = setTimeout(pump, pause);
    pause = Math.min(LONGEST_WAIT, pause * 2);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = field.value.trim();
  field.focus();
  if (!words) return;
  const fields = [...new FormData(form)].filter(([name]) => name !== "cle" && name !== "_jeton");
  const label = form.querySelector("[name=phase]:checked + span").firstChild.textContent.trim();
  const line = { key: freshKey(), words, label, fields };
  waiting.push(line);
  show(line);
  field.value = "";
  if (!keep()) tell("ce navigateur ne garde rien si la page se ferme.");
  pump();
});

document.addEventListener("keydown", (event) => {
  const digit = event.altKey && /^Digit([1-8])$/.exec(event.code);
  const phase = digit && form.querySelectorAll("[name=phase]")[digit[1] - 1];
  if (!phase) return;
  event.preventDefault();
  phase.checked = true;
  field.focus();
});

addEventListener("online", pump);
addEventListener("beforeunload", (event) => waiting.length && !keep() && event.preventDefault());

waiting.forEach(show);
if (waiting.length) pump();
