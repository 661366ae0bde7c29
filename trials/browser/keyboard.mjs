// What a person without a mouse can reach on a screen.

/** Everything to be operated that is visible now within a part of the page, and what answers a pointer alone. Runs in the page. */
function survey(within) {
  const operable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]'
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
  const rovers = (element) => element.closest('[role="tablist"], [role="tree"], [role="listbox"], [role="radiogroup"]') || element.type === 'radio'
  const wanted = [...document.querySelector(within).querySelectorAll(operable)].filter((one) => !one.matches(':disabled') && one.tabIndex >= 0 && shown(one) && !rovers(one))
  window.touched = new Set()
  document.addEventListener('focusin', (event) => window.touched.add(event.target))
  window.wanted = wanted
  const pointed = (element) => element instanceof Element && getComputedStyle(element).cursor === 'pointer'
  const words = (element) => `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`
  const deaf = [...document.querySelectorAll('main *')].filter((one) => pointed(one) && !pointed(one.parentElement) && shown(one) && !one.closest(`${operable}, label, [tabindex], canvas`) && !one.querySelector(operable))
  return { count: wanted.length, pointerOnly: deaf.map(words) }
}

/** Walks with Tab through a part of the page; what was not reached, in words. Very long lists are walked as far as `most`. */
export async function unreached(page, within = 'body', most = 60) {
  const { count, pointerOnly } = await page.evaluate(survey, within)
  const steps = Math.min(count, most)
  await page.evaluate((part) => { // a field that took the focus on opening is no place to begin
    const start = document.querySelector(part)
    const before = start.getAttribute('tabindex')
    start.tabIndex = -1
    start.focus()
    if (before === null) start.removeAttribute('tabindex')
  }, within)
  for (let at = 0; at < steps + 8; at++) await page.keyboard.press('Tab')
  const missed = await page.evaluate((first) => window.wanted.slice(0, first).filter((one) => one.isConnected && !window.touched.has(one)).map((one) => `${one.tagName.toLowerCase()} ${(one.getAttribute('aria-label') ?? one.textContent ?? one.id).trim().slice(0, 30)}`), Math.max(0, steps - 8))
  return [...pointerOnly.map((what) => `${what}: pointer only`), ...missed.map((what) => `${what}: not by Tab`)]
}
