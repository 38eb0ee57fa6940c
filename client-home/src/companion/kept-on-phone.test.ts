import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../testing/memory-storage.ts'
import { KeptOnPhone } from './kept-on-phone.ts'

const begun = (storage = memoryStorage()) => {
  const kept = new KeptOnPhone(storage)
  kept.begin('c1')
  return kept
}

describe('what a companion’s telephone keeps', () => {
  it('is nothing before the invitation is accepted, and nothing after it ends', () => {
    const storage = memoryStorage()
    const kept = new KeptOnPhone(storage)
    kept.keepLanguage('sv')
    kept.keepWords('v1', { text: 'Hyvin', isWaiting: false })
    expect([kept.isCompanions(), storage.length]).toEqual([false, 0])
    kept.begin('c1')
    kept.keepWords('v1', { text: 'Hyvin', isWaiting: true })
    kept.forget()
    expect([kept.isCompanions(), storage.length]).toEqual([false, 0])
  })

  it('is words until they are with the server, and the language', () => {
    const storage = memoryStorage()
    const kept = begun(storage)
    kept.keepLanguage('sv')
    kept.keepWords('v1', { text: 'Hyvin', isWaiting: true })
    kept.keepWords('v2', { text: 'Ja', isWaiting: false })
    kept.begin('c1') // the page opened again
    const again = new KeptOnPhone(storage)
    expect(again.words).toEqual({ v1: { text: 'Hyvin', isWaiting: true }, v2: { text: 'Ja', isWaiting: false } })
    again.keepWords('v1', undefined)
    expect(Object.keys(again.words)).toEqual(['v2'])
    expect(again.language).toBe('sv')
  })

  it('of one companion is nothing for another', () => {
    const kept = begun()
    kept.keepWords('v1', { text: 'Hyvin', isWaiting: true })
    kept.begin('c2')
    expect(kept.words).toEqual({})
  })

  it('cut short or in a storage that is full stops nothing', () => {
    const storage = memoryStorage()
    storage.setItem('kotisilta.companion', '{"compan')
    const kept = new KeptOnPhone(storage)
    expect(kept.isCompanions()).toBe(false)
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(() => kept.begin('c1')).not.toThrow()
  })
})
