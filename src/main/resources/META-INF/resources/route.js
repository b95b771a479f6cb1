// Draws a way, or one place, on the outlines of the quartiers: what is drawn is written in the field below, which works
// alone where this script does not. The map only adds; the field is where a point is mended or taken out by the keyboard.

const SVG = "http://www.w3.org/2000/svg";
const UNIT = 100_000;
const POINT = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[\s,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

const make = (tag, attributes) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

class Drawing {
  constructor(place) {
    this.svg = place.querySelector("svg");
    this.field = document.getElementById(place.dataset.for);
    this.many = place.dataset.many === "true";
    [this.west, this.north, this.shrink, this.scale, this.left, this.margin] = place.dataset.sheet.split(" ").map(Number);
    this.home = this.svg.viewBox.baseVal;
    this.home = { x: this.home.x, y: this.home.y, width: this.home.width, height: this.home.height };
    this.view = { ...this.home };
    this.way = this.many ? this.svg.querySelector(".way") : null;
    this.dots = make("g", {});
    this.svg.append(this.dots);
    const row = document.createElement("div");
    row.className = "map-row";
    this.nearer = this.button("+", "Agrandir la carte", () => this.zoom(0.5));
    this.further = this.button("\u2212", "Réduire la carte", () => this.zoom(2));
    row.append(this.nearer, this.further, this.button(this.many ? "Enlever le dernier point" : "Enlever de la carte", null, () => this.write(this.points().slice(0, -1))));
    place.append(row);
    this.svg.addEventListener("click", (event) => this.add(event));
    this.field.addEventListener("input", () => this.show());
    this.show();
  }

  button(text, label, act) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn ghost", textContent: text });
    if (label) button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    return button;
  }

  points() {
    return this.field.value.split("\n").flatMap((line) => {
      const read = POINT.exec(line);
      return read ? [[Number(read[1]) * UNIT, Number(read[2]) * UNIT]] : [];
    });
  }

  add(event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    const east = (at.x - this.left) / (this.shrink * this.scale) + this.west;
    const north = this.north - (at.y - this.margin) / this.scale;
    this.last = at;
    this.write([...(this.many ? this.points() : []), [north, east]]);
  }

  write(points) {
    this.field.value = points.map(([north, east]) => `${(north / UNIT).toFixed(5)}, ${(east / UNIT).toFixed(5)}`).join("\n");
    this.show();
  }

  zoom(by) {
    const { width, height } = this.view;
    const middle = this.last ?? { x: this.view.x + width / 2, y: this.view.y + height / 2 };
    const size = Math.min(this.home.width, Math.max(this.home.width / 32, width * by));
    const high = (size / this.home.width) * this.home.height;
    const within = (wanted, least, most) => Math.min(Math.max(wanted, least), Math.max(least, most));
    this.view = {
      x: within(middle.x - size / 2, this.home.x, this.home.x + this.home.width - size),
      y: within(middle.y - high / 2, this.home.y, this.home.y + this.home.height - high),
      width: size,
      height: high,
    };
    this.show();
  }

  show() {
    const { x, y, width, height } = this.view;
    this.svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    this.nearer.disabled = width <= this.home.width / 32;
    this.further.disabled = width >= this.home.width;
    const drawn = this.points().map(([north, east]) => [this.left + (east - this.west) * this.shrink * this.scale, this.margin + (this.north - north) * this.scale]);
    const near = width / this.home.width;
    this.way?.setAttribute("d", drawn.map(([left, down], at) => `${at ? "L" : "M"}${left.toFixed(1)} ${down.toFixed(1)}`).join(""));
    this.dots.replaceChildren(...drawn.map(([left, down]) => make("circle", { class: "dot", cx: left, cy: down, r: 7 * near })));
  }
}

for (const place of document.querySelectorAll(".drawn")) new Drawing(place);
