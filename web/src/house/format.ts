import { t } from './words'

const zone = 'Asia/Shanghai'
const stampFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** An instant as the district's clock shows it: 2026-03-01 10:03. */
export function stamp(instant: string | Date | null | undefined): string {
  return instant ? stampFormat.format(new Date(instant)) : '—'
}

/** The day in the district on which an instant lies: 2026-03-01. */
export function day(instant: string | Date | null | undefined): string {
  return instant ? dayFormat.format(new Date(instant)) : '—'
}

export function today(): string {
  return day(new Date())
}

export function daysBefore(date: string, days: number): string {
  return day(new Date(Date.parse(`${date}T12:00:00+08:00`) - days * 86_400_000))
}

/** The server's periods end before a day; people say the last day on which something still holds. */
export const endAfter = (last: string): string => daysBefore(last, -1)

/** 2026-03-01 至 2026-03-31, or without an end. */
export function days(from: string, until: string | null | undefined): string {
  return until ? t('daysTo', { from, last: daysBefore(until, 1) }) : t('daysOpen', { from })
}

/** The first instant of a local day, for filters by time: 2026-03-01 -> 2026-02-28T16:00:00Z. */
export function startOfDay(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString()
}

/** An instant for a value of <input type="datetime-local"> read in district time, and back. */
export function fromLocalInput(value: string): string {
  return new Date(`${value}:00+08:00`).toISOString()
}

export function toLocalInput(instant: string | Date): string {
  return stamp(instant).replace(' ', 'T')
}

function span(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  if (minutes < 60) return t('minutes', { n: Math.max(minutes, 1) })
  if (minutes < 48 * 60) return t('hours', { n: Math.floor(minutes / 60) })
  return t('days', { n: Math.floor(minutes / 1440) })
}

/** How long is left until a deadline, or by how much it has passed. */
export function towards(deadline: string, now: number): string {
  const left = Date.parse(deadline) - now
  return left >= 0 ? t('left', { time: span(left) }) : t('over', { time: span(left) })
}

export function ago(instant: string, now: number): string {
  const passed = now - Date.parse(instant)
  return passed < 60_000 ? t('justNow') : t('ago', { time: span(passed) })
}

/** 分子/分母 */
export function ratio(numerator: number, denominator: number): string {
  return `${count(numerator)}/${count(denominator)}`
}

/** A share of two counts in percent with one decimal; a dash when nothing was due. */
export function percent(numerator: number, denominator: number): string {
  return denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(1)}%`
}

export function count(number: number): string {
  return number.toLocaleString('zh-CN')
}

export function kilobytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
