import { toOrientationSegment, readOrientation } from './exif-orientation.ts'
import { PictureUnreadable, type Picture } from './picture.ts'

/** ITU-T T.81, table B.1. */
const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app14: 0xee, app15: 0xef, com: 0xfe } as const

export function isJpeg(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes[0] === 0xff && bytes[1] === marker.soi && bytes[2] === 0xff
}

/**
 * The picture without what was noted beside it: place, device, time, a thumbnail of the uncropped picture, and whatever
 * follows its end. Which way up it is stays said, since cameras turn nothing.
 */
export function readJpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let orientation = 1
  let at = 2
  for (;;) {
    const segment = readSegment(bytes, at)
    if (segment.code === marker.eoi) {
      kept.push(segment.bytes)
      break
    }
    if (segment.code === marker.app1) orientation = readOrientation(segment.bytes.subarray(4)) ?? orientation
    else if (!isBeside(segment.code)) kept.push(segment.bytes)
    if (isFrame(segment.code)) size = readSize(segment.bytes)
    at = segment.end
    if (segment.code === marker.sos) {
      const end = findEndOfScan(bytes, at)
      kept.push(bytes.subarray(at, end))
      at = end
    }
  }
  if (size === undefined) throw new PictureUnreadable()
  if (orientation !== 1) kept.splice(1, 0, toOrientationSegment(orientation))
  return { contentType: 'image/jpeg', ...size, bytes: Buffer.concat(kept) }
}

interface Segment {
  readonly code: number
  readonly bytes: Buffer
  readonly end: number
}

function readSegment(bytes: Buffer, from: number): Segment {
  let at = from
  // a marker may be preceded by any number of fill bytes
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
  const code = bytes[at + 1]
  if (bytes[at] !== 0xff || code === undefined || code === 0 || code === marker.soi) throw new PictureUnreadable()
  if (code === marker.eoi) return { code, bytes: bytes.subarray(at, at + 2), end: at + 2 }
  if (at + 4 > bytes.length) throw new PictureUnreadable()
  const end = at + 2 + bytes.readUInt16BE(at + 2)
  if (end < at + 4 || end > bytes.length) throw new PictureUnreadable()
  return { code, bytes: bytes.subarray(at, end), end }
}

/** Application data and comments, but JFIF's (how dense the dots are) and Adobe's (which colours they are). */
function isBeside(code: number): boolean {
  if (code === marker.com) return true
  return code > marker.app0 && code <= marker.app15 && code !== marker.app14
}

/** Start of frame: all of C0 to CF but the three that define tables. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)
}

function readSize(frame: Buffer): { width: number; height: number } {
  if (frame.length < 9) throw new PictureUnreadable()
  return { height: frame.readUInt16BE(5), width: frame.readUInt16BE(7) }
}

/** Where the next marker is that is neither a stuffed byte nor a restart within the scan. */
function findEndOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new PictureUnreadable()
}
