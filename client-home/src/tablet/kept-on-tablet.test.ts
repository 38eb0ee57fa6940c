import { describe, expect, it } from 'vitest'
import type { HomeVisit } from '../day/home-visit.ts'
import { memoryStorage } from '../testing/memory-storage.ts'
import { KeptOnTablet } from './kept-on-tablet.ts'

const home = {
  deviceId: 'device-1',
  firstName: 'Aino',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  codeSecret: 'GEZDGNBVGY3TQOJQ',
} as const
const anna = { id: 'anna', firstName: 'Anna', role: 'CARER', photoUrl: '/photos/1' } as const
const visit: HomeVisit = {
  id: 'visit-1',
  modality: 'VIDEO',
  state: 'PLANNED',
  plannedStartMs: 1,
  plannedEndMs: 2,
  tasks: ['Aamulääke'],
  carers: [anna],
  call: { id: 'call-1', ringDeadlineMs: 1, ended: true, callers: [anna] },
}
const call = { visitId: 'visit-1', callId: 'call-1', callers: [anna], aliveMs: 1 }

describe('what a tablet keeps', () => {
  it('is the plan, without anybody’s photo', () => {
    const kept = new KeptOnTablet(memoryStorage())
    kept.keepPlan(home, [visit])
    expect(kept.read()?.visits[0]?.carers).toEqual([{ ...anna, photoUrl: null }])
    expect(JSON.stringify(kept.read())).not.toContain('/photos/')
  })

  it('is the call it is in, also after the plan came anew', () => {
    const kept = new KeptOnTablet(memoryStorage())
    kept.keepPlan(home, [visit])
    kept.keepCall(call)
    kept.keepPlan(home, [])
    expect(kept.read()?.call).toEqual(call)
    kept.keepCall(undefined)
    expect(kept.read()?.call).toBeUndefined()
  })

  it('is nothing after the pairing ended, but for the measure of the screen', () => {
    const store = memoryStorage()
    const kept = new KeptOnTablet(store)
    kept.keepPlan(home, [visit])
    kept.keepPxPerMm(5.9)
    kept.forget()
    expect(kept.read()).toBeUndefined()
    expect(store.length).toBe(1)
    expect(kept.readPxPerMm()).toBe(5.9)
  })

  it('keeps no call without a home', () => {
    const kept = new KeptOnTablet(memoryStorage())
    kept.keepCall(call)
    expect(kept.read()).toBeUndefined()
  })

  it('is nothing when it was half written', () => {
    const store = memoryStorage()
    store.setItem('kotisilta.home', '{"version":1,"home":')
    expect(new KeptOnTablet(store).read()).toBeUndefined()
  })
})
