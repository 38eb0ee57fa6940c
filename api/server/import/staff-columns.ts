import { CellInvalid, decimal, listOf, oneOf, type Cell } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'
import { day } from '../csv/day-and-time.ts'
import { coordinateColumns, keyColumns, language, languageTag, name } from './import-columns.ts'

const role = oneOf({
  carer: { fi: 'hoitaja', sv: 'vårdare', en: 'carer' },
  coordinator: { fi: 'toiminnanohjaaja', sv: 'koordinator', en: 'coordinator' },
  administrator: { fi: 'pääkäyttäjä', sv: 'huvudanvändare', en: 'administrator' },
  group_leader: { fi: 'ryhmänohjaaja', sv: 'gruppledare', en: 'group leader' },
  service_desk: { fi: 'tekninen tuki', sv: 'teknisk support', en: 'service desk' },
  auditor: { fi: 'lokivalvoja', sv: 'logggranskare', en: 'auditor' },
})

const travelMode = oneOf({
  car: { fi: 'auto', sv: 'bil', en: 'car' },
  bicycle: { fi: 'pyörä', sv: 'cykel', en: 'bicycle' },
  foot: { fi: 'jalan', sv: 'till fots', en: 'on foot' },
  transit: { fi: 'joukkoliikenne', sv: 'kollektivtrafik', en: 'public transport' },
})

const base = oneOf({
  field: { fi: 'kenttä', sv: 'fält', en: 'field' },
  desk: { fi: 'etätyö', sv: 'distansarbete', en: 'desk' },
})

/** A qualification, with the last day on which it is valid where it lapses. */
export interface QualificationCell {
  readonly code: string
  readonly expiresOn: string | null
}

/** `insulin` or `insulin:2027-05-31`. */
const qualification: Cell<QualificationCell> = {
  read: (raw) => {
    const [, code = '', until] = /^([a-z][a-z0-9-]{1,39})(?::(.+))?$/.exec(raw.trim()) ?? []
    if (code === '') throw new CellInvalid('BAD_SHAPE', 'Write codes of qualifications: insulin | wounds:2027-05-31.')
    return { code, expiresOn: until === undefined ? null : day.read(until.trim()) }
  },
  write: ({ code, expiresOn }) => (expiresOn === null ? code : `${code}:${expiresOn}`),
}

export const staffColumns = {
  ...keyColumns,
  firstName: required(['etunimi', 'förnamn', 'first name'], name),
  lastName: required(['sukunimi', 'efternamn', 'last name'], name),
  role: required(['rooli', 'roll', 'role'], role),
  team: optional(['tiimi', 'team', 'team'], name),
  language: optional(['kieli', 'språk', 'language'], language),
  languages: optional(['puhutut kielet', 'talade språk', 'spoken languages'], listOf(languageTag)),
  travelMode: optional(['kulkutapa', 'färdsätt', 'travel mode'], travelMode),
  base: optional(['työpiste', 'arbetsplats', 'base'], base),
  ...coordinateColumns,
  contractHoursPerWeek: optional(
    ['työaika tuntia viikossa', 'arbetstid timmar i veckan', 'contract hours per week'],
    decimal({ from: 0, to: 60 }),
  ),
  qualifications: optional(['luvat', 'behörigheter', 'qualifications'], listOf(qualification)),
}
