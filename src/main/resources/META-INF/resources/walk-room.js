// How much room this telephone has for a walk, told before it hurts; and the promise, asked for in words, to erase nothing.

const LOW = 25_000_000;
const PHOTO = 350_000;
const MANY = 300;

export class Room {
  constructor(warning, line) {
    Object.assign(this, { warning, line, words: warning.dataset });
    this.ask = line.parentElement.querySelector("button");
    this.ask.addEventListener("click", () => this.persist());
    this.offer();
  }

  /** Offers to ask where it was not promised yet. */
  async offer() {
    this.ask.parentElement.hidden = !navigator.storage?.persist || (await navigator.storage.persisted());
  }

  async persist() {
    const promised = await navigator.storage.persist();
    const { ask } = this;
    ask.parentElement.textContent = promised ? ask.dataset.promised : ask.dataset.refused;
  }

  /** Does something that takes room; tells in words, and says no, where there is none. */
  async within(act) {
    try {
      await act();
      return true;
    } catch {
      this.warning.textContent = this.words.full;
      this.warning.hidden = false;
      this.warning.focus();
      return false;
    }
  }

  async measure() {
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    if (!quota) return;
    const left = Math.max(0, quota - usage);
    const photos = Math.floor(left / PHOTO);
    this.line.textContent = photos < MANY ? this.line.dataset.room.replace("%n", photos) : "";
    if (left < LOW) this.warning.textContent = this.words.low;
    this.warning.hidden = left >= LOW;
  }
}
