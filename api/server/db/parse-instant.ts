import pg from 'pg'

const timestamptz = 1184
const parseAny = pg.types.getTypeParser(timestamptz) as (text: string) => Date

/**
 * An instant as Postgres writes it, 2026-11-22 09:14:51.123456+00. The library reads any by regular expressions; a board has
 * twenty thousand, so those of a session in UTC are read digit by digit. Microseconds are cut off: a Date has none.
 */
export function parseInstant(text: string): Date {
  return isPlainUtc(text) ? new Date(toMs(text)) : parseAny(text)
}

function isPlainUtc(text: string): boolean {
  const end = text.length - 3
  return end >= 19 && text[0] !== '0' && text.endsWith('+00') && text[4] === '-' && (end === 19 || text[19] === '.')
}

function toMs(text: string): number {
  const year = two(text, 0) * 100 + two(text, 2)
  const ms = millisecondsOf(text)
  return Date.UTC(year, two(text, 5) - 1, two(text, 8), two(text, 11), two(text, 14), two(text, 17), ms)
}

/** Of a fraction as long as it happens to be: zeros at its end are not written. */
function millisecondsOf(text: string): number {
  const end = text.length - 3
  const digit = (at: number) => (at < end ? text.charCodeAt(at) - 48 : 0)
  return digit(20) * 100 + digit(21) * 10 + digit(22)
}

function two(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}
