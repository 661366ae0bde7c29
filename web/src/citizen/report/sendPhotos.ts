import { post, write } from '@/house/api/client'
import type { Photo } from '@/pocket/photo/photos'

interface Ticket {
  ticket: string
  expiresAt: string
  most: number
}

const arrived = new Map<string, string>()
let ticket: Ticket | undefined

/** Residents upload on a ticket: a few photos within a short time, without an account. */
async function goodTicket(): Promise<string> {
  if (!ticket || Date.parse(ticket.expiresAt) < Date.now() + 60_000) ticket = await post<Ticket>('/api/public/upload-tickets')
  return ticket.ticket
}

/** Uploads the photos of a report, each at most once however often the button is pressed. */
export async function sendPhotos(photos: Photo[]): Promise<{ photos: { file: string; role: string }[] }> {
  for (const photo of photos) {
    if (arrived.has(photo.key)) continue
    const form = new FormData()
    form.append('file', photo.blob, 'photo.jpg')
    const headers = { 'Idempotency-Key': photo.key, 'Upload-Ticket': await goodTicket() }
    arrived.set(photo.key, (await write<{ id: string }>('POST', '/api/files', form, headers)).id)
  }
  return { photos: photos.map((photo) => ({ file: arrived.get(photo.key)!, role: photo.role })) }
}
