// The wall keeps itself up to date: the same page is asked again, and shown where it changed. Without this, the link does it.
const EVERY = 5000
const wall = document.getElementById('wall')
document.body.classList.add('walled')
let last = wall.innerHTML
const again = async () => {
  if (!document.hidden && !wall.contains(document.activeElement)) {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('wall')
      if (fresh && fresh.innerHTML !== last) {
        last = fresh.innerHTML
        wall.replaceChildren(...fresh.childNodes)
      }
    } catch { /* The network is away: what was shown stays. */ }
  }
  setTimeout(again, EVERY)
}
setTimeout(again, EVERY)
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const way = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'prev', PageUp: 'prev' }[event.key]
  const link = way && document.querySelector(`.controls a[rel=${way}]`)
  if (link) { event.preventDefault(); link.click() }
})
