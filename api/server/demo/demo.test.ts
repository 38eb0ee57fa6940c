import { describe, expect, test } from 'vitest'
import { inventCounties } from './county.ts'
import { countyIdeas } from './county-ideas.ts'
import { offeredDemoAccounts } from './demo-accounts.ts'
import { demoId } from './demo-id.ts'
import { drawPortrait } from './portrait.ts'
import { seededRandom } from './seeded-random.ts'
import { isInWater } from './town-map.ts'

type County = ReturnType<typeof inventCounties>[number]
const counties = inventCounties('test', countyIdeas)
const [first, second] = counties as [County, County]

describe('the counties', () => {
  test('have the people that were promised', () => {
    const count = (role: string) => counties.flatMap(({ staff }) => staff).filter((staff) => staff.role === role).length
    expect(['carer', 'group_leader', 'service_desk', 'auditor'].map(count)).toEqual([60, 1, 1, 1])
    expect([first.residents.length, second.residents.length]).toEqual([320, 80])
    expect([first.areas.length, second.areas.length]).toEqual([2, 1])
    expect(new Set(first.residents.map(({ language }) => language))).toEqual(new Set(['fi', 'sv', 'en']))
  })

  test('have half of the residents with an impaired memory, and most on the hybrid level', () => {
    const all = counties.flatMap(({ residents }) => residents)
    const share = (of: (resident: (typeof all)[0]) => boolean) => all.filter(of).length / all.length
    // 400 drawn evenly: σ = √(0.25 / 400) = 0.025; four of it either way
    expect(Math.abs(share(({ memory }) => memory === 'impaired') - 0.5)).toBeLessThan(0.1)
    const levels = ['safety', 'support', 'hybrid'].map((level) => share((resident) => resident.level === level))
    expect(levels).toEqual([0.1, 0.2, 0.7])
  })

  test('share nobody, every e-mail is one person, and no two have the same name', () => {
    const staff = counties.flatMap((county) => county.staff)
    const all = [...staff, ...counties.flatMap(({ residents }) => residents)]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length)
    for (const county of counties) {
      const names = county.residents.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
      expect(new Set(names).size).toBe(names.length)
    }
    const offered = offeredDemoAccounts.map(({ email, name, role }) => ({ email, name, role }))
    const accounts = staff.map(({ email, firstName, lastName, role }) => ({
      email,
      name: `${firstName} ${lastName}`,
      role,
    }))
    expect(accounts).toEqual(expect.arrayContaining(offered))
  })

  test('have homes on dry land, up to half an hour from each other', () => {
    const homes = first.residents
    expect(homes.filter(isInWater)).toEqual([])
    const latitudes = homes.map(({ lat }) => lat)
    const northSouthKm = (Math.max(...latitudes) - Math.min(...latitudes)) * 111.2
    expect(northSouthKm).toBeGreaterThan(20)
    expect(northSouthKm).toBeLessThan(60)
  })

  test('are the same from the same seed', () => {
    expect(inventCounties('test', countyIdeas)).toEqual(counties)
    expect(inventCounties('other', countyIdeas)[0]!.id).not.toBe(first.id)
  })
})

describe('a portrait', () => {
  const sitter = { age: 'old', hair: 'long', clothes: 'own' } as const

  test('is the same for one person, another for the next, and runs and loads nothing', () => {
    const portraits = Array.from({ length: 40 }, (_, index) => drawPortrait(String(index), sitter))
    expect(drawPortrait('0', sitter)).toBe(portraits[0])
    expect(new Set(portraits).size).toBeGreaterThan(36)
    for (const portrait of portraits) {
      expect(portrait).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>$/)
      expect(portrait).not.toMatch(/script|style|href|on\w+=|gradient|<image|<text|foreignObject/i)
      expect(portrait.length).toBeLessThan(4000)
    }
  })
})

test('an id is a UUID, and each name has its own', () => {
  expect(demoId('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(demoId('a', 'b')).toBe(demoId('a', 'b'))
  expect(new Set([demoId('a', 'b'), demoId('ab'), demoId('a', '', 'b'), demoId('b', 'a')]).size).toBe(4)
})

test('seeded random draws evenly and within its bounds', () => {
  const random = seededRandom('x')
  const counts = [0, 0, 0, 0]
  for (let draw = 0; draw < 8000; draw++) counts[random.between(0, 3)]!++
  // 2,000 each expected, σ = √(8000 × 1/4 × 3/4) ≈ 39; five σ either way
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(195)
  expect(random.shuffled([1, 2, 3]).toSorted()).toEqual([1, 2, 3])
  expect(() => random.pick([])).toThrow(RangeError)
})
