// Lets a member comment on any words inside a passage: once words are chosen, a button leads to the form for just these.
const hint = document.querySelector("[data-choose]");
if (hint) {
  hint.hidden = false;
  const link = document.createElement("a");
  link.className = "btn choice";
  link.hidden = true;
  link.textContent = hint.dataset.label;
  // A press that took the focus would undo the choice before it is read.
  link.addEventListener("pointerdown", (event) => event.preventDefault());
  document.getElementById("content").append(link);

  /** The chosen words of one passage, as places in the text of its part; null where there are none. */
  const chosen = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const words = [...document.querySelectorAll(".words[data-start]")].find((each) => range.intersectsNode(each));
    if (!words) return null;
    const before = document.createRange();
    before.selectNodeContents(words);
    // A double click or a finger often takes the space and the next paragraph along: what lies outside is left out.
    const inside = range.cloneRange();
    if (!words.contains(inside.startContainer)) inside.setStart(words, 0);
    if (!words.contains(inside.endContainer)) inside.setEnd(words, words.childNodes.length);
    before.setEnd(inside.startContainer, inside.startOffset);
    const from = Number(words.dataset.start) + before.toString().length;
    const text = inside.toString();
    return text.trim() ? { words, from, until: from + text.length, range: inside } : null;
  };

  const show = () => {
    const now = chosen();
    link.hidden = !now;
    if (!now) return;
    const joint = now.words.dataset.address.includes("?") ? "&" : "?";
    link.href = `${now.words.dataset.address}${joint}de=${now.from}&a=${now.until}#mots`;
    const box = now.range.getBoundingClientRect();
    link.style.top = `${Math.round(scrollY + box.bottom + 8)}px`;
    link.style.left = `${Math.round(Math.max(8, Math.min(scrollX + box.left, innerWidth - link.offsetWidth - 8)))}px`;
  };

  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
}
