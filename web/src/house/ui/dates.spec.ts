import { expect, it } from 'vitest'

const pages = import.meta.glob<string>('../../**/*.vue', { query: '?raw', import: 'default', eager: true })

/** Without an end the year of a date takes six digits, and a date typed without a mouse becomes another one. */
it('ends every date, so that a typed year has four digits', () => {
  const inputs = Object.entries(pages).flatMap(([page, text]) => [...text.matchAll(/<input\b(?:[^>"']|"[^"]*"|'[^']*')*>/g)].map(([tag]) => ({ page, tag })))
  const dates = inputs.filter(({ tag }) => /type="(date|month|datetime-local)"/.test(tag))
  expect(dates.length).toBeGreaterThan(40)
  expect(dates.filter(({ tag }) => !/[\s:]max=/.test(tag)).map(({ page }) => page)).toEqual([])
})
