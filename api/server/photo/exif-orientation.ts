/** Exif 2.32, "Orientation": 1 as it is, 2 to 8 turned or mirrored. */
const orientationTag = 0x0112
const head = Buffer.from('Exif\0\0', 'latin1')

/** Of an APP1 segment's content; undefined where it says none that can be read. */
export function readOrientation(content: Buffer): number | undefined {
  if (!content.subarray(0, head.length).equals(head)) return undefined
  const tiff = content.subarray(head.length)
  if (tiff.length < 14) return undefined
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return undefined
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  const entries = Array.from({ length: short(directory) }, (_, n) => directory + 2 + n * 12)
  const entry = entries.find((at) => at + 12 <= tiff.length && short(at) === orientationTag)
  const value = entry === undefined ? undefined : short(entry + 8)
  return value !== undefined && value >= 1 && value <= 8 ? value : undefined
}

/** An APP1 segment that says this and nothing else. */
export function toOrientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4) // the directory follows
  tiff.writeUInt16BE(1, 8) // of one entry
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(3, 12) // SHORT
  tiff.writeUInt32BE(1, 14) // one of them
  tiff.writeUInt16BE(orientation, 18)
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), head, tiff])
  segment.writeUInt16BE(segment.length - 2, 2)
  return segment
}
