import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { readOrientation } from './exif-orientation.ts'
import { readPicture } from './read-picture.ts'
import { exif, intoJpeg, jpegSegment, pictures } from './testing/pictures.ts'

const place = '60.1699 N 24.9384 E'
const words = Buffer.from(place)

test.each(Object.entries(pictures))('%s without anything beside it stays as it is, with its size', (name, bytes) => {
  const picture = readPicture(bytes)
  expect(picture).toMatchObject({ width: 24, height: 16 })
  expect(picture.contentType).toBe(`image/${name.replace(/L.*|T.*/, '')}`)
  expect(picture.bytes.equals(bytes)).toBe(true)
})

describe('what is noted in a picture is left out', () => {
  test.each([
    ['Exif', 0xe1],
    ['a colour profile', 0xe2],
    ['Photoshop’s', 0xed],
    ['a comment', 0xfe],
  ])('of a JPEG: %s', (_, code) => {
    const { bytes } = readPicture(intoJpeg(jpegSegment(code, words)))
    expect(bytes.equals(pictures.jpeg)).toBe(true)
  })

  test('of a JPEG: also between its scans, and after its end', () => {
    const { jpeg } = pictures
    const scan = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2)
    const twoScans = Buffer.concat([jpeg.subarray(0, -2), scan, jpeg.subarray(-2)])
    const noted = [jpeg.subarray(0, -2), exif(1, place), scan, jpeg.subarray(-2), words]
    expect(readPicture(Buffer.concat(noted)).bytes.equals(twoScans)).toBe(true)
  })

  test('of a PNG: words and Exif', () => {
    const { png } = pictures
    const noted = Buffer.concat([
      png.subarray(0, 33),
      pngChunk('tEXt', words),
      pngChunk('eXIf', words),
      png.subarray(33),
    ])
    expect(readPicture(Buffer.concat([noted, words])).bytes.equals(png)).toBe(true)
  })

  test('of a WebP: Exif and XMP, and the flags that promise them', () => {
    const { webpTransparent: webp } = pictures
    const noted = Buffer.concat([webp, webpChunk('EXIF', words), webpChunk('XMP ', words)])
    noted.writeUInt32LE(noted.length - 8, 4)
    noted[20] = 0x10 | 0x08 | 0x04
    expect(readPicture(noted).bytes.equals(webp)).toBe(true)
  })
})

test.each([1, 3, 6, 8])('which way up a JPEG is (%i) stays said, and where it was made does not', (orientation) => {
  const { bytes } = readPicture(intoJpeg(exif(orientation, place)))
  expect(bytes.includes(place)).toBe(false)
  // SOI, then the marker and length of the one segment that was made anew
  const said = orientation === 1 ? 1 : readOrientation(bytes.subarray(6))
  expect(said).toBe(orientation)
  expect(readPicture(bytes).bytes.equals(bytes)).toBe(true)
})

describe('no picture', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const moving = Buffer.from(pictures.webpTransparent)
  moving[20] = 0x12
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['an SVG', svg],
    ['an HTML page behind the first bytes of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg])],
    ['a GIF', Buffer.from('GIF89a')],
    ['a PNG with a wrong sum', Buffer.concat([pictures.png.subarray(0, -1), Buffer.from([0])])],
    ['a WebP that moves', moving],
  ])('is %s', (_, bytes) => {
    expect(() => readPicture(bytes)).toThrow(expect.objectContaining({ code: 'PICTURE_UNREADABLE' }))
  })

  test.each(Object.entries(pictures))('is any beginning of a %s', (_, bytes) => {
    for (let end = 0; end < bytes.length; end += 1)
      expect(() => readPicture(bytes.subarray(0, end)), `${end} bytes`).toThrow(DomainError)
  })

  test('is ever an unexpected error, whichever bytes are others', () => {
    const changed = fc.record({
      bytes: fc.constantFrom(...Object.values(pictures), intoJpeg(exif(6, place))),
      changes: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    })
    fc.assert(
      fc.property(changed, ({ bytes, changes }) => {
        const other = Buffer.from(bytes)
        for (const [at, byte] of changes) other[at % other.length] = byte
        try {
          readPicture(other)
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
        }
      }),
      { numRuns: 5_000 },
    )
  })
})

test.each([
  [1025, 600],
  [600, 1025],
  [15, 24],
  [65_535, 65_535],
])('a picture of %i × %i pixels is refused with its size', (width, height) => {
  const png = Buffer.from(pictures.png)
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  expect(() => readPicture(png)).toThrow(expect.objectContaining({ code: 'PICTURE_SIZE_WRONG' }))
})

function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function webpChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
