import { computed, ref } from 'vue'
import { insertNear, partsOf, shapeOf, type Part, type Ring } from './ring'
import type { Shape } from './api'

/** The parts of a shape while it is drawn, each a ring with holes in it; one ring of them is under the pen. */
export function useParts() {
  const parts = ref<Part[]>([[[]]])
  const at = ref({ part: 0, ring: 0 })

  const ring = computed<Ring>({
    get: () => parts.value[at.value.part]?.[at.value.ring] ?? [],
    set: (fresh) => (parts.value = parts.value.map((part, p) => (p === at.value.part ? part.map((one, r) => (r === at.value.ring ? fresh : one)) : part))),
  })
  const rings = computed(() => parts.value.flatMap((part, p) => part.map((one, r) => ({ part: p, ring: r, corners: one.length }))))
  const shape = computed(() => shapeOf(parts.value))
  /** Whether every ring that was begun has its three corners. */
  const whole = computed(() => parts.value.every((part) => part.every((one) => one.length > 2)))

  function begin(known: Shape | null): void {
    parts.value = partsOf(known)
    at.value = { part: 0, ring: 0 }
  }

  function addPart(): void {
    parts.value = [...parts.value, [[]]]
    at.value = { part: parts.value.length - 1, ring: 0 }
  }

  function addHole(): void {
    const { part } = at.value
    parts.value = parts.value.map((one, p) => (p === part ? [...one, []] : one))
    at.value = { part, ring: parts.value[part]!.length - 1 }
  }

  /** Takes the ring under the pen away; with an outer ring the holes in it go, too. The last one is only emptied. */
  function remove(): void {
    const { part, ring: gone } = at.value
    const left = gone > 0 ? parts.value.map((one, p) => (p === part ? one.filter((_, r) => r !== gone) : one)) : parts.value.filter((_, p) => p !== part)
    parts.value = left.length ? left : [[[]]]
    at.value = { part: gone > 0 ? part : Math.max(0, part - 1), ring: 0 }
  }

  const place = (point: [number, number]) => (ring.value = insertNear(ring.value, point))
  return { at, ring, rings, shape, whole, begin, addPart, addHole, remove, place }
}
