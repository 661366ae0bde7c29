import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { offlineStyle } from './style'

/** Makes the map in its own chunk, so that screens without a map never load MapLibre. Throws where WebGL is absent. */
export async function createMap(container: HTMLElement, centre: [number, number]): Promise<MapLibre> {
  setWorkerUrl(workerUrl)
  const map = new MapLibre({
    container,
    style: offlineStyle(),
    center: centre,
    zoom: 9.3,
    maxZoom: 18,
    minZoom: 7,
    attributionControl: false,
    localIdeographFontFamily: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','WenQuanYi Zen Hei',sans-serif",
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.enable()
  await new Promise<void>((loaded) => map.once('load', () => loaded()))
  return map
}

export { Marker } from 'maplibre-gl'
export type { Map as MapLibre } from 'maplibre-gl'
