import type { Point } from './api'

export interface Drawn { width: number; height: number; left: number; bottom: number; lines: { y: number; label: string }[]; marks: { x: number; y: number; running: boolean }[]; pieces: string[]; ticks: { x: number; label: string }[] }

/** The next round number that a scale may end at: its half is round too, so that an axis of counts shows whole numbers. */
export function roof(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 4, 6, 10].map((times) => times * power).find((end) => end >= most)!
}

/** Nothing is there to be drawn: no month has a figure, or all that was counted is nothing. */
export const blank = (points: Point[], share: boolean): boolean => points.every(({ cell }) => (share ? typeof cell.value !== 'number' : !cell.value))

/** Where the lines of a scale lie: of one single thing there is no half. */
const steps = (most: number): number[] => (most === 1 ? [0, 1] : [0, most / 2, most])

/** Where everything of a trend lies: the scale always begins at nothing, so that small changes look small. Months without a figure are gaps. */
export function drawn(points: Point[], share: boolean): Drawn {
  const [width, height, left, top, bottom] = [480, 160, 44, 12, 134]
  const most = share ? 100 : roof(Math.max(0, ...points.map((point) => point.cell.value ?? 0)))
  const step = (width - left) / Math.max(1, points.length)
  const x = (index: number) => Math.round((left + step * (index + 0.5)) * 10) / 10
  const y = (value: number) => Math.round((bottom - (Math.min(value, most) / most) * (bottom - top)) * 10) / 10
  const marks: Drawn['marks'] = []
  const pieces: string[][] = [[]]
  points.forEach(({ month, cell }, index) => {
    if (typeof cell.value !== 'number') return void pieces.push([])
    marks.push({ x: x(index), y: y(cell.value), running: month.running })
    pieces.at(-1)!.push(`${x(index)},${y(cell.value)}`)
  })
  return {
    width, height, left, bottom, marks,
    pieces: pieces.filter((piece) => piece.length > 1).map((piece) => piece.join(' ')),
    lines: steps(most).map((value) => ({ y: y(value), label: share ? `${value}%` : value.toLocaleString('zh-CN') })),
    ticks: points.map((point, index) => ({ x: x(index), label: `${Number(point.month.from.slice(5, 7))}${point.month.from.slice(5, 7) === '01' ? `/${point.month.from.slice(2, 4)}` : ''}` })),
  }
}
