import { expect, test } from 'vitest'
import { FairGate } from './fair-gate.ts'

test('so many at once, the others in the order in which they came, also behind one that fails', async () => {
  const gate = new FairGate(2)
  const begun: string[] = []
  const ends = new Map<string, (how: 'well' | 'badly') => void>()
  const run = (name: string) =>
    gate.run(async () => {
      begun.push(name)
      const how = await new Promise<string>((end) => ends.set(name, end))
      if (how === 'badly') throw new RangeError(name)
      return name
    })
  const [a, b, c, d] = [run('a'), run('b'), run('c'), run('d')]
  expect(begun).toEqual(['a', 'b'])
  ends.get('b')?.('badly')
  await expect(b).rejects.toThrow(RangeError)
  expect(begun).toEqual(['a', 'b', 'c'])
  ends.get('a')?.('well')
  expect(await a).toBe('a')
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
  for (const name of ['c', 'd']) ends.get(name)?.('well')
  expect(await Promise.all([c, d])).toEqual(['c', 'd'])
  const [e, f] = [run('e'), run('f')]
  expect(begun.slice(4)).toEqual(['e', 'f']) // both places are free again
  for (const name of ['e', 'f']) ends.get(name)?.('well')
  expect(await Promise.all([e, f])).toEqual(['e', 'f'])
})
