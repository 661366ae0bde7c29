import { write } from '@/house/api/client'
import type { Photo } from '@/pocket/photo/photos'

const arrived = new Map<string, string>()

/** Uploads the photos of a report, each at most once however often the button is pressed. */
export async function sendPhotos(photos: Photo[]): Promise<{ photos: { file: string; role: string }[] }> {
  for (const photo of photos) {
    if (arrived.has(photo.key)) continue
    const form = new FormData()
    form.append('file', photo.blob, 'photo.jpg')
    arrived.set(photo.key, (await write<{ id: string }>('POST', '/api/public/files', form, { 'Idempotency-Key': photo.key })).id)
  }
  return { photos: photos.map((photo) => ({ file: arrived.get(photo.key)!, role: photo.role })) }
}
