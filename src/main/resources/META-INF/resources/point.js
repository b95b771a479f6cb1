// A place tapped on a map of the quartiers, drawn from their outlines alone: no map is asked of anybody. What is sent stands
// in the fields of the form. Whole numbers, hundred-thousandths of a degree, decide as on the server what lies where.

const SVG = "http://www.w3.org/2000/svg";
const UNIT = 100_000;
const NEAREST = 600;
const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });
const draw = (tag, attributes) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

/** Whether a point lies inside some rings, each x, y, x, y…: as fr.portevoix.territory.Ground says it. */
export const contains = (rings, x, y) => {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const [x1, y1, x2, y2] = [ring[before], ring[before + 1], ring[at], ring[at + 1]];
      if (y1 > y !== y2 > y) {
        const left = (x - x1) * (y2 - y1);
        const right = (x2 - x1) * (y - y1);
        if (y2 > y1 ? left < right : left > right) inside = !inside;
      }
    }
  }
  return inside;
};

class Spot {
  constructor(question) {
    this.spot = question.querySelector(".spot");
    this.words = this.spot.dataset;
    this.step = this.words.step === "10" ? 10 : 100;
    this.at = question.querySelector("input[name$='-at']");
    this.select = question.querySelector("select");
    this.grounds = JSON.parse(this.words.grounds);
    // A walk draws its way and its stops as well, each east and north.
    this.way = JSON.parse(this.words.way ?? "[]");
    this.stops = JSON.parse(this.words.stops ?? "[]");
    this.measure();
    this.build();
    this.show();
  }

  /** The ground that is drawn, as a square with some room around it. */
  measure() {
    const all = [...this.grounds.flatMap(({ rings }) => rings), this.way, this.stops.flatMap(({ at }) => at)];
    const east = all.flatMap((ring) => ring.filter((_, at) => at % 2 === 0));
    const north = all.flatMap((ring) => ring.filter((_, at) => at % 2 === 1));
    const span = (values) => values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
    [this.west, this.eastmost] = span(east);
    [this.south, this.north] = span(north);
    // A degree of longitude shrinks away from the equator: at this scale that is all the projection one needs.
    this.shrink = Math.cos((((this.south + this.north) / 2 / UNIT) * Math.PI) / 180);
    const size = Math.max((this.eastmost - this.west) * this.shrink, this.north - this.south) * 1.16;
    this.home = { x: ((this.eastmost - this.west) * this.shrink - size) / 2, y: (this.north - this.south - size) / 2, size };
    this.view = { ...this.home };
  }

  x(lon) {
    return (lon - this.west) * this.shrink;
  }

  y(lat) {
    return this.north - lat;
  }

  build() {
    const { words } = this;
    this.svg = draw("svg", { "aria-hidden": "true", focusable: "false" });
    for (const { rings } of this.grounds) {
      const path = rings.map((ring) => ring.reduce((text, value, at) => text + (at % 2 ? `${this.y(value)}` : `${at ? "L" : "M"}${this.x(value).toFixed(0)} `), "") + "Z").join("");
      this.svg.append(draw("path", { class: "ground", d: path, "fill-rule": "evenodd" }));
    }
    const line = this.way.map((value, at) => (at % 2 ? `${this.y(value)}` : `${at ? "L" : "M"}${this.x(value).toFixed(0)} `)).join("");
    if (line) this.svg.append(draw("path", { class: "way", d: line }));
    this.marks = this.stops.map(({ mark, at: [east, north] }) => {
      const group = draw("g", { class: "stop-mark" });
      group.append(draw("circle", { cx: this.x(east), cy: this.y(north) }), Object.assign(draw("text", { x: this.x(east), y: this.y(north) }), { textContent: mark }));
      return group;
    });
    this.names = this.grounds.map(({ name, rings }) => {
      const ring = rings[0];
      const mean = (axis) => ring.filter((_, at) => at % 2 === axis).reduce((sum, value) => sum + value, 0) / (ring.length / 2);
      const lines = name.split(/ (?=[/–-] )/);
      const text = draw("text", { y: this.y(mean(1)) });
      text.append(...lines.map((line, at) => Object.assign(draw("tspan", { dy: `${at ? 1.15 : -0.55 * (lines.length - 1)}em` }), { textContent: line })));
      return { text, x: this.x(mean(0)), longest: Math.max(...lines.map((line) => line.length)) };
    });
    this.pin = draw("g", { class: "pin" });
    this.pin.append(draw("circle", { class: "about" }), draw("circle", { class: "dot" }));
    this.bar = draw("path", { class: "bar-scale" });
    this.metres = draw("text", { class: "metres" });
    this.svg.append(...this.names.map(({ text }) => text), ...this.marks, this.bar, this.metres, this.pin);

    this.map = make("div", "map-pad");
    Object.assign(this.map, { tabIndex: 0 });
    this.map.setAttribute("role", "application");
    this.map.setAttribute("aria-label", `${words.map}. ${words.how}`);
    this.map.append(this.svg);
    this.nearer = this.button("+", () => this.zoom(0.5));
    this.nearer.setAttribute("aria-label", words.nearer);
    this.further = this.button("\u2212", () => this.zoom(2));
    this.further.setAttribute("aria-label", words.further);
    this.here = this.button(words.here, () => this.seek());
    this.remove = this.button(words.remove, () => this.clear());
    const row = make("div", "map-row");
    row.append(this.nearer, this.further, ...(this.mayTell() ? [this.here] : []), this.remove);
    this.told = make("p", "map-told");
    this.told.setAttribute("role", "status");
    const small = make("p", "soft", [words.rounded, words.invented].filter(Boolean).join(" "));
    this.spot.append(make("p", "hint", words.how), this.map, row, this.told, small);
    if (!this.isDrawn()) this.map.hidden = this.nearer.hidden = this.further.hidden = true;
    this.listen();
  }

