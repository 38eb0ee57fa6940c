import { decimal, oneOf, shaped, text } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'
import { finland } from '../geo/coordinates.ts'

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

/** Of the home, or where the working day begins: degrees, as the noun's own rule has them. */
export const coordinateColumns = {
  latitude: optional(['leveysaste', 'latitud', 'latitude'], decimal({ from: finland.south, to: finland.north })),
  longitude: optional(['pituusaste', 'longitud', 'longitude'], decimal({ from: finland.west, to: finland.east })),
}
