import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import { t } from './words'
import type { MapLibre } from '@/house/map/createMap'

interface Handle { remove: () => void }

/** Draggable handles on the corners of a ring; each is a button that Delete or Backspace removes. */
export function useVertices(ring: Ref<[number, number][]>, on: Ref<boolean>) {
  const map = shallowRef<MapLibre>()
  let handles: Handle[] = []
  let turn = 0

  function clear(): void {
    handles.forEach((handle) => handle.remove())
    handles = []
  }

  function button(index: number): HTMLButtonElement {
    const element = document.createElement('button')
    element.type = 'button'
    element.setAttribute('aria-label', t('vertex', { n: index + 1 }))
    Object.assign(element.style, { width: '24px', height: '24px', padding: '0', borderRadius: '50%', border: '3px solid #0b5a7a', background: '#fff', cursor: 'move', transform: 'scale(.7)' })
    element.addEventListener('click', (event) => event.stopPropagation())
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Delete' || event.key === 'Backspace') ring.value = ring.value.filter((_, one) => one !== index)
    })
    return element
  }

  async function draw(): Promise<void> {
    const mine = ++turn
    clear()
    if (!map.value || !on.value) return
    const { Marker } = await import('@/house/map/createMap')
    if (mine !== turn || !map.value) return
    handles = ring.value.map((point, index) => {
      const marker = new Marker({ element: button(index), draggable: true }).setLngLat(point).addTo(map.value!)
      marker.on('dragend', () => {
        const { lng, lat } = marker.getLngLat()
        ring.value = ring.value.map((one, other) => (other === index ? [lng, lat] : one))
      })
      return marker
    })
  }

  watch([ring, on, map], draw)
  onBeforeUnmount(clear)
  return { attach: (ready: MapLibre) => (map.value = ready) }
}
