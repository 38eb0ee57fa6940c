/**
 * The code that a carer reads off the kiosk to show that somebody was here (RFC 6238: HMAC-SHA-1, steps of 30 s, six digits;
 * the server's twin is api/server/verification/rotating-code.ts). Made without network.
 */
export const codeStepMs = 30_000

/** The code of an instant. `secret` is the tablet's own key in base32 (RFC 4648, without padding). */
export async function codeAt(secret: string, nowMs: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', fromBase32(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(nowMs / codeStepMs)))
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  // RFC 4226, section 5.3: 31 bits from where the last four bits of the digest say.
  const offset = digest.getUint8(digest.byteLength - 1) & 0x0f
  const number = digest.getUint32(offset) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}

/** "492 039": two halves are read and typed with fewer slips than six digits. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(text, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => parseInt(byte, 2))
}
