// A question read aloud: by a person who was recorded, else by a voice of the device itself. A voice that lives elsewhere
// would send elsewhere what is read.
const READ = "legend, .field > label, .hint, .error, .check > span, .pick > span, .rank > span, option, [data-aloud]";

const plain = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const speaks = "speechSynthesis" in window;
const voiceFor = (language) => (speaks ? speechSynthesis.getVoices().find((voice) => voice.localService && plain(voice.lang) === plain(language)) : undefined);
const languageOf = (element) => element.closest("[lang]").lang;

/** Where the recording of a piece is; undefined for none. */
const recorded = (element, question) => (element.matches("legend, .field > label") ? question.dataset.sound : element.closest("label[data-sound]")?.dataset.sound);

/** What is read, piece by piece, in the order of the page: a piece of its own for each answer, so that there is a pause. */
const pieces = (question) =>
  [...question.querySelectorAll(READ)]
    .filter((element) => (!element.closest("[hidden]") || element.closest(".ranks")) && !element.parentElement.closest("label .hidden"))
    .map((element) => ({ text: element.textContent.replace(/\s+/g, " ").trim(), language: languageOf(element), sound: recorded(element, question) }))
    .filter((piece) => piece.text && (piece.sound || voiceFor(piece.language)));

/** Gives a button to each question that somebody recorded or that a voice of this device can read; no other is given one. */
export const listen = (page = document) => {
  const words = page.getElementById("listen")?.dataset;
  if (!words) return;
  let reading = null;
  let audio = null;

  const stop = () => {
    const button = reading;
    reading = null;
    audio?.pause();
    audio = null;
    if (speaks) speechSynthesis.cancel();
    if (button) button.textContent = words.listen;
  };
  const spoken = (piece) =>
    new Promise((done) => {
      const said = new SpeechSynthesisUtterance(piece.text);
      said.voice = voiceFor(piece.language);
      if (!said.voice) return done();
      said.lang = said.voice.lang;
      said.onend = said.onerror = done;
      speechSynthesis.speak(said);
    });
  // Without network there may be no recording: the device's own voice then says it, if it has one.
  const played = (piece) =>
    new Promise((done) => {
      audio = new Audio(piece.sound);
      audio.onended = audio.onpause = done;
      audio.onerror = () => spoken(piece).then(done);
      audio.play().catch(() => {});
    });
  const start = async (button) => {
    reading = button;
    button.textContent = words.stop;
    const all = pieces(button.closest(".q"));
    for (const [at, piece] of all.entries()) {
      if (reading !== button) return;
      const end = piece.sound ? played(piece) : spoken(piece);
      // The device queues what it says; only a recording waits for what comes before it.
      if (piece.sound || !all[at + 1] || all[at + 1].sound) await end;
    }
    if (reading === button) stop();
  };
  const offer = () => {
    for (const question of page.querySelectorAll(".q:not(:has(.listen))")) {
      if (!question.dataset.sound && !question.querySelector("[data-sound]") && !voiceFor(languageOf(question))) continue;
      const button = page.createElement("button");
      button.type = "button";
      button.className = "btn ghost listen";
      button.lang = page.documentElement.lang;
      button.textContent = words.listen;
      button.addEventListener("click", () => {
        const again = reading === button;
        stop();
        if (!again) start(button);
      });
      question.prepend(button);
    }
  };

  offer();
  if (speaks) speechSynthesis.addEventListener?.("voiceschanged", offer);
  // Whoever goes on, or leaves, has heard enough.
  page.addEventListener("click", (event) => event.target.closest(".turn, .over") && stop());
  addEventListener("pagehide", stop);
};

// A page that is only to be read needs no other script to begin.
if (document.querySelector("#listen[data-now]")) listen();
