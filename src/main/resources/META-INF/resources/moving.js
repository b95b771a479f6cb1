// Moves things by dragging them, within a list or from one list to another. What a keyboard does instead is each page's own.
const EDGE = 60;
const STEP = 12;

/** A handle to drag by; it says nothing to who does not see it unless the page makes it a button. */
export const handle = (tag = "span") => {
  const grip = document.createElement(tag);
  grip.className = "grip";
  grip.textContent = "⠿";
  grip.title = "Déplacer";
  return grip;
};

/** What the dragged thing would stand before at this height of a list; null for the end. */
const before = (list, dragged, y) =>
  [...list.children].find((each) => {
    const box = each.getBoundingClientRect();
    return each !== dragged && y < box.top + box.height / 2;
  }) ?? null;

/** The list under the pointer; the one that the thing is in where there is none. */
const under = (lists, item, x, y) =>
  lists.find((list) => {
    const box = list.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }) ?? item.parentElement;

/** Scrolls while the pointer is held near an edge: a long list is higher than the screen. */
const scroll = (y) => {
  if (y < EDGE) scrollBy(0, -STEP);
  else if (y > innerHeight - EDGE) scrollBy(0, STEP);
};

/** Where a thing is: its list, and its place in it. */
export const placeOf = (item) => ({ list: item.parentElement, place: [...item.parentElement.children].indexOf(item) });

/** Puts a thing at a place of a list. */
export const putAt = (item, { list, place }) => {
  item.remove();
  list.insertBefore(item, list.children[place] ?? null);
};

/** Lets a thing be dragged by its handle over these lists; tells where it was when it was dropped somewhere else. */
export function draggable(item, grip, lists, dropped) {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button) return;
    down.preventDefault();
    const from = placeOf(item);
    const held = new AbortController();
    item.classList.add("dragged");
    // Heard on the page, not on the handle: an element that is moved within its list loses the pointer that it captured.
    const hear = (name, act) => document.addEventListener(name, (event) => event.pointerId === down.pointerId && act(event), { signal: held.signal });
    hear("pointermove", ({ clientX, clientY }) => {
      scroll(clientY);
      const list = under(lists(), item, clientX, clientY);
      const next = before(list, item, clientY);
      if (list !== item.parentElement || next !== item.nextElementSibling) list.insertBefore(item, next);
    });
    const end = () => {
      held.abort();
      item.classList.remove("dragged");
    };
    hear("pointerup", () => {
      end();
      const to = placeOf(item);
      if (to.list !== from.list || to.place !== from.place) dropped(from);
    });
    hear("pointercancel", () => {
      end();
      putAt(item, from);
    });
  });
}
