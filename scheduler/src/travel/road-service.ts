import type { Place, TravelMode } from './places.ts'

/** A block of a table: seconds from each of `from` to each of `to`; null where the service knows no way. */
export type SecondsBlock = readonly (readonly (number | null)[])[]

export interface TableRequest {
  from: readonly Place[]
  to: readonly Place[]
  mode: TravelMode
  signal: AbortSignal
}

/** An operator's own road service. No address leaves the operator's network: coordinates go to this service and nowhere else. */
export interface RoadService {
  name: 'osrm' | 'valhalla'
  /** The modes that it knows; the others are estimated. */
  modes: readonly TravelMode[]
  /** @throws {RoadServiceError} */
  table: (request: TableRequest) => Promise<SecondsBlock>
}

/** The road service did not answer as it should; the message has no coordinates. */
export class RoadServiceError extends Error {
  override name = 'RoadServiceError'
  readonly code = 'ROAD_SERVICE'
}

/** @throws {RoadServiceError} for no answer, a status other than 2xx, and what is no JSON */
export async function requestJson(service: RoadService['name'], url: URL, init: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (cause) {
    throw new RoadServiceError(`${service} at ${url.origin} does not answer`, { cause })
  }
  if (!response.ok) throw new RoadServiceError(`${service} at ${url.origin} answered ${response.status}`)
  try {
    return await response.json()
  } catch (cause) {
    throw new RoadServiceError(`${service} at ${url.origin} answered no JSON`, { cause })
  }
}
