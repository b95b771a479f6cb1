// Putting things in order with a finger, a mouse or the keyboard. What is sent stands in the selects of the form, which this
// only fills: without it, they are the question.

const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });

class Ranking {
  constructor(question) {
    this.ranks = question.querySelector(".ranks");
    this.words = this.ranks.dataset;
    this.fields = [...this.ranks.querySelectorAll("select")];
    this.most = this.fields[0].options.length - 1;
    this.list = make("ol", "ranked");
    this.rest = make("div", "unranked");
    this.live = make("p", "hidden");
    this.live.setAttribute("role", "status");
    this.ranks.hidden = true;
    this.ranks.after(this.list, this.rest, this.live);
    this.draw();
  }

  order() {
    return this.fields.filter((field) => field.value).sort((one, other) => one.value - other.value);
  }

  label(field) {
    return field.closest("label").querySelector("span").textContent.trim();
  }

  /** What shows a thing: its words, and its drawing where it has one. */
  face(field, className, tag = "span") {
    const face = make(tag, className, this.label(field));
    const picto = field.closest("label").querySelector(".picto");
    if (picto) face.prepend(picto.cloneNode(true));
    return face;
  }

  /** Writes an order into the fields, and says so to whoever keeps answers. */
  write(order) {
    for (const field of this.fields) {
      const rank = order.indexOf(field) + 1;
      const value = rank ? String(rank) : "";
      if (field.value === value) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.draw();
  }

  move(field, to) {
    const order = this.order().filter((each) => each !== field);
    order.splice(to, 0, field);
    this.write(order);
    this.tell(field);
  }

  tell(field) {
    this.live.textContent = this.words.now.replace("%w", this.label(field)).replace("%n", this.order().indexOf(field) + 1);
  }

  draw() {
    const order = this.order();
    this.list.hidden = !order.length;
    this.list.replaceChildren(...order.map((field, at) => this.line(field, at, order.length)));
    const rest = this.fields.filter((field) => !field.value);
    this.rest.hidden = !rest.length;
    this.rest.replaceChildren(make("p", "soft", this.words.rest), ...rest.map((field) => this.offer(field, order.length >= this.most)));
  }

  line(field, at, length) {
    const line = make("li");
    line.dataset.field = field.name;
    const grip = make("span", "grip");
    grip.setAttribute("aria-hidden", "true");
    grip.append(make("b", "", String(at + 1)));
    line.append(
      grip,
      this.face(field, "what"),
      this.button(field, "up", "\u2191", at === 0, () => this.move(field, at - 1)),
      this.button(field, "down", "\u2193", at === length - 1, () => this.move(field, at + 1)),
      this.button(field, "out", "\u00d7", false, () => this.write(this.order().filter((each) => each !== field))),
    );
    this.drag(line, grip, field);
    return line;
  }

  button(field, way, sign, off, act) {
    const button = make("button", `btn ghost ${way}`, sign);
    button.type = "button";
    button.setAttribute("aria-label", `${this.words[way]} \u2013 ${this.label(field)}`);
    button.disabled = off;
    button.addEventListener("click", () => {
      act();
      this.back(field, way);
    });
    return button;
  }

  /** The list was drawn anew: the keyboard stays on what it moved. */
  back(field, way) {
    const line = [...this.list.children].find((each) => each.dataset.field === field.name);
    const place = line ? [way, "up", "down"].map((each) => line.querySelector(`.${each}:enabled`)).find(Boolean) ?? line.querySelector(".out") : null;
    (place ?? this.rest.querySelector(".add:enabled"))?.focus();
  }

  offer(field, full) {
    const button = this.face(field, "check add", "button");
    button.type = "button";
    button.disabled = full;
    button.addEventListener("click", () => {
      const next = this.fields.filter((each) => !each.value && each !== field)[0];
      this.write([...this.order(), field]);
      this.tell(field);
      const after = next && [...this.rest.querySelectorAll(".add:enabled")].find((each) => each.textContent === this.label(next));
      if (after) after.focus();
      else this.back(field, "up");
    });
    return button;
  }

  drag(line, grip, field) {
    grip.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      // The list holds the pointer: the line itself is moved, which would let go of it.
      this.list.setPointerCapture(event.pointerId);
      line.classList.add("held");
      const over = (moved) => {
        const lines = [...this.list.children];
        const under = lines.find((each) => {
          const box = each.getBoundingClientRect();
          return each !== line && moved.clientY > box.top && moved.clientY < box.bottom;
        });
        if (under) under[lines.indexOf(under) < lines.indexOf(line) ? "before" : "after"](line);
      };
      const drop = () => {
        this.list.removeEventListener("pointermove", over);
        this.move(field, [...this.list.children].indexOf(line));
      };
      this.list.addEventListener("pointermove", over);
      this.list.addEventListener("lostpointercapture", drop, { once: true });
    });
  }
}

/** Dresses the rankings of a form, once each; they follow when the form is filled from elsewhere. */
export const dress = (form) => {
  for (const question of form.querySelectorAll(".q[data-kind=ranking]")) {
    if (question.querySelector(".ranked")) continue;
    const ranking = new Ranking(question);
    question.addEventListener("filled", () => ranking.draw());
  }
};
