import { computed, shallowRef } from 'vue'
import { boundariesOfDistrict } from '@/house/map/data'
import { gridShapes, type GridShape } from '@/pocket/place/place'

const shapes = shallowRef<GridShape[]>([])
let asked = false

/** Villages and communities by their public outlines, fetched when the page is idle: for choosing a place without a position. */
export function useShapes() {
  if (!asked) {
    asked = true
    const soon = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 300))
    soon(() => void load())
  }
  return computed(() => shapes.value)
}

async function load(): Promise<void> {
  try {
    const { features } = await boundariesOfDistrict()
    shapes.value = gridShapes(features.filter((one) => one.properties?.level === 'VILLAGE'))
  } catch {
    asked = false
  }
}
