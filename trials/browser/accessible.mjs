// WCAG 2.2 A and AA by axe.
import { AxeBuilder } from '@axe-core/playwright'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks the rules on a page, or in a part of it, in words. The product has no frames, so axe may look at the page alone, in half the time. */
export async function breaches(page, part) {
  const axe = new AxeBuilder({ page }).options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (part ? axe.include(part) : axe).analyze()
  return violations.map((found) => `${found.id}: ${found.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)
}
