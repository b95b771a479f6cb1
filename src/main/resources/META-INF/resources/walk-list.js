// The list of what this telephone noted: what is sent, what is not, and why. Three hundred notes on a slow telephone: a line is
// made when it is looked at, and changed alone when its own note changes.

const SLICE = 20;
const TOGETHER = 250;
const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

export class OwnList {
  /** In this element, which carries the words; `acts` does what its buttons say. */
  constructor(place, count, acts) {
    Object.assign(this, { place, count, acts, words: place.dataset, lines: new Map(), changed: new Set(), shown: SLICE });
    this.more = make("button", this.words.more);
    Object.assign(this.more, { type: "button", className: "btn ghost" });
    this.more.addEventListener("click", () => {
      const next = this.shown;
      this.shown += SLICE;
      this.show();
      const first = this.place.children[next];
      first.tabIndex = -1;
      first.focus();
    });
    place.after(this.more);
  }

  /** Shows these notes, the oldest first, with how many photos of each are left here. */
  fill(notes, left) {
    this.notes = new Map(notes.map((note) => [note.key, note]));
    this.left = left;
    this.lines.clear();
    this.changed.clear();
    this.show();
  }

  /** A note came, or changed. */
  put(note, left) {
    this.notes.set(note.key, note);
    left ? this.left.set(note.key, left) : this.left.delete(note.key);
    this.changed.add(note.key);
    this.timer ||= setTimeout(() => this.renew(), TOGETHER);
  }

  /** Draws together what changed in a moment: a hundred notes that leave are not a hundred drawings, nor a hundred sentences read aloud. */
  renew() {
    this.timer = 0;
    for (const key of this.changed) {
      const old = this.lines.get(key);
      this.lines.delete(key);
      if (old?.isConnected) old.replaceWith(this.line(this.notes.get(key)));
    }
    this.changed.clear();
    this.show();
  }

  /** A note is gone. */
  drop(key) {
    this.notes.delete(key);
    this.changed.delete(key);
    this.left.delete(key);
    this.lines.get(key)?.remove();
    this.lines.delete(key);
    this.show();
  }

  all() {
    return [...this.notes.values()];
  }

  show() {
    const latest = this.all().reverse().slice(0, this.shown);
    const lines = latest.map((note) => this.line(note));
    // What stands there already stays: only what is new is put in.
    lines.forEach((line, at) => this.place.children[at] !== line && this.place.insertBefore(line, this.place.children[at] ?? null));
    while (this.place.children.length > lines.length) this.place.lastChild.remove();
    this.more.hidden = this.notes.size <= this.shown;
    this.tell();
  }

  tell() {
    let unsent = 0;
    for (const note of this.notes.values()) if (!note.number || this.left.get(note.key)) unsent++;
    const { none, some, all } = this.words;
    const said = !this.notes.size ? none : unsent ? some.replace("%n", unsent) : all;
    if (this.count.textContent !== said) this.count.textContent = said;
  }

  line(note) {
    const held = this.lines.get(note.key);
    if (held) return held;
    const { words } = this;
    const left = this.left.get(note.key);
    const line = make("li", "");
    line.className = "card";
    line.dataset.state = note.number ? (left ? "photos" : "sent") : note.refused ? "refused" : "waiting";
    const sent = note.fields.acte === "grille" || note.grid ? words.arrived : words.sent.replace("%n", note.number);
    line.append(make("b", note.kind), ` · ${note.number ? sent : note.refused ? `${words.refused} ${note.refused}` : words.waiting}`);
    if (left) line.append(` · ${words.photos.replace("%n", left)}`);
    if (note.lost) line.append(` · ${words.refused} ${note.lost}`);
    if (!note.number && !note.grid) {
      const said = make("p", note.fields.personne ? "…" : note.fields.mots || words.photo);
      said.dir = "auto";
      line.append(said);
    }
    const row = make("p", "");
    row.className = "actions";
    if (note.refused) row.append(this.button(words.again, note, this.acts.takeUp));
    if (!note.grid) row.append(this.button(words.remove, note, this.acts.remove));
    if (row.children.length) line.append(row);
    this.lines.set(note.key, line);
    return line;
  }

  button(text, note, act) {
    const button = make("button", text);
    Object.assign(button, { type: "button", className: "btn ghost" });
    button.setAttribute("aria-label", `${text}, ${note.kind} ${note.number ?? (note.fields.personne ? "" : (note.fields.mots ?? "").slice(0, 40))}`);
    button.addEventListener("click", () => act(this.notes.get(note.key)));
    return button;
  }
}
