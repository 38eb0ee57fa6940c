import { describe, expect, it } from 'vitest'
import { ServerClock } from './server-clock.ts'

describe('the server’s clock', () => {
  it('is the tablet’s own until the server has answered', () => {
    const clock = new ServerClock(() => 1_000)
    expect(clock.nowMs()).toBe(1_000)
    expect(clock.isMeasured()).toBe(false)
  })

  it('corrects a tablet that is two hours behind', () => {
    const clock = new ServerClock(() => 1_000)
    // Asked at 900, answered at 1,100: the server said its time at about 1,000.
    clock.learn({ askedMs: 900, answeredMs: 1_100, serverMs: 7_201_000 })
    expect(clock.nowMs()).toBe(7_201_000)
    expect(clock.isMeasured()).toBe(true)
  })

  it('counts in whole milliseconds, whatever the round trip', () => {
    const clock = new ServerClock(() => 1_000)
    clock.learn({ askedMs: 900, answeredMs: 1_001, serverMs: 5_000 })
    expect(Number.isInteger(clock.nowMs())).toBe(true)
  })

  it('does not let a slow answer spoil a quick one', () => {
    const clock = new ServerClock(() => 2_000)
    clock.learn({ askedMs: 990, answeredMs: 1_010, serverMs: 1_000 })
    clock.learn({ askedMs: 1_000, answeredMs: 9_000, serverMs: 1_100 })
    expect(clock.nowMs()).toBe(2_000)
  })

  it('follows a tablet whose clock was set, at the next answer after a while', () => {
    let tabletMs = 0
    const clock = new ServerClock(() => tabletMs)
    clock.learn({ askedMs: -10, answeredMs: 10, serverMs: 0 })
    tabletMs = 3_600_000 // set an hour ahead, while the server is at one minute
    clock.learn({ askedMs: tabletMs - 100, answeredMs: tabletMs + 100, serverMs: 60_000 })
    expect(clock.nowMs()).toBe(60_000)
  })
})
