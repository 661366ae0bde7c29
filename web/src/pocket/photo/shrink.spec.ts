import { describe, expect, it, vi } from 'vitest'
import { shrinkPhoto, sizeWithin } from './shrink'

describe('making a photo small', () => {
  it('keeps the proportions within 2048 pixels and never enlarges', () => {
    expect(sizeWithin(8000, 5000, 2048)).toEqual({ width: 2048, height: 1280 })
    expect(sizeWithin(3000, 6000, 2048)).toEqual({ width: 1024, height: 2048 })
    expect(sizeWithin(640, 480, 2048)).toEqual({ width: 640, height: 480 })
  })

  it('draws a photo of 40 megapixels anew at the size it may have', async () => {
    const drawn: number[][] = []
    vi.stubGlobal('createImageBitmap', async () => ({ width: 7300, height: 5480, close: () => undefined }))
    const canvas = { width: 0, height: 0, getContext: () => ({ drawImage: (_: unknown, ...box: number[]) => drawn.push(box) }), toBlob: (done: (blob: Blob) => void, type: string) => done(new Blob(['small'], { type })) }
    vi.spyOn(document, 'createElement').mockReturnValue(canvas as unknown as HTMLElement)
    const small = await shrinkPhoto(new Blob(['large']))
    expect(small.type).toBe('image/jpeg')
    expect(drawn).toEqual([[0, 0, 2048, 1537]])
  })

  it('hands on a picture that this browser cannot read, for the server to make small', async () => {
    vi.stubGlobal('createImageBitmap', async () => Promise.reject(new Error('HEIC')))
    const file = new Blob(['heic'])
    expect(await shrinkPhoto(file)).toBe(file)
  })
})
