import type { Asked, Brief } from '../api'

/** A brief as it is sent back, so that a form or a single ban changes only what it is about. */
export function asked(brief: Brief): Asked {
  return {
    aims: brief.aims.map((one) => one.aim),
    weights: Object.fromEntries(brief.weights.map((one) => [one.quality, one.weight])),
    quotas: brief.quotas.map((one) => ({ ...one })),
    leastThreeDoor: brief.leastThreeDoor ?? null,
    mostThreeDoor: brief.mostThreeDoor ?? null,
    apart: brief.apart.map((one) => ({ ...one })),
    bans: brief.bans.map((one) => ({ ...one })),
    spread: brief.spread.filter((one) => one.chosen).map((one) => one.spread),
  }
}
