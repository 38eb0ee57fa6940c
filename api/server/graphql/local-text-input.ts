import { z } from 'zod'
import { builder } from './builder.ts'

const text = z.string().trim().min(1).max(100)

export const LocalTextInput = builder.inputType('LocalTextInput', {
  description: 'The same words in the three languages, each of 1 to 100 characters.',
  fields: (t) => ({
    fi: t.string({ required: true, validate: text }),
    sv: t.string({ required: true, validate: text }),
    en: t.string({ required: true, validate: text }),
  }),
})
