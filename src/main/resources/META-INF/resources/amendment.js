// Starts where the words are that were chosen on the page before.
const chosen = document.querySelector('[data-from]')
const text = document.querySelector('#texte')
if (chosen && text?.setSelectionRange) {
  text.focus()
  text.setSelectionRange(Number(chosen.dataset.from), Number(chosen.dataset.until))
}
