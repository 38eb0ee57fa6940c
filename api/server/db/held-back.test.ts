import { expect, test } from 'vitest'
import type { Trx } from './database.ts'
import { holdBack } from './held-back.ts'

const trx = {} as Trx

function listen() {
  const said: number[][] = []
  const held = holdBack<number>((_trx, items) => {
    said.push(items)
    return Promise.resolve()
  })
  return { said, held }
}

test('is said at once, and nothing is nothing', async () => {
  const { said, held } = listen()
  await held.say(trx, [1, 2])
  await held.say(trx, [])
  expect(said).toEqual([[1, 2]])
})

test('during many changes it waits for their end, and is said together', async () => {
  const { said, held } = listen()
  const result = await held.during(trx, async () => {
    for (const item of [1, 2, 3]) await held.say(trx, [item])
    await held.say({} as Trx, [9])
    expect(said).toEqual([[9]])
    return 'through'
  })
  expect(result).toBe('through')
  expect(said).toEqual([[9], [1, 2, 3]])
  await held.say(trx, [4])
  expect(said.at(-1)).toEqual([4])
})

test('what was undone was never said', async () => {
  const { said, held } = listen()
  const attempt = held.during(trx, async () => {
    await held.say(trx, [1])
    throw new RangeError('no')
  })
  await expect(attempt).rejects.toThrow(RangeError)
  await held.say(trx, [2])
  expect(said).toEqual([[2]])
})

test('of thousands a statement has a thousand', async () => {
  const { said, held } = listen()
  await held.say(
    trx,
    Array.from({ length: 2_500 }, (_, i) => i),
  )
  expect(said.map((items) => items.length)).toEqual([1_000, 1_000, 500])
})
