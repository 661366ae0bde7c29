// What a person without a mouse can reach on a screen.

/**
 * Everything to be operated that is visible now within a part of the page, and what answers a pointer alone. Of tabs, trees and radios, through which
 * arrows move, Tab must reach one. Runs in the page.
 */
function survey(within) {
  const operable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]'
  const part = document.querySelector(within)
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
  const live = (element) => !element.matches(':disabled, [aria-disabled="true"]') && shown(element)
  const native = [...part.querySelectorAll('input[type="radio"]')].filter(live)
  const changesPanel = (rover) => Number(rover.matches('[role="tablist"]')) // comes last: an arrow there takes the rest away
  const rovers = [...part.querySelectorAll('[role="tablist"], [role="tree"], [role="radiogroup"]')].filter(shown).sort((one, other) => changesPanel(one) - changesPanel(other))
  window.sets = [
    ...Object.values(Object.groupBy(native, (radio) => radio.name)),
    ...rovers.map((rover) => [...rover.querySelectorAll('[role="tab"], [role="treeitem"], [role="radio"]')].filter(live)).filter((set) => set.length),
  ]
  const roves = (element) => element.type === 'radio' || element.closest('[role="tablist"], [role="tree"], [role="listbox"]') || (element.closest('[role="radiogroup"]') && element.matches('[role="radio"]'))
  window.wanted = [...part.querySelectorAll(operable)].filter((one) => live(one) && one.tabIndex >= 0 && !roves(one))
  window.touched = new Set()
  document.addEventListener('focusin', (event) => window.touched.add(event.target))
  window.wordsOf = (element) => `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? element.id).trim().slice(0, 30)}`
  const pointed = (element) => element instanceof Element && getComputedStyle(element).cursor === 'pointer'
  const deaf = [...document.querySelectorAll('main *')].filter((one) => pointed(one) && !pointed(one.parentElement) && shown(one) && !one.closest(`${operable}, label, [tabindex], canvas`) && !one.querySelector(operable))
  return deaf.map(window.wordsOf)
}

/** How many are touched by now, and whether any of the first so many is left. Runs in the page. */
const walked = (most) => ({
  touched: window.touched.size,
  left: window.wanted.slice(0, most).some((one) => one.isConnected && !window.touched.has(one)) || window.sets.some((set) => !set.some((one) => window.touched.has(one) || !one.isConnected)),
})

/** What the walk has not touched, in words. Runs in the page. */
function missed(most) {
  const lone = window.wanted.slice(0, most).filter((one) => one.isConnected && !window.touched.has(one))
  const sets = window.sets.filter((set) => set.every((one) => one.isConnected && !window.touched.has(one)))
  return [...lone, ...sets.map(([first]) => first)].map(window.wordsOf)
}

/** Puts the focus on the member of a set that Tab reached; nothing where arrows have nowhere to go. Runs in the page. */
function enter(index) {
  const set = window.sets[index]
  window.entered = set.find((one) => one.isConnected && window.touched.has(one))
  if (!window.entered || set.length < 2) return false
  window.entered.focus()
  return true
}

/** Whether an arrow has led to another member of the set. Runs in the page. */
const moved = (index) => document.activeElement !== window.entered && window.sets[index].includes(document.activeElement)

/** Tabs, trees and radios through which the arrows do not move, in words. */
async function unmoved(page) {
  const stiff = []
  for (let at = 0; await page.evaluate((index) => index < window.sets.length, at); at++) {
    if (!(await page.evaluate(enter, at))) continue
    let free = false
    for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(arrow)
      free = await page.evaluate(moved, at)
      if (free) break
    }
    if (!free) stiff.push(await page.evaluate((index) => window.wordsOf(window.sets[index][0]), at))
  }
  return stiff
}

/** Walks with Tab through a part of the page to its end; what was not reached, in words. Very long lists are walked as far as `most`. */
export async function unreached(page, within = 'body', most = 300) {
  const pointerOnly = await page.evaluate(survey, within)
  await page.evaluate((part) => { // a field that took the focus on opening is no place to begin
    const start = document.querySelector(part)
    const before = start.getAttribute('tabindex')
    start.tabIndex = -1
    start.focus()
    if (before === null) start.removeAttribute('tabindex')
  }, within)
  const stride = 15 // a field for a date and a time takes eight; a stride that reaches nothing new is the end
  for (let before = -1, now = await page.evaluate(walked, most); now.left && now.touched > before; ) {
    before = now.touched
    await Promise.all(Array.from({ length: stride }, () => page.keyboard.press('Tab')))
    now = await page.evaluate(walked, most)
  }
  const left = await page.evaluate(missed, most)
  const stiff = await unmoved(page)
  return [...pointerOnly.map((what) => `${what}: pointer only`), ...left.map((what) => `${what}: not by Tab`), ...stiff.map((what) => `${what}: not by arrows`)]
}
