// One box in the head of the table ticks the whole page.
const head = document.querySelector('table.rows thead th')
const boxes = [...document.querySelectorAll('table.rows tbody input[type=checkbox]')]
if (head && boxes.length) {
  const all = Object.assign(document.createElement('input'), { type: 'checkbox', ariaLabel: 'Choisir toute la page' })
  all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked }))
  head.replaceChildren(all)
}
