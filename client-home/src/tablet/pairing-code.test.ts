import { describe, expect, it } from 'vitest'
import { findCodeInHash, showPairingCode, toPairingSigns } from './pairing-code.ts'

describe('a pairing code', () => {
  it('comes from the address that a QR opens', () => {
    expect(findCodeInHash('#pari=ACDE-FGHJ')).toBe('ACDEFGHJ')
    expect(findCodeInHash('#pari=acde-fghj')).toBe('ACDEFGHJ')
  })

  it('is not made of an address without a whole one', () => {
    expect(findCodeInHash('')).toBeUndefined()
    expect(findCodeInHash('#pari=ACDE')).toBeUndefined()
    expect(findCodeInHash('#muu=ACDEFGHJ')).toBeUndefined()
  })

  it('drops what no code holds, and what is too much', () => {
    expect(toPairingSigns('a-0 o1c<d>')).toBe('ACD')
    expect(toPairingSigns('ACDEFGHJKM')).toBe('ACDEFGHJ')
  })

  it('is shown in two halves', () => {
    expect(['', 'ACDE', 'ACDEF', 'ACDEFGHJ'].map(showPairingCode)).toEqual(['', 'ACDE', 'ACDE-F', 'ACDE-FGHJ'])
  })
})
