// Keys for entering: Ctrl+Enter sends, Alt and a digit ticks a quartier. The form is whole without this.
const form = document.getElementById('entry')
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') form.requestSubmit()
  const digit = event.altKey && /^Digit([1-9])$/.exec(event.code)
  const box = digit && form.querySelector(`[data-digit="${digit[1]}"]`)
  if (box) { event.preventDefault(); box.checked = !box.checked }
})
const print = document.getElementById('print')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => { document.body.classList.add('printing'); window.print(); document.body.classList.remove('printing') })
}
if (!document.querySelector('.mend')) form.querySelector('textarea').focus()
