// What a screen for the desk is like on a phone's width.

/** What is operated or read in a cell that a frame cuts off or that lie beyond the edge, where nothing can be scrolled to show them. Runs in the page. */
function cutOff() {
  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
  const hides = (element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
  const words = (element) => `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}`
  const main = document.querySelector('main')
  function beyond(element) {
    const { left, right, width } = element.getBoundingClientRect()
    if (width === 0) return false
    for (let frame = element.parentElement; frame && frame !== main; frame = frame.parentElement) {
      if (scrolls(frame)) return false
      const edge = frame.getBoundingClientRect()
      if (hides(frame) && edge.width > 1 && (right > edge.right + 1 || left < edge.left - 1)) return true
    }
    return right > innerWidth + 1 || left < -1
  }
  const parts = [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, td, th)')]
  const cut = parts.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('canvas, .maplibregl-map, .unseen') && beyond(one)).map(words)
  const wide = [document.scrollingElement, main].filter((frame) => frame && frame.scrollWidth > frame.clientWidth + 1).map((frame) => `${frame.tagName.toLowerCase()} is ${frame.scrollWidth} wide`)
  const foot = main?.classList.contains('framed') && document.scrollingElement.scrollHeight > innerHeight + 1 ? ['the window scrolls with its foot bar'] : []
  return [...wide, ...foot, ...cut]
}

/** The same page on 390 points: what cannot be reached there, in words. */
export async function tooWide(page) {
  const before = page.viewportSize()
  if (before.width === 390) return page.evaluate(cutOff)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(150)
  const found = await page.evaluate(cutOff)
  await page.setViewportSize(before)
  return found
}
