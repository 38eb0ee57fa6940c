import { describe, expect, it } from 'vitest'
import { ringGainDb, ringGainSteps, ringTone, toGain } from './ring-tone.ts'

describe('the ring', () => {
  it('rises by 3 dB each 3 s, from 60 to 80 dB(A), and stays there', () => {
    const rises = ringGainSteps(45_000).map(({ atMs, db }) => [atMs / 1000, db + 80])
    expect(rises.slice(0, 8)).toEqual([
      [0, 60],
      [3, 63],
      [6, 66],
      [9, 69],
      [12, 72],
      [15, 75],
      [18, 78],
      [21, 80],
    ])
    expect(rises.slice(8).every(([, db]) => db === 80)).toBe(true)
    expect(rises.at(-1)?.[0]).toBe(42)
  })

  it('does not start loud when a clock runs backwards', () => {
    expect(ringGainDb(-5000)).toBe(-20)
  })

  it('never exceeds the loudest', () => {
    expect(toGain(ringGainDb(10 ** 9))).toBe(1)
    expect(toGain(-20)).toBeCloseTo(0.1)
  })

  it('is between 500 and 1500 Hz, with harmonics up to 3 kHz', () => {
    expect(ringTone.lowestHz).toBeGreaterThanOrEqual(500)
    expect(ringTone.highestHz).toBeLessThanOrEqual(1500)
    expect(ringTone.highestHz * ringTone.harmonics.length).toBe(3000)
  })

  it('pulses no faster than twice a second', () => {
    expect(1000 / ringTone.pulseMs).toBeLessThanOrEqual(2)
    expect(ringTone.soundingMs).toBeLessThan(ringTone.pulseMs)
  })
})
