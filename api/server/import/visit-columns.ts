import { listOf, oneOf, shaped, text, whole } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'
import { day, wallTime } from '../csv/day-and-time.ts'
import { externalKey, keyColumns } from './import-columns.ts'

export const modality = oneOf({
  home: { fi: 'kotikäynti', sv: 'hembesök', en: 'home visit' },
  video: { fi: 'etäkäynti', sv: 'distansbesök', en: 'video visit' },
})

export const taskCode = shaped(/^[a-z][a-z0-9-]{1,39}$/, 'codes of the catalogue of tasks: insulin | breakfast')

/** On the organisation's calendar and clock. An end or a length, whichever the file has. */
export const visitColumns = {
  ...keyColumns,
  resident: required(['asiakas', 'klient', 'resident'], externalKey),
  modality: required(['käyntitapa', 'besökssätt', 'modality'], modality),
  day: required(['päivä', 'dag', 'day'], day),
  start: required(['alkaa', 'börjar', 'start'], wallTime),
  end: optional(['päättyy', 'slutar', 'end'], wallTime),
  minutes: optional(['kesto min', 'längd min', 'minutes'], whole({ from: 1, to: 1_440 })),
  tasks: required(['tehtävät', 'uppgifter', 'tasks'], listOf(taskCode)),
  carer: optional(['hoitaja', 'vårdare', 'carer'], externalKey),
  secondCarer: optional(['toinen hoitaja', 'andra vårdare', 'second carer'], externalKey),
  carersNeeded: optional(['hoitajia', 'antal vårdare', 'carers needed'], whole({ from: 1, to: 2 })),
  reason: optional(['peruste', 'orsak', 'reason'], text(500)),
}
