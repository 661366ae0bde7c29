// WCAG 2.2 A and AA by axe, which looks at the page from within: the product has no frames.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { settled } from './house.mjs'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks the rules on a page, or in a part of it, in words. */
export async function breaches(page, part) {
  await page.evaluate(axe)
  return page.evaluate(
    async ([within, tags]) => {
      const { violations } = await window.axe.run(within ?? document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
      return violations.map((found) => `${found.id}: ${found.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)
    },
    [part, RULES],
  )
}

/** What breaks the rules on the other panels of a page's tabs, each brought up by an arrow, in words. */
export async function breachesOfPanels(page) {
  const bar = page.locator('main [role="tablist"]').first()
  const count = (await bar.count()) ? await bar.getByRole('tab').count() : 0
  const found = []
  for (let at = 1; at < count; at++) {
    await bar.locator('[aria-selected="true"]').press('ArrowRight')
    await settled(page, 100)
    const name = (await bar.locator('[aria-selected="true"]').textContent()).trim()
    found.push(...(await breaches(page, 'main')).map((breach) => `${name}: ${breach}`))
  }
  return found
}
