// The roll of a meeting: each mark is kept as it is made, and the quorum read anew. Without this, the button does the same.
const form = document.getElementById('roll')
let turn = Promise.resolve()
const keep = async () => {
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
    if (!answer.ok) throw new Error(answer.status)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('quorum')
    if (!fresh) throw new Error('no quorum')
    const shown = document.getElementById('quorum')
    shown.className = fresh.className
    shown.replaceChildren(...fresh.childNodes)
    form.classList.remove('unsent')
  } catch {
    form.classList.add('unsent')
  }
}
form?.addEventListener('change', () => { turn = turn.then(keep) })
