import type { Chosen } from '../api'

const forms = /\.(lrmx|lrm)$/i
const photos = /\.(jpe?g|png|pic)$/i
const zips = /\.zip$/i
/** Forms that go with one request of the preview, so that its progress is seen. */
const together = 20

const stem = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase()

/** What of the chosen files matters: forms, zips, and the photos that lie beside a .lrm. */
export function chosenOf(files: Iterable<File>): Chosen[] {
  const all = [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
  const lrm = new Set(all.filter((one) => /\.lrm$/i.test(one.name)).map((one) => stem(one.name)))
  return all.filter((one) => forms.test(one.name) || zips.test(one.name) || (photos.test(one.name) && lrm.has(stem(one.name))))
}

/** In portions: a zip by itself, forms by twenty, each .lrm with its photo. */
export function portionsOf(chosen: Chosen[]): Chosen[][] {
  const beside = new Map(chosen.filter((one) => photos.test(one.name)).map((one) => [stem(one.name), one]))
  const portions: Chosen[][] = chosen.filter((one) => zips.test(one.name)).map((one) => [one])
  const single = chosen.filter((one) => forms.test(one.name))
  for (let at = 0; at < single.length; at += together)
    portions.push(single.slice(at, at + together).flatMap((one) => [one, ...[beside.get(stem(one.name))].filter((photo) => photo !== undefined)]))
  return portions
}
