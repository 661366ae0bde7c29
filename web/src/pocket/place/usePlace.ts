import { ref, shallowRef, type Ref } from 'vue'
import { locate, type NotLocated } from './locate'
import { gridAt, placeInGrid, type GridShape, type Place } from './place'
import type { Point } from './geo'

/** Finding a place in three ways, each enough by itself: the device, the map, the grid. */
export function usePlace(place: Ref<Place>, shapes: () => GridShape[]) {
  const seeking = ref(false)
  const failure = shallowRef<NotLocated>()

  async function seek(): Promise<void> {
    seeking.value = true
    failure.value = undefined
    const found = await locate()
    seeking.value = false
    if (typeof found === 'string') return void (failure.value = found)
    const { accuracy, ...point } = found
    place.value = { ...place.value, point, accuracy, way: 'device' }
  }

  const pinAt = (point: Point) => (place.value = { ...place.value, point, accuracy: null, way: 'map' })
  const inGrid = (shape: GridShape) => (place.value = placeInGrid(shape, place.value.address))
  const known = () => (place.value.point ? gridAt(shapes(), place.value.point) : undefined)

  return { seeking, failure, seek, pinAt, inGrid, known }
}
