// Workbooks as an office would send them: written anew, or taken apart, changed in one word and put together again. Packed by the JDK, which is there anyhow.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const jar = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jar') : 'jar'
const book = 'book.xlsx'

/** The bytes of the workbook whose parts a deed lays into a folder; those of another lie there before. */
function packed(deed, other) {
  const folder = mkdtempSync(join(tmpdir(), 'yixian-workbook-'))
  const place = join(folder, book)
  try {
    if (other) {
      writeFileSync(place, other)
      execFileSync(jar, ['xf', book], { cwd: folder })
      rmSync(place)
    }
    deed(folder)
    execFileSync(jar, ['cfM', book, '.'], { cwd: folder })
    return readFileSync(place)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Changes a word in a workbook, as somebody does who opens it and saves it again. */
export const rewritten = (workbook, before, after) =>
  packed((folder) => {
    const strings = join(folder, 'xl', 'sharedStrings.xml')
    const words = readFileSync(strings, 'utf8').replace(/&#(x?)([0-9a-f]+);/gi, (text, hex, digits) => (parseInt(digits, hex ? 16 : 10) > 127 ? String.fromCodePoint(parseInt(digits, hex ? 16 : 10)) : text))
    assert.ok(words.includes(before), `no ${before} in the workbook`)
    writeFileSync(strings, words.replace(`>${before}<`, `>${after}<`))
  }, workbook)

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const parcel = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The bytes of an .xlsx with these rows of text. */
export function workbook(rows) {
  const cell = (text, row, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`).join('')
  const files = [
    ['[Content_Types].xml', `${head}<Types xmlns="${parcel}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`],
    ['_rels/.rels', `${head}<Relationships xmlns="${parcel}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${parcel}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', `${head}<worksheet xmlns="${main}"><sheetData>${lines}</sheetData></worksheet>`],
  ]
  return packed((folder) => {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  })
}
