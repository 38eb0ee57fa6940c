import type { Language, Modality } from '../db/database.ts'

/** What an entry in somebody's calendar program is called: the catalogues of our apps do not reach there. */
export const visitWords: Record<Language, Record<Modality, string>> = {
  fi: { home: 'Kotikäynti', video: 'Etäkäynti', phone: 'Puhelu' },
  sv: { home: 'Hembesök', video: 'Distansbesök', phone: 'Samtal' },
  en: { home: 'Home visit', video: 'Video visit', phone: 'Phone call' },
}

export const calendarNames: Record<Language, string> = {
  fi: 'Kotisilta: käynnit',
  sv: 'Kotisilta: besök',
  en: 'Kotisilta: visits',
}
