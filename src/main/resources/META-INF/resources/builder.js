// Moves questions by dragging. Without this script, and by keyboard, « Monter » and « Descendre » do the same.
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

function drag(item, grip) {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button) return;
    down.preventDefault();
    const from = [...list.children].indexOf(item);
    grip.setPointerCapture(down.pointerId);
    item.classList.add("dragged");
    const move = (event) => {
      const next = before(item, event.clientY);
      if (next !== item.nextElementSibling) list.insertBefore(item, next);
    };
    const end = (event) => {
      grip.removeEventListener("pointermove", move);
      item.classList.remove("dragged");
      const place = [...list.children].indexOf(item);
      if (event.type === "pointercancel") list.insertBefore(item, list.children[from + (place < from ? 1 : 0)] ?? null);
      else if (place !== from) {
        const form = item.querySelector("form.drop");
        form.elements.place.value = place;
        form.submit();
      }
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", end, { once: true });
    grip.addEventListener("pointercancel", end, { once: true });
  });
}

for (const item of list?.children ?? []) {
  const grip = handle();
  item.prepend(grip);
  drag(item, grip);
}
