// WCAG 2.2 A and AA by axe, which looks at the page from within: the product has no frames.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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
