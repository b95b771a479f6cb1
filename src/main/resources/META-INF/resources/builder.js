// Moves questions by dragging. Without this script, and by keyboard, « Monter » and « Descendre » do the same.
import { draggable, handle, placeOf } from "/moving.js";

const list = document.querySelector("ol.movable");

for (const item of list?.children ?? []) {
  // For a pointer only: who has a keyboard has the buttons, which say what they do.
  const grip = handle();
  grip.setAttribute("aria-hidden", "true");
  item.prepend(grip);
  draggable(item, grip, () => [list], () => {
    const form = item.querySelector("form.drop");
    form.elements.place.value = placeOf(item).place;
    form.submit();
  });
}
