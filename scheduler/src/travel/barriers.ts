import type { Place } from './places.ts'

/** Water, a railway or a fell that a straight line crosses and a road goes around: its line, and what going around costs. */
export interface Barrier {
  line: readonly Pick<Place, 'lat' | 'lon'>[]
  extraMinutes: number
}

type Point = Pick<Place, 'lat' | 'lon'>

/** Each barrier that the straight way crosses is paid once, however often the line bends across it. */
export function barrierMinutes(from: Point, to: Point, barriers: readonly Barrier[]): number {
  return barriers.filter(({ line }) => crosses(from, to, line)).reduce((sum, { extraMinutes }) => sum + extraMinutes, 0)
}

function crosses(from: Point, to: Point, line: readonly Point[]): boolean {
  return line.slice(1).some((end, index) => {
    const start = line[index]
    return start !== undefined && segmentsCross({ from, to }, { from: start, to: end })
  })
}

interface Segment {
  from: Point
  to: Point
}

/** In degrees as if they were a plane: over a county's width the error is metres, a barrier's line is rougher. */
function segmentsCross(one: Segment, other: Segment): boolean {
  return side(one, other.from) !== side(one, other.to) && side(other, one.from) !== side(other, one.to)
}

function side({ from, to }: Segment, point: Point): boolean {
  return (to.lon - from.lon) * (point.lat - from.lat) > (to.lat - from.lat) * (point.lon - from.lon)
}
