import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The fields that a record of a controller takes, read from the server's own source: whatever else is sent is refused. */
export function fieldsOf(room: string, controller: string, record: string): string[] {
  const source = readFileSync(join(process.cwd(), `../server/src/main/java/yixian/${room}/${controller}.java`), 'utf8')
  const fields = source.match(new RegExp(`record ${record}\\(([^;{]*)\\)\\s*\\{`))?.[1]
  if (!fields) throw new Error(`${controller} has no record ${record}`)
  return fields.replace(/<[^>]*>/g, '').split(',').map((field) => field.trim().split(/\s+/).at(-1)!)
}
