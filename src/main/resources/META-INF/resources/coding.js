// Keys and saving without a reload, for the reading screen. Every act is the page's own form: this module only presses
// its buttons, one after the other, and puts the answered page in place. What did not arrive is said and can be retried.
const save = document.getElementById('save')
const waiting = []
let busy = false
let lost = null

const reader = () => document.getElementById('reader')
const shortcutsOn = () => localStorage.getItem('shortcuts') !== 'off'

function say(text, isLost) {
  save.className = isLost ? 'save lost' : 'save'
  save.setAttribute('role', isLost ? 'alert' : 'status')
  save.textContent = text
}

async function fetched(act) {
  const request = act.form
    ? { method: 'POST', body: new URLSearchParams(act.form), redirect: 'follow' }
    : { redirect: 'follow' }
  const answer = await fetch(act.address, request)
  if (!answer.ok || new URL(answer.url).pathname.startsWith('/connexion')) throw new Error(String(answer.status))
  return { page: new DOMParser().parseFromString(await answer.text(), 'text/html'), address: answer.url }
}

function show(answer) {
  const fresh = answer.page.getElementById('reader')
  if (!fresh) throw new Error('no reader')
  const old = reader()
  const moved = old.dataset.text !== fresh.dataset.text
  const focused = !moved && document.activeElement?.value
  old.replaceWith(document.adoptNode(fresh))
  history.replaceState(null, '', answer.address)
  showShortcuts()
  const message = answer.page.querySelector('.message')
  say(message ? message.textContent : 'Enregistré.')
  if (moved) scrollTo({ top: 0 })
  if (focused) [...reader().querySelectorAll('button')].find(button => button.value === focused)?.focus()
}

// Acts are found on the page only when their turn comes: a code typed fast lands on the text it was meant for.
async function run() {
  if (busy || lost) return
  busy = true
  while (waiting.length) {
    const act = waiting.shift()()
    if (!act) continue
    reader().setAttribute('aria-busy', 'true')
    try {
      show(await fetched(act))
    } catch (failure) {
      lost = act
      const others = waiting.length
      waiting.length = 0
      reader().removeAttribute('aria-busy')
      say('Ce geste n’est pas enregistré : le service n’a pas répondu.' + (others ? ` ${others} autre(s) geste(s) tapé(s) ensuite sont à refaire.` : ''), true)
      const again = Object.assign(document.createElement('button'), { className: 'btn', textContent: 'Réessayer', type: 'button' })
      again.addEventListener('click', () => { const act = lost; lost = null; waiting.push(() => act); run() })
      save.append(again)
    }
  }
  busy = false
}

function actOf(button) {
  const form = button.form
  const data = new FormData(form)
  if (button.name) data.set(button.name, button.value)
  return { address: form.action, form: data }
}

document.addEventListener('submit', event => {
  if (!event.target.closest('#reader') || event.target.method !== 'post') return
  event.preventDefault()
  if (event.submitter) press(() => actOf(event.submitter))
})

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn()) return
  if (event.target.closest('input:not([type=checkbox]), select, textarea, summary, .btn:not(#reader *), .menu')) return
  if (event.key === 'Enter' && event.target.closest('a, button')) return
  const key = event.key === 'Backspace' ? 'ArrowLeft' : event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!/^(Enter|ArrowLeft|[a-z1-9])$/.test(key)) return
  const find = () => reader().querySelector(`[data-key="${key}"]`)
  if (!find() && !busy) return
  event.preventDefault()
  press(() => {
    const target = find()
    return target && (target.href ? { address: target.href } : actOf(target))
  })
})

function press(act) {
  if (lost) { save.querySelector('button')?.focus(); return }
  waiting.push(act)
  run()
}

function showShortcuts() {
  const box = document.getElementById('shortcuts')
  if (!box) return
  box.closest('label').hidden = false
  box.checked = shortcutsOn()
  box.addEventListener('change', () => localStorage.setItem('shortcuts', box.checked ? 'on' : 'off'))
}

addEventListener('beforeunload', event => { if (busy || lost || waiting.length) event.preventDefault() })
showShortcuts()
