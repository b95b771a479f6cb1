// A question read aloud, by a voice of the device itself: a voice that lives elsewhere would send elsewhere what is read.
// Recordings by people come later: a question that has one will bring its own button, and none is made for it here.
const READ = "legend, .field > label, .hint, .error, .check > span, .pick > span, option";

const plain = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const voiceFor = (language) => speechSynthesis.getVoices().find((voice) => voice.localService && plain(voice.lang) === plain(language));
const languageOf = (element) => element.closest("[lang]").lang;

/** What is read, piece by piece, in the order of the page: a piece of its own for each answer, so that there is a pause. */
const pieces = (question) =>
  [...question.querySelectorAll(READ)]
    .filter((element) => !element.closest("[hidden]") && !element.parentElement.closest("label .hidden"))
    .map((element) => ({ text: element.textContent.replace(/\s+/g, " ").trim(), language: languageOf(element) }))
    .filter((piece) => piece.text);

/** Gives a button to each question that a voice of this device can read; a device without one is given none. */
export const listen = (page = document) => {
  const words = page.getElementById("listen")?.dataset;
  if (!words || !("speechSynthesis" in window)) return;
  let reading = null;

  const stop = () => {
    const button = reading;
    reading = null;
    speechSynthesis.cancel();
    if (button) button.textContent = words.listen;
  };
  const start = (button) => {
    const all = pieces(button.closest(".q"));
    reading = button;
    button.textContent = words.stop;
    all.forEach((piece, at) => {
      const said = new SpeechSynthesisUtterance(piece.text);
      said.voice = voiceFor(piece.language) ?? voiceFor(languageOf(button.closest(".q")));
      said.lang = said.voice.lang;
      if (at === all.length - 1) said.onend = () => reading === button && stop();
      speechSynthesis.speak(said);
    });
  };
  const offer = () => {
    for (const question of page.querySelectorAll(".q:not(:has(.listen, audio))")) {
      if (!voiceFor(languageOf(question))) continue;
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
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  // Whoever goes on, or leaves, has heard enough.
  page.addEventListener("click", (event) => event.target.closest(".turn, .over") && stop());
  addEventListener("pagehide", stop);
};
