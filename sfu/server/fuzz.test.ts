import { expect, test } from 'vitest'
import { methods, requests, requestSchema } from '../protocol/messages.ts'
import { hostileMessages } from './fuzz.ts'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Methods of the messages that pass all schemas. */
function wellFormed(messages: string[]): string[] {
  return messages.flatMap((text) => {
    const request = requestSchema.safeParse(parse(text))
    if (!request.success) return []
    const { method, data } = request.data
    return requests[method].data.safeParse(data).success ? [method] : []
  })
}

test('some messages are well-formed, of every method, and the most are not', () => {
  const messages = hostileMessages(2_000, 1)
  const good = wellFormed(messages)
  expect(new Set(good)).toEqual(new Set(methods))
  expect(good.length).toBeGreaterThan(300)
  expect(good.length).toBeLessThan(1_200)
})

test('the same seed gives the same messages, another gives others', () => {
  expect(hostileMessages(20, 7)).toEqual(hostileMessages(20, 7))
  expect(hostileMessages(20, 7)).not.toEqual(hostileMessages(20, 8))
})
