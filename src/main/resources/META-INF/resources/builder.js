// Moves questions by dragging. Without this script, and by keyboard, « Monter » and « Descendre » do the same.
const EDGE = 60;
const STEP = 12;

const list = document.querySelector("ol.movable");

/** A handle for a pointer only: who has a keyboard has the buttons, which say what they do. */
const handle = () => {
  const grip = document.createElement("span");
  grip.className = "grip";
  grip.setAttribute("aria-hidden", "true");
  grip.textContent = "⠿";
  grip.title = "Déplacer";
  return grip;
};

/** The question that the dragged one would stand before at this height; null for the end. */
const before = (dragged, y) =>
  [...list.children].find((each) => {
    const box = each.getBoundingClientRect();
    return each !== dragged && y < box.top + box.height / 2;
  }) ?? null;

/** Scrolls while the pointer is held near an edge: a long survey is higher than the screen. */
const scroll = (y) => {
  if (y < EDGE) scrollBy(0, -STEP);
  else if (y > innerHeight - EDGE) scrollBy(0, STEP);
};

function drag(item, grip) {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button) return;
    down.preventDefault();
    const from = [...list.children].indexOf(item);
    const held = new AbortController();
    item.classList.add("dragged");
    // Heard on the page, not on the handle: an element that is moved within its list loses the pointer that it captured.
    const hear = (name, act) => document.addEventListener(name, (event) => event.pointerId === down.pointerId && act(event), { signal: held.signal });
    hear("pointermove", ({ clientY }) => {
      scroll(clientY);
      const next = before(item, clientY);
      if (next !== item.nextElementSibling) list.insertBefore(item, next);
    });
    hear("pointerup", () => {
      held.abort();
      item.classList.remove("dragged");
      const place = [...list.children].indexOf(item);
      if (place === from) return;
      const form = item.querySelector("form.drop");
      form.elements.place.value = place;
      form.submit();
    });
    hear("pointercancel", () => {
      held.abort();
      item.classList.remove("dragged");
      item.remove();
      list.insertBefore(item, list.children[from] ?? null);
    });
  });
}

for (const item of list?.children ?? []) {
  const grip = handle();
  item.prepend(grip);
  drag(item, grip);
}
