// Moves lines from topic to topic by dragging or by keys: Enter takes a line, the arrows carry it, Enter puts it down,
// Escape brings it back. Without this script, lines are ticked and put under a topic by the form above the board.
import { draggable, handle, placeOf, putAt } from "/moving.js";

const board = document.getElementById("board");
const told = document.getElementById("told");
const piles = () => [...board.querySelectorAll("ol.pile")];
const token = board.querySelector("[name=_jeton]").value;
let carried = null;

const say = (text, lost = false) => {
  told.className = lost ? "save lost" : "save";
  told.textContent = text;
};

const where = (item) => {
  const { list, place } = placeOf(item);
  return `sous « ${list.dataset.label} », ${place + 1} sur ${list.children.length}`;
};

/** Counts beside the headings follow what stands below them. */
const recount = (list) => {
  const count = list.closest("section").querySelector(":scope > :is(h2, h3) > .soft");
  if (count) count.textContent = `(${list.children.length})`;
};

/** A phase shown alone has gaps: the place is told by the neighbours that are shown, which is near enough. */
async function keep(item, from) {
  const { list, place } = placeOf(item);
  recount(from.list);
  recount(list);
  say(`Ligne ${item.dataset.number} ${where(item)} : envoi…`);
  const body = new URLSearchParams({ _jeton: token, ligne: item.dataset.number, sujet: list.dataset.topic, place });
  try {
    const answer = await fetch(`${board.dataset.here}/ligne`, { method: "POST", body, signal: AbortSignal.timeout(15000) });
    if (answer.status !== 204) throw new Error(String(answer.status));
    say(`Ligne ${item.dataset.number} rangée ${where(item)}.`);
  } catch {
    putAt(item, from);
    recount(from.list);
    recount(list);
    say(`La ligne ${item.dataset.number} n’a pas pu être rangée : le service n’a pas répondu. Elle est revenue à sa place.`, true);
  }
}

const drop = (keeping) => {
  const { item, from, grip } = carried;
  carried = null;
  item.classList.remove("dragged");
  grip.setAttribute("aria-pressed", "false");
  const moved = placeOf(item).list !== from.list || placeOf(item).place !== from.place;
  if (!keeping) {
    putAt(item, from);
    say("Ligne remise à sa place.");
  } else if (moved) keep(item, from);
  else say("La ligne n’a pas bougé.");
  grip.focus();
};

const steps = {
  ArrowUp: ({ list, place }) => (place > 0 ? { list, place: place - 1 } : null),
  ArrowDown: ({ list, place }) => (place < list.children.length - 1 ? { list, place: place + 1 } : null),
  ArrowLeft: ({ list }) => ({ list: piles()[piles().indexOf(list) - 1], place: Infinity }),
  ArrowRight: ({ list }) => ({ list: piles()[piles().indexOf(list) + 1], place: Infinity }),
};

function carry(item, grip) {
  grip.addEventListener("click", (event) => {
    // A pointer drags; a click without one is a key or a voice.
    if (event.detail) return;
    if (carried?.item === item) return drop(true);
    if (carried) drop(false);
    carried = { item, grip, from: placeOf(item) };
    item.classList.add("dragged");
    grip.setAttribute("aria-pressed", "true");
    say(`Ligne ${item.dataset.number} prise, ${where(item)}. Flèches haut et bas dans le sujet, gauche et droite d’un sujet à l’autre, Entrée pour poser, Échap pour revenir.`);
  });
  grip.addEventListener("keydown", (event) => {
    if (carried?.item !== item) return;
    if (event.key === "Escape") {
      event.preventDefault();
      return drop(false);
    }
    const to = steps[event.key]?.(placeOf(item));
    if (!(event.key in steps)) return;
    event.preventDefault();
    if (!to?.list) return;
    putAt(item, to);
    grip.focus();
    item.scrollIntoView({ block: "nearest" });
    say(`Ligne ${item.dataset.number} ${where(item)}.`);
  });
  grip.addEventListener("blur", () => setTimeout(() => carried?.item === item && document.activeElement !== grip && drop(false)));
}

for (const item of board.querySelectorAll("ol.pile > li")) {
  const grip = handle("button");
  grip.type = "button";
  grip.setAttribute("aria-label", `Déplacer la ligne ${item.dataset.number}`);
  grip.setAttribute("aria-pressed", "false");
  item.append(grip);
  draggable(item, grip, piles, (from) => keep(item, from));
  carry(item, grip);
}
