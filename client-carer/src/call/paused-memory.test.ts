import { expect, test } from 'vitest'
import { MemoryStorage } from '../memory-storage.ts'
import { forgetPaused, keepPaused, readPaused } from './paused-memory.ts'

test('a page loaded anew in mid-call is muted when it was muted', () => {
  const storage = new MemoryStorage()
  keepPaused(storage, 'call', { microphone: true })
  expect(readPaused(storage, 'call')).toEqual({ microphone: true, camera: false })
})

test('the camera does not change what is known of the microphone', () => {
  const storage = new MemoryStorage()
  keepPaused(storage, 'call', { microphone: true })
  keepPaused(storage, 'call', { camera: true })
  keepPaused(storage, 'call', { camera: false })
  expect(readPaused(storage, 'call')).toEqual({ microphone: true, camera: false })
})

test('another call begins with everything on, and so does the next after hanging up', () => {
  const storage = new MemoryStorage()
  keepPaused(storage, 'call', { microphone: true })
  expect(readPaused(storage, 'another')).toEqual({})
  forgetPaused(storage)
  expect(readPaused(storage, 'call')).toEqual({})
})
