/** Of 24 × 16 pixels, a red and a blue corner on white, as Chromium's canvas writes them, without anything beside. */
export const pictures = {
  jpeg: decode(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABgDASIAAhEBAxEB/8QAGAAAAgMAAAAAAAAAAAAAAAAAAAYEBQf/xAAYEAEAAwEAAAAAAAAAAAAAAAAABkSCwv/EABUBAQEAAAAAAAAAAAAAAAAAAAQA/8QAHREAAQQCAwAAAAAAAAAAAAAAAAECAxIEERRiof/aAAwDAQACEQMRAD8Ahr+LWsdGAszCnvlQw2eibFS5N2K3QzBmgO4fbwHY/9k=',
  ),
  png: decode(
    'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAPklEQVR4AeyRwQkAMAwCQ1Yy+09gZ0pHECn9KfgThLsmsE7XTNfn5EACDiKNCGQ5nTnlNA60A7l4HMSBBHgBAAD//67pKQMAAAAGSURBVAMAvmxuPakUarsAAAAASUVORK5CYII=',
  ),
  webpLossy: decode(
    'UklGRmAAAABXRUJQVlA4WAoAAAAAAAAAFwAADwAAVlA4IEIAAADwAgCdASoYABAALtGIxGIkLCwsDADQS1AFp0IbudRU2AD+bv/yW//oUd+4/vywEnNrxf/Bv/+Ic6fOrf5JJomtgAA=',
  ),
  webpTransparent: decode(
    'UklGRoQAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSBwAAAABFyAQSFKffI2ICAeCbJtKTvKoJ4jof1R4YtsTVlA4IEIAAACQAgCdASoYABAALtGIxGIkLCwsDADQS1AFYALJYAD+7uQh/+tCcHlqlbfUXPNfwb//iHOnzq3+SScX2v/4ccyAAAA=',
  ),
  webpLossless: decode(
    'UklGRkYAAABXRUJQVlA4WAoAAAAAAAAAFwAADwAAVlA4TCcAAAAvF8ADABcgEEhy2t9gwM9k/ox5/iPLAkG2zSQvWdQTRPQ/tuGJ6hgA',
  ),
}

function decode(text: string): Buffer {
  return Buffer.from(text, 'base64')
}

/** Something between a JPEG's first marker and the rest. */
export function intoJpeg(segment: Buffer, jpeg = pictures.jpeg): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

export function jpegSegment(code: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** As a telephone writes it: which way up, and where, here as words that a test can look for. */
export function exif(orientation: number, place: string): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  // the place stands first, as a pointer to the end
  tiff.writeUInt16LE(0x8825, 10)
  tiff.writeUInt16LE(4, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt32LE(tiff.length, 18)
  tiff.writeUInt16LE(0x0112, 22)
  tiff.writeUInt16LE(3, 24)
  tiff.writeUInt32LE(1, 26)
  tiff.writeUInt16LE(orientation, 30)
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]))
}
