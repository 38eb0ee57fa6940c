import { oneOf, text, whole } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'
import { visitColumns } from '../import/visit-columns.ts'

const states = oneOf({
  planned: { fi: 'suunniteltu', sv: 'planerat', en: 'planned' },
  ringing: { fi: 'soi', sv: 'ringer', en: 'ringing' },
  in_progress: { fi: 'käynnissä', sv: 'pågår', en: 'in progress' },
  done: { fi: 'tehty', sv: 'utfört', en: 'done' },
  missed: { fi: 'jäi väliin', sv: 'uteblev', en: 'missed' },
  declined: { fi: 'ei vastattu', sv: 'avböjt', en: 'declined' },
  cancelled: { fi: 'peruttu', sv: 'inställt', en: 'cancelled' },
})

const modality = oneOf({
  home: { fi: 'kotikäynti', sv: 'hembesök', en: 'home visit' },
  video: { fi: 'etäkäynti', sv: 'distansbesök', en: 'video visit' },
  phone: { fi: 'puhelu', sv: 'samtal', en: 'phone call' },
})

/** What an import reads, and what became of the visit: the import passes over the latter. */
export const visitExportColumns = {
  ...visitColumns,
  modality: required(['käyntitapa', 'besökssätt', 'modality'], modality),
  state: optional(['tila', 'läge', 'state'], states),
  startedAt: optional(['alkoi', 'började', 'started'], text(25)),
  endedAt: optional(['päättyi', 'slutade', 'ended'], text(25)),
  realMinutes: optional(['toteutui min', 'verkliga min', 'real minutes'], whole({ from: 0, to: 100_000 })),
  profession: optional(['ammattinimike', 'yrke', 'profession'], text(100)),
}
