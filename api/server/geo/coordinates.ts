import { InvalidInput } from '../errors.ts'

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/**
 * The box around Finland with Åland, in degrees: Bogskär to Nuorgam, Märket to Ilomantsi (National Land Survey). It catches
 * what goes wrong in practice: latitude and longitude swapped, a decimal comma lost, another coordinate system (ETRS-TM35FIN).
 */
export const finland = { south: 59.4, north: 70.1, west: 19.0, east: 31.6 }

/** OUTSIDE_FINLAND, naming the field, where it is no place in Finland. */
export function checkCoordinates({ latitude, longitude }: Coordinates, field: string): void {
  const inside =
    latitude >= finland.south && latitude <= finland.north && longitude >= finland.west && longitude <= finland.east
  if (!inside) {
    const cure = `must be in Finland: latitude ${finland.south} to ${finland.north}, longitude ${finland.west} to ${finland.east}, in degrees (WGS 84)`
    throw new InvalidInput(field, cure, 'OUTSIDE_FINLAND')
  }
}