  /** Whether there is anything to tap on. */
  isDrawn() {
    return this.grounds.length || this.way.length || this.stops.length;
  }

  /** At the desk, the device is where the team is, not where the person is. */
  mayTell() {
    return "geolocation" in navigator && isSecureContext && !this.spot.closest(".compact");
  }

  button(text, act) {
    const button = make("button", "btn ghost", text);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }

  point() {
    const parts = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)$/.exec(this.at.value);
    return parts ? { lat: Math.round(parts[1] * UNIT), lon: Math.round(parts[2] * UNIT) } : null;
  }

  /** Rounded here already: nothing finer is ever kept on the device or sent. */
  place(lat, lon) {
    const round = (value) => Math.round(value / this.step) * this.step;
    const digits = this.step === 10 ? 4 : 3;
    this.write(this.at, `${(round(lat) / UNIT).toFixed(digits)} ${(round(lon) / UNIT).toFixed(digits)}`);
    if (this.grounds.length) {
      const { lat: y, lon: x } = this.point();
      this.write(this.select, this.grounds.find(({ rings }) => contains(rings, x, y))?.code ?? "elsewhere");
    }
    this.show();
  }

  clear() {
    this.write(this.at, "");
    this.write(this.select, "");
    this.show();
    this.map.focus();
  }

  write(field, value) {
    // Where the quartiers are ticked elsewhere in the form, there is no list of them here.
    if (!field || field.value === value) return;
    field.value = value;
    this.writing = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    this.writing = false;
  }

  /** Places what the device says, unless that is another town; tells whether it could. */
  placeDevice({ latitude, longitude }) {
    const [lat, lon] = [latitude * UNIT, longitude * UNIT];
    if (this.isDrawn() && this.isFar(lat, lon)) {
      this.told.textContent = this.words.far;
      return false;
    }
    this.place(lat, lon);
    this.look(this.x(lon), this.y(lat), Math.min(this.view.size, this.home.size / 3));
    return true;
  }

  seek() {
    this.told.textContent = this.words.seeking;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.placeDevice(coords),
      () => (this.told.textContent = this.words.nowhere),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  }

  isFar(lat, lon) {
    const away = (at, least, most) => Math.max(0, least - at, at - most);
    const reach = (least, most) => Math.max(UNIT / 10, most - least);
    return away(lon, this.west, this.eastmost) > reach(this.west, this.eastmost) || away(lat, this.south, this.north) > reach(this.south, this.north);
  }

  zoom(by) {
    const point = this.point();
    const middle = this.view.size / 2;
    const [x, y] = point && by < 1 ? [this.x(point.lon), this.y(point.lat)] : [this.view.x + middle, this.view.y + middle];
    this.look(x, y, this.view.size * by);
  }

  look(x, y, wanted) {
    const size = Math.min(this.home.size, Math.max(NEAREST, wanted));
    this.view = size === this.home.size ? { ...this.home } : { x: x - size / 2, y: y - size / 2, size };
    this.show();
  }

  show() {
    const { view, words } = this;
    const point = this.point();
    if (this.isDrawn()) {
      this.svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.size} ${view.size}`);
      const letter = view.size / 27;
      // A name that would run over the edge is moved in, as long as its quartier is in sight.
      for (const { text, x, longest } of this.names) {
        const half = longest * letter * 0.31;
        const inside = x > view.x && x < view.x + view.size ? Math.min(Math.max(x, view.x + half), view.x + view.size - half) : x;
        text.setAttribute("font-size", letter);
        for (const line of text.children) line.setAttribute("x", inside);
      }
      for (const { children: [circle, text] } of this.marks) {
        circle.setAttribute("r", letter * 0.62);
        text.setAttribute("font-size", letter * 0.85);
        text.setAttribute("dy", letter * 0.3);
      }
      this.nearer.disabled = view.size <= NEAREST;
      this.further.disabled = view.size === this.home.size;
      this.map.classList.toggle("near", view.size < this.home.size);
      // A hundred-thousandth of a degree of latitude is 1.11 metres.
      const length = [100, 200, 500, 1000, 2000, 5000].filter((metres) => metres / 1.11 < view.size / 3).at(-1) ?? 100;
      const [left, low] = [view.x + view.size * 0.04, view.y + view.size * 0.95];
      this.bar.setAttribute("d", `M${left} ${low - letter / 3}V${low}H${left + length / 1.11}V${low - letter / 3}`);
      this.metres.setAttribute("x", left);
      this.metres.setAttribute("y", low - letter / 2);
      this.metres.setAttribute("font-size", letter * 0.85);
      this.metres.textContent = length < 1000 ? `${length} m` : `${length / 1000} km`;
    }
    this.pin.setAttribute("visibility", point ? "visible" : "hidden");
    this.remove.hidden = !point;
    if (point) {
      for (const [circle, size] of [[".about", Math.max(this.step / 1.8, view.size / 40)], [".dot", view.size / 60]]) {
        const drawn = this.pin.querySelector(circle);
        drawn.setAttribute("cx", this.x(point.lon));
        drawn.setAttribute("cy", this.y(point.lat));
        drawn.setAttribute("r", size);
      }
    }
    const ground = point && this.grounds.find(({ rings }) => contains(rings, point.lon, point.lat));
    this.told.textContent = ground ? words.lies.replace("%w", ground.name) : point && this.grounds.length ? words.outside : point ? this.at.dataset.told : words.none;
  }

  listen() {
    const { map } = this;
    let held = null;
    map.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      held = { x: event.clientX, y: event.clientY, view: { ...this.view }, moved: false };
      if (map.classList.contains("near")) map.setPointerCapture(event.pointerId);
    });
    map.addEventListener("pointermove", (event) => {
      if (!held) return;
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      held.moved ||= Math.hypot(dx, dy) > 8;
      if (!held.moved || !map.classList.contains("near")) return;
      const scale = this.view.size / map.clientWidth;
      this.view = { ...held.view, x: held.view.x - dx * scale, y: held.view.y - dy * scale };
      this.show();
    });
    map.addEventListener("pointercancel", () => (held = null));
    map.addEventListener("pointerup", (event) => {
      const tapped = held && !held.moved;
      held = null;
      if (!tapped) return;
      const box = this.svg.getBoundingClientRect();
      const x = this.view.x + ((event.clientX - box.left) / box.width) * this.view.size;
      const y = this.view.y + ((event.clientY - box.top) / box.height) * this.view.size;
      this.place(this.north - y, x / this.shrink + this.west);
    });
    map.addEventListener("keydown", (event) => {
      const ways = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
      const way = ways[event.key];
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      const middle = this.view.size / 2;
      const from = this.point();
      if (!from) return this.place(this.north - this.view.y - middle, (this.view.x + middle) / this.shrink + this.west);
      const stride = Math.max(this.step, this.view.size / 25);
      this.place(from.lat + way[0] * stride, from.lon + way[1] * stride);
      const [x, y] = [this.x(this.point().lon), this.y(this.point().lat)];
      const seen = x > this.view.x && x < this.view.x + this.view.size && y > this.view.y && y < this.view.y + this.view.size;
      if (!seen && this.view.size < this.home.size) this.look(x, y, this.view.size);
    });
    // Whoever chooses a quartier by name means that one, wherever a point was before.
    this.select?.addEventListener("input", () => {
      if (this.writing) return;
      this.write(this.at, "");
      this.show();
    });
  }
}

/** Dresses the questions of a form that ask for a point, once each; they follow when the form is filled from elsewhere. */
export const dress = (form) => {
  const spots = [];
  for (const question of form.querySelectorAll(".q[data-kind=point]")) {
    if (question.querySelector(".map-pad")) continue;
    const spot = new Spot(question);
    question.addEventListener("filled", () => spot.show());
    spots.push(spot);
  }
  return spots;
};
