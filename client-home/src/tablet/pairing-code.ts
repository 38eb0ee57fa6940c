/** The API's alphabet (api/server/device/pairing-code.ts): no sign that looks like another. */
export const pairingSigns = 'ACDEFGHJKMNPQRTVWXY23456789'
export const pairingCodeLength = 8

/** The signs of a code in what came from an address or a keyboard; anything else is dropped. */
export function toPairingSigns(typed: string): string {
  const signs = [...typed.toUpperCase()].filter((sign) => pairingSigns.includes(sign))
  return signs.slice(0, pairingCodeLength).join('')
}

/** As people read it aloud: ABCD-EFGH, with as much of it as there is. */
export function showPairingCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}

/** The code in `#pari=CODE`, which a QR opens; undefined when there is no whole one. */
export function findCodeInHash(hash: string): string | undefined {
  const code = toPairingSigns(new URLSearchParams(hash.replace(/^#/, '')).get('pari') ?? '')
  return code.length === pairingCodeLength ? code : undefined
}
