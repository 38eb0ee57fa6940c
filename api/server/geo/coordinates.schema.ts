import { builder } from '../graphql/builder.ts'
import type { Coordinates } from './coordinates.ts'

export const CoordinatesRef = builder.objectRef<Coordinates>('Coordinates').implement({
  description: 'Degrees, WGS 84.',
  authScopes: { staff: true },
  fields: (t) => ({
    latitude: t.exposeFloat('latitude'),
    longitude: t.exposeFloat('longitude'),
  }),
})

export const CoordinatesInput = builder.inputType('CoordinatesInput', {
  description: 'Degrees, WGS 84, in Finland; else OUTSIDE_FINLAND.',
  fields: (t) => ({
    latitude: t.float({ required: true }),
    longitude: t.float({ required: true }),
  }),
})
