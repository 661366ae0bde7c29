import type { FeatureCollection } from 'geojson'

/** Blocks as the server takes them: a map, or a table for it to read. */
export type Blocks = { featureCollection: FeatureCollection } | { table: string }

/** Tables from office programs are UTF-8, or else GBK. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What cannot be read is sent as an empty map, so that the refusal comes from one place. */
export async function readBlocks(file: File): Promise<Blocks> {
  const text = decoded(await file.arrayBuffer())
  if (/\.csv$/i.test(file.name)) return { table: text }
  try {
    return { featureCollection: JSON.parse(text) as FeatureCollection }
  } catch {
    return { featureCollection: { type: 'FeatureCollection', features: [] } }
  }
}
