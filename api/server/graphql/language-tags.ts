import { z } from 'zod'

/** BCP 47 primary tags: fi, sv, en, se (Northern Sámi), ru, so, fse (Finnish sign language). */
export const languageTags = z
  .array(z.string().regex(/^[a-z]{2,3}$/, 'must be a language as two or three small letters: fi, sv, se'))
  .max(20)
