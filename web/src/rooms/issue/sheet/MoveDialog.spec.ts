import { expect, it } from 'vitest'
import MoveDialog from './MoveDialog.vue'
import { aRow, aSheet } from '../testing'
import { problem, renderInTown } from '@/house/testing/town'

const stored = (id: string, name: string) => ({ id, name, mediaType: 'application/octet-stream', bytes: 9 })
const issue = aSheet(aRow())
/** The server keeps what is sent under its name. */
const keep = (asked: { body: unknown }) => {
  const { name } = (asked.body as FormData).get('file') as File
  return name.endsWith('.zip') ? problem(400, { detail: '不支持压缩包', faults: [{ field: 'file', message: '不支持压缩包', mend: '请解压后逐个上传照片或文档' }] }) : stored(`f-${name}`, name)
}
const dialog = (code: string, name: string, needs: string[], offers: string[]) =>
  renderInTown(MoveDialog, { props: { issue, move: { move: code, name, needs, offers } }, answers: { 'POST /api/files': keep, 'POST /api/issues/i-1/moves': issue, 'GET /api/units': [], 'GET /api/categories': [] } })

type Town = Awaited<ReturnType<typeof dialog>>
async function bring(town: Town, label: string, name: string): Promise<void> {
  const input = town.control(label)
  Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true })
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await town.settle()
}
const ordered = (town: Town) => town.asked.find((one) => one.path === '/api/issues/i-1/moves')?.body

it('sends what was handled with photos of before and after, and files beside them', async () => {
  const town = await dialog('handle', '处理完毕', ['note'], ['photos'])
  await town.type('处理结果', '已补齐')
  await bring(town, '添加处置前照片', 'a.jpg')
  await bring(town, '添加处置后照片', 'b.jpg')
  await bring(town, '添加附件', '验收单.pdf')
  await bring(town, '添加附件', '多余.pdf')
  expect(town.text()).toContain('验收单.pdf')
  await town.press('移除附件“多余.pdf”')
  await town.submit('move')
  expect(ordered(town)).toEqual({ move: 'handle', version: 3, note: '已补齐', photos: [{ file: 'f-a.jpg', role: 'BEFORE' }, { file: 'f-b.jpg', role: 'AFTER' }, { file: 'f-验收单.pdf', role: 'FILE' }] })
})

it('sends what a checker or a verifier saw as what stands there', async () => {
  const town = await dialog('pass-check', '核查通过', [], ['note', 'photos'])
  await bring(town, '添加照片', 'c.jpg')
  await town.submit('move')
  expect(ordered(town)).toEqual({ move: 'pass-check', version: 3, photos: [{ file: 'f-c.jpg', role: 'NEAR' }] })
})

it('says in the words of the server why a file is not taken, and sends nothing of it', async () => {
  const town = await dialog('verify', '核实反馈', [], ['photos'])
  await bring(town, '添加附件', '材料.zip')
  expect(town.text()).toContain('不支持压缩包（请解压后逐个上传照片或文档）')
  await town.submit('move')
  expect(ordered(town)).toEqual({ move: 'verify', version: 3 })
})
