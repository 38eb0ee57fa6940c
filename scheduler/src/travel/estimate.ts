import type { Barrier } from './barriers.ts'
import { barrierMinutes } from './barriers.ts'
import type { Place, TravelMode } from './places.ts'
import { kilometresBetween } from './places.ts'

/**
 * Minutes on the road where there is no road service: `perKm · km^power`, km being straight lines.
 *
 * By car, 3.4 · km^0.76 was fitted on 5.3 million real road times of eleven Italian towns (the Italian set of
 * iolab-uniud/hhcrsp); single towns lie between 2.7 and 4.1, 0.70 and 0.80. Median error 8–18 %, one time in ten is off by more
 * than 23–47 %, and across water the estimate is bad: see barriers.ts and learnt.ts. The other modes are plain speeds with a
 * detour, assumed and not fitted: 15 km/h and 4.8 km/h on 1.3 times the straight line, and for transit the car's law
 * with a longer constant for changes, plus a walk and a wait.
 */
const laws: Record<TravelMode, { fixed: number; perKm: number; power: number }> = {
  car: { fixed: 0, perKm: 3.4, power: 0.76 },
  bicycle: { fixed: 0, perKm: (60 / 15) * 1.3, power: 1 },
  foot: { fixed: 0, perKm: (60 / 4.8) * 1.3, power: 1 },
  transit: { fixed: 8, perKm: 5, power: 0.76 },
}

/** To park and walk to the door by car, to lock a bicycle; a place's own accessMinutes goes before it. */
const defaultAccessMinutes: Record<TravelMode, number> = { car: 2, bicycle: 1, foot: 0, transit: 0 }

export interface EstimateOptions {
  mode: TravelMode
  /** Of the hour: 1.2 is a fifth slower than usual. Walking knows no rush hour. */
  slowness?: number
  barriers?: readonly Barrier[]
}

/** Minutes between two places, not rounded; 0 at the same spot, where nobody parks anew. */
export function estimateMinutes(from: Place, to: Place, options: EstimateOptions): number {
  const { mode, slowness = 1, barriers = [] } = options
  const km = kilometresBetween(from, to)
  if (km < 0.02) return 0
  const { fixed, perKm, power } = laws[mode]
  const onTheRoad = (fixed + perKm * km ** power) * (mode === 'foot' ? 1 : slowness)
  return onTheRoad + barrierMinutes(from, to, barriers) + (to.accessMinutes ?? defaultAccessMinutes[mode])
}
