// A brush that makes faces and plates unrecognisable on this device, before anything leaves it. It marks cells of a fine grid;
// of each connected part a few mean colours remain, as fr.portevoix.shared.media.Blur does it. Finger, pen, mouse, or the
// arrow keys with the space bar.

const ALONG = 48;
const MOST_BLOCKS = 6;
const SMALLEST_BLOCK = 24;
const SIZES = [1, 2, 4];
const WAYS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const copy = (of) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: of.width, height: of.height });
  canvas.getContext("2d", { willReadFrequently: true }).drawImage(of, 0, 0);
  return canvas;
};

export class Brush {
  /** Over a canvas that shows a picture; after each stroke `changed` is told, with the blurred picture on the canvas. */
  constructor(canvas, words, changed) {
    Object.assign(this, { canvas, words, changed });
    this.base = copy(canvas);
    const longest = Math.max(canvas.width, canvas.height);
    this.columns = Math.max(1, Math.round((ALONG * canvas.width) / longest));
    this.rows = Math.max(1, Math.round((ALONG * canvas.height) / longest));
    this.cells = new Set();
    this.before = [];
    this.size = 1;
    this.at = { row: this.rows >> 1, column: this.columns >> 1 };
    this.ends = new AbortController();
    this.build();
  }

  build() {
    const { canvas, words } = this;
    this.role = canvas.getAttribute("role");
    this.label = canvas.getAttribute("aria-label");
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", words.blurHow);
    canvas.tabIndex = 0;
    canvas.classList.add("blurring");
    this.row = document.createElement("div");
    this.row.className = "map-row";
    this.undo = this.button(words.blurUndo, () => this.back());
    this.bigger = this.button(words.blurBigger, () => this.grow(1));
    this.finer = this.button(words.blurFiner, () => this.grow(-1));
    this.row.append(...(words.blurAll ? [this.button(words.blurAll, () => this.all())] : []), this.undo, this.bigger, this.finer);
    if (words.blurDone) this.row.append(this.button(words.blurDone, () => this.end()));
    this.how = Object.assign(document.createElement("p"), { className: "hint", textContent: words.blurHow });
    this.told = document.createElement("p");
    this.told.className = "blur-told";
    this.told.setAttribute("role", "status");
    canvas.before(this.how);
    canvas.after(this.row, this.told);
    this.grow(0);
    this.listen();
    canvas.focus();
  }

