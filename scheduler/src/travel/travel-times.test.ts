import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { estimateMinutes } from './estimate.ts'
import { createOsrm } from './osrm.ts'
import { kilometresBetween } from './places.ts'
import { travelTimes } from './travel-times.ts'
import { createValhalla } from './valhalla.ts'

/** Tampere's station, and two places about 10 km north and 1 km east of it. */
const station = { lat: 61.4986, lon: 23.7733 }
const north = { lat: 61.5885, lon: 23.7733 }
const east = { lat: 61.4986, lon: 23.7921 }
const places = [station, north, east]

let server: Server | undefined
afterEach(() => server?.close())

/** A road service that answers as the handler says, on a free port. */
async function serve(
  handle: (request: IncomingMessage, body: string) => { status?: number; body: unknown },
): Promise<string> {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const answer = handle(request, body)
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer.body))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the estimate', () => {
  it('knows ten kilometres', () => {
    expect(kilometresBetween(station, north)).toBeCloseTo(10, 1)
  })

  it('follows the fitted law by car, with two minutes to park and walk', () => {
    // 3.4 · 10^0.76 = 3.4 · 5.754 = 19.6, and 2
    expect(estimateMinutes(station, north, { mode: 'car' })).toBeCloseTo(21.6, 1)
  })

  it("takes a place's own minutes to the door, and none to stay where one is", () => {
    expect(estimateMinutes(station, { ...north, accessMinutes: 7 }, { mode: 'car' })).toBeCloseTo(26.6, 1)
    expect(estimateMinutes(station, station, { mode: 'car' })).toBe(0)
  })

  it('pays for a lake that lies between', () => {
    const lake = {
      extraMinutes: 25,
      line: [
        { lat: 61.55, lon: 23.6 },
        { lat: 61.55, lon: 23.9 },
      ],
    }
    expect(estimateMinutes(station, north, { mode: 'car', barriers: [lake] })).toBeCloseTo(46.6, 1)
    expect(estimateMinutes(station, east, { mode: 'car', barriers: [lake] })).toBeLessThan(6)
  })

  it('says of each time that it is an estimate', async () => {
    const times = await travelTimes(places, { mode: 'foot' })
    // 1 km · 1.3 at 4.8 km/h: 16.2 minutes
    expect(times.minutes[0]?.[2]).toBe(16)
    expect(times.sourceOf(0, 2)).toBe('estimate')
    expect(times.warnings).toEqual([])
  })
})

describe('what is known better', () => {
  it('learns a pair from three trips, by their median, and leaves the others almost alone', async () => {
    const trips = [12, 14, 300].map((minutes) => ({ from: 0, to: 2, minutes }))
    const times = await travelTimes(places, { mode: 'car', trips })
    expect([times.minutes[0]?.[2], times.sourceOf(0, 2)]).toEqual([14, 'learnt'])
    // 14 against 5.4 expected is 2.6 times; 3 trips against 20: (20 + 3 · 2.6) / 23 = 1.2; 21.6 · 1.2 = 26
    expect([times.minutes[0]?.[1], times.sourceOf(0, 1)]).toEqual([26, 'estimate'])
  })

  it('puts an override above everything', async () => {
    const times = await travelTimes(places, { mode: 'car', overrides: [{ from: 0, to: 1, minutes: 55 }] })
    expect([times.minutes[0]?.[1], times.sourceOf(0, 1)]).toEqual([55, 'override'])
    expect(times.sourceOf(1, 0)).toBe('estimate')
  })
})

describe('a road service', () => {
  const seconds = [
    [0, 601, 60],
    [599, 0, null],
    [61, 700, 0],
  ]

  it('asks OSRM for longitude and latitude, and rounds seconds up', async () => {
    let asked = ''
    const url = await serve((request) => {
      asked = request.url ?? ''
      return { body: { code: 'Ok', durations: seconds } }
    })
    const times = await travelTimes(places, { mode: 'car', service: createOsrm(url) })
    expect(asked).toContain('/table/v1/driving/23.773300,61.498600;')
    expect(asked).toContain('sources=0%3B1%3B2&destinations=3%3B4%3B5')
    expect([...(times.minutes[0] ?? [])]).toEqual([0, 11, 1])
    expect(times.sourceOf(0, 1)).toBe('osrm')
  })

  it('estimates where the service knows no way, and says so', async () => {
    const url = await serve(() => ({ body: { code: 'Ok', durations: seconds } }))
    const times = await travelTimes(places, { mode: 'car', service: createOsrm(url) })
    expect(times.sourceOf(1, 2)).toBe('estimate')
    expect(times.warnings).toEqual(['osrm knows no way for 1 pairs of places; these are estimated'])
  })

  it('asks Valhalla by its own words', async () => {
    let asked: unknown
    const url = await serve((_, body) => {
      asked = JSON.parse(body)
      return { body: { sources_to_targets: seconds.map((row) => row.map((time) => ({ time, distance: 1 }))) } }
    })
    const times = await travelTimes(places, { mode: 'bicycle', service: createValhalla(url, ['car', 'bicycle']) })
    expect(asked).toMatchObject({ costing: 'bicycle', sources: places, targets: places })
    expect([times.minutes[2]?.[1], times.sourceOf(2, 1)]).toEqual([12, 'valhalla'])
  })

  it('asks in blocks that a server takes', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ lat: 61 + index / 100, lon: 23 }))
    let requests = 0
    const url = await serve((_, body) => {
      const { sources, targets } = JSON.parse(body) as { sources: unknown[]; targets: unknown[] }
      requests += 1
      return { body: { sources_to_targets: sources.map(() => targets.map(() => ({ time: 120 }))) } }
    })
    const times = await travelTimes(many, { mode: 'car', service: createValhalla(url) })
    expect(requests).toBe(4)
    expect(times.minutes[59]?.[0]).toBe(2)
  })

  it.each([
    ['an error', { status: 500, body: {} }, /answered 500; travel times are estimated/],
    ['a table of another size', { body: { code: 'Ok', durations: [[0]] } }, /a table of another size/],
    ['no table', { body: { code: 'NoTable' } }, /no table/],
  ])('goes on with estimates at %s', async (_, answer, warning) => {
    const url = await serve(() => answer)
    const times = await travelTimes(places, { mode: 'car', service: createOsrm(url) })
    expect(times.warnings[0]).toMatch(warning)
    expect(times.minutes[0]?.[1]).toBe(22)
  })

  it('goes on with estimates when nobody answers', async () => {
    const times = await travelTimes(places, { mode: 'car', service: createOsrm('http://127.0.0.1:9') })
    expect(times.warnings[0]).toMatch(/does not answer/)
  })
})
