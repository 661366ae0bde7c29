/** 抽签核验 · The same draw a second time, in the browser: docs/formats/draw.md. */
export interface DrawLine { code: string; stratum: string; out?: string | null }
export interface DrawStratum { stratum: string; size: number; places: number; drawn?: string[] | null }
export interface Draw {
  format: string
  number: string
  purpose: string
  rule: { spread: 'PROPORTIONAL' | 'EACH'; places: number }
  agreed?: string | null
  listSha256: string
  commitment: string
  committedAt: string
  seed?: string | null
  extra?: string | null
  revealedAt?: string | null
  strata: DrawStratum[]
  list: DrawLine[]
}
/** What does not hold: the seed, the list, the order of the list, the places, or the result with the codes concerned. */
export interface DrawFault { kind: 'seed' | 'list' | 'order' | 'strata' | 'result'; where?: string }

const encoder = new TextEncoder()
const utf8 = (text: string) => Uint8Array.from(encoder.encode(text))
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const joined = (one: Uint8Array, other: Uint8Array) => Uint8Array.from([...one, ...other])
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
/** Order of the bytes in UTF-8, which is also that of their digits. */
const byBytes = (one: string, other: string) => byText(hex(utf8(one)), hex(utf8(other)))

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

const textOf = (line: DrawLine) => [line.code, line.stratum, ...(line.out ? [line.out] : [])].join('\t')

/** What was hashed before the draw: format, rule, agreement and list. */
export function canonical(draw: Draw): string {
  const list = [...draw.list].sort((one, other) => byText(one.code, other.code))
  return ['yixian-draw/1', `${draw.rule.spread}\t${draw.rule.places}`, `extra\t${draw.agreed ?? ''}`, ...list.map(textOf)].map((line) => `${line}\n`).join('')
}

/** Places by stratum: whole shares, then the largest remainders; ties to the larger stratum, then by name. */
export function placesOf(draw: Draw): { stratum: string; size: number; places: number }[] {
  const sizes = new Map<string, number>()
  for (const line of draw.list) if (!line.out) sizes.set(line.stratum, (sizes.get(line.stratum) ?? 0) + 1)
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const wanted = Math.min(draw.rule.places, all)
  const strata = [...sizes].sort(([one], [other]) => byBytes(one, other)).map(([stratum, size]) => ({ stratum, size, places: draw.rule.spread === 'EACH' ? Math.min(draw.rule.places, size) : Math.floor((wanted * size) / all) }))
  if (draw.rule.spread === 'EACH') return strata
  const left = wanted - strata.reduce((sum, one) => sum + one.places, 0)
  const byRemainder = [...strata].sort((one, other) => ((wanted * other.size) % all) - ((wanted * one.size) % all) || other.size - one.size || byBytes(one.stratum, other.stratum))
  for (const one of byRemainder.slice(0, left)) one.places++
  return strata
}

/** Draws again from the published seed. */
export async function redraw(draw: Draw): Promise<DrawStratum[]> {
  const key = await crypto.subtle.importKey('raw', joined(bytesOf(draw.seed!), utf8(draw.extra ?? '')), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const scored = await Promise.all(draw.list.filter((line) => !line.out).map(async (line) => ({ line, score: hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(textOf(line))))) })))
  scored.sort((one, other) => byText(one.score, other.score))
  return placesOf(draw).map((one) => ({ ...one, drawn: scored.filter(({ line }) => line.stratum === one.stratum).slice(0, one.places).map(({ line }) => line.code) }))
}

/** Whether this browser can do it: only pages over HTTPS, or of this machine, may. */
export const canCheck = () => typeof crypto !== 'undefined' && crypto.subtle !== undefined

/** Everything that does not hold; nothing where all holds. Before the draw, the list only. */
export async function checkDraw(draw: Draw): Promise<DrawFault[]> {
  const faults: DrawFault[] = []
  if (draw.seed && (await sha256(bytesOf(draw.seed))) !== draw.commitment) faults.push({ kind: 'seed' })
  if ((await sha256(utf8(canonical(draw)))) !== draw.listSha256) faults.push({ kind: 'list' })
  const astray = draw.list.find((line, at) => at > 0 && byText(line.code, draw.list[at - 1]!.code) <= 0)
  if (astray) faults.push({ kind: 'order', where: astray.code })
  const found = new Map(draw.strata.map((one) => [one.stratum, one]))
  const expected = draw.seed ? await redraw(draw) : placesOf(draw).map((one) => ({ ...one, drawn: null }))
  if (expected.length !== draw.strata.length) faults.push({ kind: 'strata' })
  for (const one of expected) {
    const there = found.get(one.stratum)
    if (!there || there.size !== one.size || there.places !== one.places) faults.push({ kind: 'strata', where: one.stratum })
    else if (one.drawn && one.drawn.join() !== (there.drawn ?? []).join()) faults.push({ kind: 'result', where: `${one.stratum}：${differing(one.drawn, there.drawn ?? [])}` })
    else if (!one.drawn && there.drawn) faults.push({ kind: 'result', where: one.stratum })
  }
  return faults
}

function differing(expected: string[], found: string[]): string {
  const odd = [...expected.filter((code) => !found.includes(code)), ...found.filter((code) => !expected.includes(code))]
  return (odd.length ? odd : expected).join('、')
}
