import { newKey } from '@/house/api/keys'
import { shrinkPhoto } from './shrink'

export type PhotoRole = 'NEAR' | 'FAR' | 'BEFORE' | 'AFTER'

/** A photo taken here and not yet sent: its own key makes sending it twice harmless. */
export interface Photo {
  key: string
  role: PhotoRole
  blob: Blob
}

export async function photosFrom(files: Iterable<Blob>, role: PhotoRole): Promise<Photo[]> {
  return Promise.all([...files].map(async (file) => ({ key: newKey(), role, blob: await shrinkPhoto(file) })))
}
