import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hashPairingCode,
  newPairingCode,
  pairingAlphabet,
  pairingCodeLength,
  pairingUrl,
  readPairingCode,
  showPairingCode,
} from './pairing-code.ts'

describe('a pairing code', () => {
  test('holds at least 38 bits and no two signs that look alike', () => {
    expect(new Set(pairingAlphabet).size).toBe(pairingAlphabet.length)
    expect(pairingCodeLength * Math.log2(pairingAlphabet.length)).toBeGreaterThan(38)
    for (const [one, other] of ['0O', '1I', '1L', '2Z', '5S', '8B', 'UV'] as const) {
      expect([one, other].filter((sign) => pairingAlphabet.includes(sign!)).length).toBeLessThanOrEqual(1)
    }
  })

  test('draws every sign of the alphabet', () => {
    const drawn = new Set(Array.from({ length: 300 }, () => newPairingCode()).join(''))
    expect([...drawn].toSorted()).toEqual([...pairingAlphabet].toSorted())
  })

  test('is read back as it was shown, in any case, however it was spaced', () => {
    const draws = fc.array(fc.nat(pairingAlphabet.length - 1), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(draws, fc.boolean(), fc.constantFrom('-', ' ', '', ' – '), (indexes, lower, gap) => {
        const code = indexes.map((index) => pairingAlphabet[index]).join('')
        const typed = showPairingCode(code).replace('-', gap)
        expect(readPairingCode(lower ? typed.toLowerCase() : typed)).toBe(code)
      }),
    )
  })

  test('forgives a look-alike', () => {
    expect(readPairingCode('zsbu-aaaa')).toBe('258VAAAA')
  })

  test.each(['', 'ACDE', 'ACDE-FGHJK', 'ACDE-FGH0', 'ACDE-FGH1', 'ACDE-FGHÄ', '😀😀😀😀', 'A'.repeat(1_000_000)])(
    'is not read from %.20s',
    (typed) => {
      expect(readPairingCode(typed)).toBeUndefined()
    },
  )

  test('is found again by its hash, and another code has another', async () => {
    expect(await hashPairingCode('ACDEFGHJ')).toEqual(await hashPairingCode('ACDEFGHJ'))
    expect(await hashPairingCode('ACDEFGHJ')).not.toEqual(await hashPairingCode('ACDEFGHK'))
  })

  test('stands after # in the address', () => {
    const url = new URL(pairingUrl('https://koti.example/', 'ACDEFGHJ'))
    expect(url.hash).toBe('#pari=ACDE-FGHJ')
    expect(url.origin + url.pathname + url.search).toBe('https://koti.example/koti/')
  })
})
