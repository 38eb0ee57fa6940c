import { FileUnreadable } from './csv-errors.ts'

/** What a file's bytes were taken for. ISO-8859-1 is read as windows-1252, which has all its letters, and € besides. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text of a file of which nobody says the encoding. Bytes that are valid UTF-8 are UTF-8 (Finnish text in ISO-8859-1
 * hardly ever is, by chance); a byte order mark says UTF-16, as spreadsheets save "Unicode text"; all else is ISO-8859-1.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (hasControls(text)) throw new FileUnreadable('NOT_A_TEXT_FILE', 1)
  return { text, encoding }
}

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // Not valid UTF-8: that is what was asked.
    return 'windows-1252'
  }
}

/** A spreadsheet's own file (a ZIP), a picture: text has no control characters but tab and line ends. */
function hasControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)
}
