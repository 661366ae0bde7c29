/** The longest side that the server keeps; more pixels would only cost the sender's data. */
const longest = 2048
const quality = 0.85

/**
 * Draws a photo anew as JPEG of at most 2048 pixels, upright, without the place and device that cameras write into it.
 * A picture that this browser cannot read goes to the server as it is, which does the same.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = sizeWithin(picture.width, picture.height, longest)
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height)
    picture.close()
    return (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))) ?? file
  } catch {
    return file
  }
}

/** The size that keeps the proportions and fits a square of the given side; never larger than it was. */
export function sizeWithin(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
