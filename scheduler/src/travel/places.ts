import { z } from 'zod'

/** Where somebody lives or a shift starts; degrees in WGS 84. */
export const placeSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** To park, walk from there, and be at the door; counted once, on arrival. */
  accessMinutes: z.number().min(0).max(120).optional(),
})
export type Place = z.infer<typeof placeSchema>

export type TravelMode = 'car' | 'bicycle' | 'foot' | 'transit'

const earthRadiusKm = 6371.0088

/** Great-circle kilometres (haversine). */
export function kilometresBetween(from: Place, to: Place): number {
  const radians = Math.PI / 180
  const northward = Math.sin(((to.lat - from.lat) * radians) / 2)
  const eastward = Math.sin(((to.lon - from.lon) * radians) / 2)
  const h = northward ** 2 + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * eastward ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}
