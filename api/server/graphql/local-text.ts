import { builder } from './builder.ts'

/** What the organisation has written in all three languages: names of its catalogues. The reader's app picks one. */
export interface LocalText {
  readonly fi: string
  readonly sv: string
  readonly en: string
}

export const LocalTextRef = builder.objectRef<LocalText>('LocalText').implement({
  description: 'The same words in the three languages.',
  authScopes: { known: true },
  fields: (t) => ({
    fi: t.exposeString('fi'),
    sv: t.exposeString('sv'),
    en: t.exposeString('en'),
  }),
})
