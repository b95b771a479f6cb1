// Replaces what is selected in the words that others will read by « [nom masqué] ».
const area = document.getElementById('masque')
const button = document.getElementById('mask')
button.hidden = false
button.addEventListener('click', () => {
  if (area.selectionStart < area.selectionEnd) area.setRangeText('[nom masqué]', area.selectionStart, area.selectionEnd, 'end')
  area.focus()
})
