import { z } from 'zod'
import type { Place, TravelMode } from './places.ts'
import { requestJson, RoadServiceError, type RoadService } from './road-service.ts'

/** Only durations: https://project-osrm.org/docs/v5.24.0/api/#table-service */
const answerSchema = z.object({ code: z.literal('Ok'), durations: z.array(z.array(z.number().nullable())) })

const profiles: Partial<Record<TravelMode, string>> = { car: 'driving', bicycle: 'cycling', foot: 'walking' }

/** An OSRM server's table service; `modes` are those that it has profiles for. */
export function createOsrm(baseUrl: string, modes: readonly TravelMode[] = ['car']): RoadService {
  return {
    name: 'osrm',
    modes,
    async table({ from, to, mode, signal }) {
      const profile = profiles[mode] ?? 'driving'
      const url = new URL(`table/v1/${profile}/${[...from, ...to].map(toText).join(';')}`, withSlash(baseUrl))
      url.searchParams.set('sources', from.map((_, index) => index).join(';'))
      url.searchParams.set('destinations', to.map((_, index) => from.length + index).join(';'))
      url.searchParams.set('annotations', 'duration')
      const answer = answerSchema.safeParse(await requestJson('osrm', url, { signal }))
      if (!answer.success) throw new RoadServiceError('osrm answered no table')
      return answer.data.durations
    },
  }
}

/** OSRM wants longitude first. */
function toText({ lat, lon }: Place): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`
}

export function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}
