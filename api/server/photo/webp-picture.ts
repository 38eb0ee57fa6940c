import { PictureUnreadable, type Picture } from './picture.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** RFC 9649: a RIFF file of chunks; Exif, XMP, colour profiles and what nobody knows are left out. */
const keptChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])
/** Of VP8X's flags the one that says that there is transparency. */
const alphaFlag = 0x10
const animationFlag = 0x02

export function isWebp(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
}

/** The picture without what was noted beside it. A moving one is no photo. */
export function readWebp(bytes: Buffer): Picture {
  const chunks = [...readChunks(bytes)]
  const pixels = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
  if (pixels === undefined) throw new PictureUnreadable()
  const kept = chunks.filter(({ name }) => keptChunks.has(name)).map(toKept)
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept])
  const riff = Buffer.alloc(8)
  riff.write('RIFF', 0, 'latin1')
  riff.writeUInt32LE(body.length, 4)
  return { contentType: 'image/webp', ...readSize(pixels), bytes: Buffer.concat([riff, body]) }
}

interface Chunk {
  readonly name: string
  readonly content: Buffer
}

function* readChunks(bytes: Buffer): Generator<Chunk> {
  if (bytes.length < 12) throw new PictureUnreadable()
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) throw new PictureUnreadable()
  for (let at = 12; at < end;) {
    if (at + 8 > end) throw new PictureUnreadable()
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > end) throw new PictureUnreadable()
    yield { name: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + length) }
    at += 8 + length + (length % 2)
  }
}

function toKept({ name, content }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  const padding = Buffer.alloc(content.length % 2)
  return Buffer.concat([head, name === 'VP8X' ? withoutExtras(content) : content, padding])
}

/** The flags no longer promise what was left out. */
function withoutExtras(content: Buffer): Buffer {
  if (content.length !== 10 || (content[0]! & animationFlag) !== 0) throw new PictureUnreadable()
  const kept = Buffer.from(content)
  kept[0] = content[0]! & alphaFlag
  return kept
}

/** As the pixels say it, whatever VP8X says: that is what a browser makes room for. */
function readSize({ name, content }: Chunk): Size {
  if (content.length < 10) throw new PictureUnreadable()
  return name === 'VP8L' ? readLosslessSize(content) : readLossySize(content)
}

/** RFC 9649, section 3.4: a signature, then 14 bits each of width and height less one. */
function readLosslessSize(content: Buffer): Size {
  if (content[0] !== 0x2f) throw new PictureUnreadable()
  const bits = content.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** RFC 6386, section 9.1: a key frame's start code, then 14 bits each. */
function readLossySize(content: Buffer): Size {
  if (content.readUIntBE(3, 3) !== 0x9d012a) throw new PictureUnreadable()
  return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff }
}
