import { describe, expect, test } from 'vitest'
import { listen, startHearing } from './silence.ts'

/** Ticks every quarter second up to `untilMs`; answers the moments at which something was to be done. */
function ticks(untilMs: number, heardAt: (now: number) => boolean): string[] {
  const hearing = startHearing(0)
  const done: string[] = []
  for (let now = 250; now <= untilMs; now += 250) {
    if (heardAt(now)) hearing.lastHeardAt = now
    const verdict = listen(hearing, now)
    if (verdict !== 'fine') done.push(`${now} ${verdict}`)
    if (verdict === 'dead') break
  }
  return done
}

describe('silence on the socket', () => {
  test('while the other end talks, nothing is asked', () => {
    expect(ticks(5_000, () => true)).toEqual([])
  })

  test('is asked about every second and taken for death after three and a half', () => {
    expect(ticks(10_000, () => false)).toEqual(['1000 ask', '2000 ask', '3000 ask', '3500 dead'])
  })

  test('with answers goes on for ever', () => {
    const answered = ticks(60_000, (now) => now % 1_500 === 0)
    expect(answered.every((done) => done.endsWith('ask'))).toBe(true)
    expect(answered).toHaveLength(40)
  })

  test('after the page slept is not held against the other end until it had time to answer', () => {
    const hearing = startHearing(0)
    expect(listen(hearing, 60_000)).toBe('ask')
    expect(listen(hearing, 60_250)).toBe('fine')
    hearing.lastHeardAt = 60_300
    expect(listen(hearing, 61_250)).toBe('fine')
  })

  test('after the page slept is death when no answer comes', () => {
    const hearing = startHearing(0)
    const verdicts = [60_000, 60_500, 61_000, 61_500].map((now) => listen(hearing, now))
    expect(verdicts).toEqual(['ask', 'fine', 'ask', 'dead'])
  })
})
