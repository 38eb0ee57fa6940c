import type { Coordinates } from '../geo/coordinates.ts'
import { RowInvalid } from './import-report.ts'

/** Both, neither (null: taken away), or no such columns (undefined: as it was). One alone is a slip. */
export function toCoordinates(row: {
  latitude?: number | null | undefined
  longitude?: number | null | undefined
}): Coordinates | null | undefined {
  const [latitude, longitude] = [row.latitude ?? null, row.longitude ?? null]
  if (latitude === null && longitude === null) return row.latitude === undefined ? undefined : null
  if (latitude === null) throw new RowInvalid('latitude', 'COORDINATE_MISSING', cure)
  if (longitude === null) throw new RowInvalid('longitude', 'COORDINATE_MISSING', cure)
  return { latitude, longitude }
}

const cure = 'Give both latitude and longitude, or neither.'
