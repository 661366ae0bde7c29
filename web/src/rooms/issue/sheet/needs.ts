import type { Move, Photo } from '../api'

export interface Asked {
  name: string
  optional: boolean
}

/** The fields of a move in the order of its form: what must be filled in, then what may be. Photos are never demanded. */
export function fieldsOf(move: Move): Asked[] {
  const fields = [...move.needs.map((name) => ({ name, optional: name === 'photos' })), ...move.offers.map((name) => ({ name, optional: true }))]
  return fields.flatMap((field) => (field.name === 'amount' ? [field, { name: 'unitOfTime', optional: field.optional }] : [field]))
}

/** What photos of a move show: a handled matter before and after; whoever looks, what stands there. */
export function photoRolesOf(move: Move): Photo['role'][] {
  return move.move === 'handle' ? ['BEFORE', 'AFTER'] : ['NEAR']
}
