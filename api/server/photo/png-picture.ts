import { crc32 } from 'node:zlib'
import { PictureUnreadable, type Picture } from './picture.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What the picture is made of, and its colours (W3C PNG, chapter 11); words, times and Exif are not among them. */
const keptChunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB'])

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

/** The picture without what was noted beside it, or after its end. */
export function readPng(bytes: Buffer): Picture {
  const kept: Buffer[] = [signature]
  const seen = new Set<string>()
  let size: { width: number; height: number } | undefined
  for (let at = signature.length; !seen.has('IEND');) {
    const chunk = readChunk(bytes, at)
    if (size === undefined) size = readSize(chunk)
    if (keptChunks.has(chunk.name)) kept.push(chunk.bytes)
    seen.add(chunk.name)
    at += chunk.bytes.length
  }
  if (size === undefined || !seen.has('IDAT')) throw new PictureUnreadable()
  return { contentType: 'image/png', ...size, bytes: Buffer.concat(kept) }
}

interface Chunk {
  readonly name: string
  readonly bytes: Buffer
}

/** Length, name, content, and a sum over name and content. */
function readChunk(bytes: Buffer, at: number): Chunk {
  if (at + 12 > bytes.length) throw new PictureUnreadable()
  const end = at + 12 + bytes.readUInt32BE(at)
  if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
    throw new PictureUnreadable()
  return { name: bytes.toString('latin1', at + 4, at + 8), bytes: bytes.subarray(at, end) }
}

function readSize({ name, bytes }: Chunk): { width: number; height: number } {
  if (name !== 'IHDR' || bytes.length !== 25) throw new PictureUnreadable()
  return { width: bytes.readUInt32BE(8), height: bytes.readUInt32BE(12) }
}