  button(text, act) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn ghost", textContent: text });
    button.addEventListener("click", act);
    return button;
  }

  grow(by) {
    this.size = Math.min(Math.max(this.size + by, 0), SIZES.length - 1);
    this.finer.disabled = this.size === 0;
    this.bigger.disabled = this.size === SIZES.length - 1;
    this.undo.disabled = !this.before.length;
    if (document.activeElement === this.canvas) this.show(true);
  }

  listen() {
    const { canvas } = this;
    const { signal } = this.ends;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      this.stroke = true;
      this.remember();
      this.reach(event);
    }, { signal });
    canvas.addEventListener("pointermove", (event) => this.stroke && (event.getCoalescedEvents?.() ?? [event]).forEach((each) => this.reach(each)), { signal });
    for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => {
      if (!this.stroke) return;
      this.stroke = false;
      this.last = null;
      this.keep();
    }, { signal });
    canvas.addEventListener("keydown", (event) => this.key(event), { signal });
    canvas.addEventListener("focus", () => canvas.matches(":focus-visible") && this.show(true), { signal });
    canvas.addEventListener("blur", () => this.show(), { signal });
  }

  key(event) {
    const way = WAYS[event.key];
    if (!way && event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (way) {
      const stride = SIZES[this.size];
      this.at.row = Math.min(Math.max(this.at.row + way[0] * stride, 0), this.rows - 1);
      this.at.column = Math.min(Math.max(this.at.column + way[1] * stride, 0), this.columns - 1);
    } else {
      this.remember();
      this.mark(this.at.row, this.at.column);
      this.keep();
    }
    this.show(true);
  }

  /** Everything between the last point of the stroke and this one: a finger moves in leaps. */
  reach(event) {
    const box = this.canvas.getBoundingClientRect();
    const now = [((event.clientY - box.top) / box.height) * this.rows, ((event.clientX - box.left) / box.width) * this.columns];
    const from = this.last ?? now;
    const steps = Math.max(1, Math.ceil(Math.hypot(now[0] - from[0], now[1] - from[1])));
    const brush = this.canvas.getContext("2d");
    brush.fillStyle = "#777";
    for (let step = 1; step <= steps; step++) {
      const [row, column] = [0, 1].map((axis) => Math.floor(from[axis] + ((now[axis] - from[axis]) * step) / steps));
      this.mark(row, column, (one, other) => brush.fillRect(...this.box(one, other)));
    }
    this.last = now;
  }

  mark(row, column, drawn) {
    const around = SIZES[this.size];
    for (let one = Math.max(0, row - around); one <= Math.min(this.rows - 1, row + around); one++) {
      for (let other = Math.max(0, column - around); other <= Math.min(this.columns - 1, column + around); other++) {
        this.cells.add(one * this.columns + other);
        drawn?.(one, other);
      }
    }
  }

  x(column) {
    return Math.floor((column * this.base.width) / this.columns);
  }

  y(row) {
    return Math.floor((row * this.base.height) / this.rows);
  }

  box(row, column) {
    return [this.x(column), this.y(row), this.x(column + 1) - this.x(column), this.y(row + 1) - this.y(row)];
  }

  remember() {
    this.before.push(new Set(this.cells));
  }

  back() {
    this.cells = this.before.pop() ?? new Set();
    this.keep();
  }

  all() {
    this.remember();
    for (let cell = 0; cell < this.rows * this.columns; cell++) this.cells.add(cell);
    this.keep();
  }

  keep() {
    this.undo.disabled = !this.before.length;
    this.show();
    this.told.textContent = this.cells.size ? this.words.blurTold : "";
    this.changed(this);
  }

  /** The picture as it is now, and where the keyboard stands if somebody uses it. */
  show(cursor) {
    const brush = this.canvas.getContext("2d");
    brush.drawImage(this.base, 0, 0);
    for (const part of this.parts()) this.cover(brush, part);
    if (!cursor) return;
    const around = SIZES[this.size];
    const [left, top] = this.box(Math.max(0, this.at.row - around), Math.max(0, this.at.column - around));
    const [right, low, wide, high] = this.box(Math.min(this.rows - 1, this.at.row + around), Math.min(this.columns - 1, this.at.column + around));
    for (const [colour, width] of [["#fff", 8], ["#000", 3]]) {
      brush.strokeStyle = colour;
      brush.lineWidth = width;
      brush.strokeRect(left, top, right + wide - left, low + high - top);
    }
  }

  /** The picture without any cursor, as letters that a form sends. */
  letters(quality) {
    this.show();
    return this.canvas.toDataURL("image/jpeg", quality).replace(/^[^,]*,/, "").replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  }

  /** The marked cells, each row-column. */
  marked() {
    return [...this.cells].map((cell) => `${Math.floor(cell / this.columns)}-${cell % this.columns}`);
  }

  parts() {
    const left = new Set(this.cells);
    const parts = [];
    for (const first of this.cells) {
      if (!left.delete(first)) continue;
      const part = [first];
      for (let at = 0; at < part.length; at++) {
        const [row, column] = [Math.floor(part[at] / this.columns), part[at] % this.columns];
        for (let one = row - 1; one <= row + 1; one++) {
          for (let other = Math.max(0, column - 1); other <= Math.min(this.columns - 1, column + 1); other++) {
            if (left.delete(one * this.columns + other)) part.push(one * this.columns + other);
          }
        }
      }
      parts.push(part.map((cell) => [Math.floor(cell / this.columns), cell % this.columns]));
    }
    return parts;
  }

  cover(brush, part) {
    const span = (values) => values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
    const [top, low] = span(part.map(([row]) => row));
    const [left, right] = span(part.map(([, column]) => column));
    const [x, y] = [this.x(left), this.y(top)];
    const [width, height] = [this.x(right + 1) - x, this.y(low + 1) - y];
    const block = Math.max(1, Math.ceil(Math.max(width, height) / MOST_BLOCKS), Math.ceil(Math.max(this.base.width, this.base.height) / SMALLEST_BLOCK));
    const means = this.means(x, y, width, height, Math.ceil(width / block), Math.ceil(height / block));
    brush.save();
    brush.beginPath();
    for (const [row, column] of part) brush.rect(...this.box(row, column));
    brush.clip();
    brush.imageSmoothingEnabled = true;
    brush.drawImage(means, x, y, width, height);
    brush.restore();
  }

  /** The mean colour of each block, one point each. */
  means(x, y, width, height, across, down) {
    const points = this.base.getContext("2d").getImageData(x, y, width, height).data;
    const sums = new Float64Array(across * down * 4);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const to = (Math.floor((row * down) / height) * across + Math.floor((column * across) / width)) * 4;
        const from = (row * width + column) * 4;
        for (let part = 0; part < 3; part++) sums[to + part] += points[from + part];
        sums[to + 3]++;
      }
    }
    const small = Object.assign(document.createElement("canvas"), { width: across, height: down });
    const image = new ImageData(across, down);
    for (let at = 0; at < sums.length; at++) image.data[at] = at % 4 === 3 ? 255 : sums[at] / (sums[at - (at % 4) + 3] || 1);
    small.getContext("2d").putImageData(image, 0, 0);
    return small;
  }

  /** Puts the brush away; what is blurred stays. */
  end() {
    if (this.ended) return;
    this.ended = true;
    this.ends.abort();
    this.show();
    for (const each of [this.row, this.how, this.told]) each.remove();
    this.canvas.classList.remove("blurring");
    this.canvas.removeAttribute("tabindex");
    this.canvas.setAttribute("role", this.role);
    this.canvas.setAttribute("aria-label", this.label);
    this.done?.();
  }
}
