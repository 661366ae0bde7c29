// A workbook as an office would send it, of one sheet of text: stored in a zip without compression, so that nothing else is needed to write it.
const table = Array.from({ length: 256 }, (_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crc = (bytes) => (bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

/** Bytes of numbers, each little-endian in so many bytes. */
const numbers = (...parts) =>
  Buffer.concat(
    parts.map(([value, width]) => {
      const bytes = Buffer.alloc(width)
      bytes.writeUIntLE(value, 0, width)
      return bytes
    }),
  )

function zip(files) {
  const bodies = []
  const directory = []
  let offset = 0
  for (const [name, text] of files) {
    const bytes = Buffer.from(text)
    const called = Buffer.from(name)
    const marks = numbers([20, 2], [0x0800, 2], [0, 2], [0, 2], [0x21, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [called.length, 2], [0, 2])
    const body = Buffer.concat([numbers([0x04034b50, 4]), marks, called, bytes])
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), marks, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), called]))
    bodies.push(body)
    offset += body.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...bodies, list, numbers([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [list.length, 4], [offset, 4], [0, 2])])
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packed = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The bytes of an .xlsx with these rows of text. */
export function workbook(rows) {
  const cell = (text, row, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`).join('')
  return zip([
    ['[Content_Types].xml', `${head}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`],
    ['_rels/.rels', `${head}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', `${head}<worksheet xmlns="${main}"><sheetData>${lines}</sheetData></worksheet>`],
  ])
}
