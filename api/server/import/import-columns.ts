import { oneOf, shaped, text } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'

/** What other systems call a thing. */
export const externalKey = text(100)

/** With which each kind of file begins. */
export const keyColumns = {
  key: required(['tunniste', 'nyckel', 'key'], externalKey),
  /** Where a file of several organisations was cut wrongly, it says so itself. */
  organisation: optional(['hyvinvointialue', 'välfärdsområde', 'organisation'], text(200)),
}

export const name = text(100)

export const language = oneOf({
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
})

export const languageTag = shaped(/^[a-z]{2,3}$/, 'languages as two or three small letters: fi, sv, se')

/** Degrees; whether it is in Finland is the noun's rule. */
export const degrees = { from: -180, to: 180 }
