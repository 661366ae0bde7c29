import { computed, reactive, ref, watch } from 'vue'
import { lengthOf, type Content, type Draft, type Edition, type Figure, type Part, type Piece, type Quoted, type Reference, type Section, type Sent, type Sheet, type Shown } from './api'

type EditedPiece = Omit<Piece, 'title' | 'text' | 'author'> & { title: string; text: string; author: string }
export type EditedSection = Omit<Section, 'title' | 'pieces'> & { title: string; pieces: EditedPiece[] }

const edited = (section: Section): EditedSection => ({ ...section, title: section.title ?? '', pieces: section.pieces.map((one) => ({ ...one, title: one.title ?? '', text: one.text ?? '', author: one.author ?? '', photos: [...one.photos], table: [...one.table] })) })
const paragraphs = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** 编辑中的稿 · The draft of an issue in the editor's hands, and how it reads before it is saved. */
export function useDraft(sheet: Sheet, named: (kind: Section['kind']) => string) {
  const form = reactive({ owner: sheet.owner as string | null, masthead: sheet.line.masthead, issuer: sheet.issuer, year: sheet.line.year, number: sheet.line.ordinal, issued: sheet.line.issued, copies: sheet.copies })
  const sections = reactive<EditedSection[]>(sheet.content.sections.map(edited))
  const figures = reactive<Quoted[]>([...sheet.content.figures])
  const totals = reactive(sheet.content.totals.map((one) => ({ ...one, parts: [...one.parts] })))
  const sent = reactive<Sent[]>(sheet.edition.sent.map((one) => ({ ...one })))
  const known = reactive(new Map<string, Shown>(sheet.edition.figures.map((one) => [one.key, one])))
  const changed = ref(false)
  watch([form, sections, figures, totals, sent], () => (changed.value = true), { deep: true })

  const content = (): Content => ({ sections: JSON.parse(JSON.stringify(sections)), figures: used(), totals: JSON.parse(JSON.stringify(totals)) })
  const draft = (): Draft => ({ ...form, content: content(), sent: sent.map((one) => ({ ...one, unit: one.unit || null })) })

  /** A figure that no text, table or total names is not kept. */
  function used(): Quoted[] {
    const words = JSON.stringify(sections) + JSON.stringify(totals)
    return figures.filter((one) => words.includes(`{{${one.key}}}`) || words.includes(`"${one.key}"`))
  }

  /** The key under which the text names a figure; one that is quoted already keeps its key. */
  function keyOf(reference: Reference, figure: Figure): string {
    const same = figures.find((one) => JSON.stringify(one.reference) === JSON.stringify(reference))
    if (same) return same.key
    let n = figures.length + 1
    while (figures.some((one) => one.key === `n${n}`)) n++
    const key = `n${n}`
    figures.push({ key, reference })
    known.set(key, { key, name: figure.name, group: figure.group, value: figure.value, unit: figure.unit, numerator: figure.numerator, denominator: figure.denominator, definition: figure.definition, at: null, frozen: false })
    return key
  }

  const parts = computed<Part[]>(() => sections.map((section) => ({ kind: section.kind, name: section.title.trim() || named(section.kind), articles: section.pieces.map((one) => ({ title: one.title.trim(), paragraphs: paragraphs(one.text), author: one.author.trim() || null, story: one.story ?? null, photos: one.photos, table: one.table })) })))
  const length = computed(() => lengthOf(parts.value, new Map([...known].map(([key, one]) => [key, one.value ?? '']))))
  const edition = computed<Edition>(() => ({ ...sheet.edition, ...form, sections: parts.value, figures: [...known.values()], sent, length: length.value }))

  return { form, sections, figures, totals, sent, known, changed, draft, keyOf, edition, length }
}
export type EditedDraft = ReturnType<typeof useDraft>
export type { EditedPiece }
export const emptyPiece = (): EditedPiece => ({ title: '', text: '', author: '', story: null, photos: [], table: [] })
