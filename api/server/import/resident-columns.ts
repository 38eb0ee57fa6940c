import { checked, listOf, shaped, text, whole } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'
import { telephone } from '../graphql/telephone.ts'
import { coordinateColumns, keyColumns, language, languageTag, name } from './import-columns.ts'

export const residentColumns = {
  ...keyColumns,
  firstName: required(['etunimi', 'förnamn', 'first name'], name),
  lastName: required(['sukunimi', 'efternamn', 'last name'], name),
  team: required(['tiimi', 'team', 'team'], name),
  language: optional(['kieli', 'språk', 'language'], language),
  languages: optional(['muut kielet', 'andra språk', 'other languages'], listOf(languageTag)),
  streetAddress: required(['katuosoite', 'gatuadress', 'street address'], name),
  postalCode: required(
    ['postinumero', 'postnummer', 'postal code'],
    // a spreadsheet that takes it for a number drops the zeros at its beginning
    shaped(/^\d{5}$/, 'five digits, such as 00100: make the column text, not a number'),
  ),
  town: required(['postitoimipaikka', 'postort', 'town'], name),
  phone: optional(['puhelin', 'telefon', 'phone'], checked(telephone)),
  ...coordinateColumns,
  about: optional(['huomioitavaa', 'att beakta', 'about'], text(4_000)),
  continuityCarers: optional(['hoitajia enintään', 'vårdare högst', 'carers at most'], whole({ from: 1, to: 20 })),
}
