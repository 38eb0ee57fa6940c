import { z } from 'zod'
import type { Place, TravelMode } from './places.ts'
import { requestJson, RoadServiceError, type RoadService } from './road-service.ts'
import { withSlash } from './osrm.ts'

/** https://valhalla.github.io/valhalla/api/matrix/api-reference/ (verbose answers; times in seconds) */
const answerSchema = z.object({
  sources_to_targets: z.array(z.array(z.object({ time: z.number().nullable() }))),
})

const costings: Partial<Record<TravelMode, string>> = { car: 'auto', bicycle: 'bicycle', foot: 'pedestrian' }

/** A Valhalla server's matrix service. */
export function createValhalla(baseUrl: string, modes: readonly TravelMode[] = ['car']): RoadService {
  return {
    name: 'valhalla',
    modes,
    async table({ from, to, mode, signal }) {
      const body = {
        sources: from.map(toPoint),
        targets: to.map(toPoint),
        costing: costings[mode] ?? 'auto',
        verbose: true,
      }
      const answer = answerSchema.safeParse(
        await requestJson('valhalla', new URL('sources_to_targets', withSlash(baseUrl)), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        }),
      )
      if (!answer.success) throw new RoadServiceError('valhalla answered no table')
      return answer.data.sources_to_targets.map((row) => row.map(({ time }) => time))
    },
  }
}

function toPoint({ lat, lon }: Place): { lat: number; lon: number } {
  return { lat, lon }
}
