import type { Language } from 'api/client/format-time'

/** Each in its own language: the reader may not know the present one. */
export const languages: readonly { language: Language; name: string }[] = [
  { language: 'fi', name: 'Suomi' },
  { language: 'sv', name: 'Svenska' },
  { language: 'en', name: 'English' },
]
