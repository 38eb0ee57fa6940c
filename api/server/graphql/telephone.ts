import { z } from 'zod'

/** As people write them: digits with spaces, + first where it has a country. */
export const telephone = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{5,25}$/, 'must be a telephone number: digits and spaces, + first where it has a country')
