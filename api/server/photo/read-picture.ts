import { isJpeg, readJpeg } from './jpeg-picture.ts'
import { checkSize, PictureUnreadable, type Picture } from './picture.ts'
import { isPng, readPng } from './png-picture.ts'
import { isWebp, readWebp } from './webp-picture.ts'

/** By what the bytes are, whatever they were called. An SVG is a document that can run things: none from outside. */
const formats = [
  { is: isJpeg, read: readJpeg },
  { is: isPng, read: readPng },
  { is: isWebp, read: readWebp },
]

/** The picture that bytes from outside are, of a fit size, without place, device, time and words; or PictureUnreadable. */
export function readPicture(bytes: Buffer): Picture {
  const format = formats.find(({ is }) => is(bytes))
  if (format === undefined) throw new PictureUnreadable()
  return checkSize(format.read(bytes))
}
