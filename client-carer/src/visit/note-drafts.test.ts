import { beforeEach, describe, expect, test } from 'vitest'
import { MemoryStorage } from '../memory-storage.ts'
import { NoteDrafts } from './note-drafts.ts'

describe('drafts of notes', () => {
  let storage: MemoryStorage
  let nowMs: number
  let drafts: NoteDrafts

  beforeEach(() => {
    storage = new MemoryStorage()
    nowMs = 1_000_000
    drafts = new NoteDrafts(storage, () => nowMs)
  })

  test('a draft is there after a reload', () => {
    drafts.keep('anna', 'visit', { text: 'Söi hyvin', baseNote: '' })
    const afterReload = new NoteDrafts(storage, () => nowMs)
    expect(afterReload.find('anna', 'visit')).toEqual({ text: 'Söi hyvin', baseNote: '', writtenAtMs: nowMs })
  })

  test("another person on the same machine does not see it, and signing out drops only one's own", () => {
    drafts.keep('anna', 'visit', { text: 'Annan', baseNote: '' })
    drafts.keep('liisa', 'visit', { text: 'Liisan', baseNote: '' })
    expect(drafts.find('mikko', 'visit')).toBeNull()
    drafts.dropAll('anna')
    expect(drafts.count('anna')).toBe(0)
    expect(drafts.find('liisa', 'visit')?.text).toBe('Liisan')
  })

  test('it is gone after half a day', () => {
    drafts.keep('anna', 'visit', { text: 'Vanha', baseNote: '' })
    nowMs += 12 * 3_600_000
    expect(drafts.find('anna', 'visit')).toBeNull()
    expect(storage.length).toBe(0)
  })

  test('a machine that keeps nothing says so', () => {
    storage.full = true
    expect(drafts.keep('anna', 'visit', { text: 'Söi hyvin', baseNote: '' })).toBe(false)
  })

  test('what is not a draft is no draft', () => {
    drafts.keep('anna', 'visit', { text: 'x', baseNote: '' })
    const [key] = [storage.key(0) ?? '']
    for (const broken of ['{"text":1}', '{', 'null', '[]']) {
      storage.setItem(key, broken)
      expect(drafts.find('anna', 'visit')).toBeNull()
    }
  })
})
