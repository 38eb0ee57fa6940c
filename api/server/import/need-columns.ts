import { oneOf, shaped, text, whole } from '../csv/cell.ts'
import { optional, required } from '../csv/column.ts'
import { day, wallTime } from '../csv/day-and-time.ts'
import { externalKey, keyColumns } from './import-columns.ts'
import { taskCode } from './visit-columns.ts'

const level = oneOf({
  safety: { fi: 'turvataso', sv: 'trygghetsnivå', en: 'safety' },
  support: { fi: 'tukitaso', sv: 'stödnivå', en: 'support' },
  hybrid: { fi: 'hybriditaso', sv: 'hybridnivå', en: 'hybrid' },
})

const allowed = oneOf({
  home: { fi: 'kotona', sv: 'hemma', en: 'at home' },
  video: { fi: 'etänä', sv: 'på distans', en: 'by video' },
  either: { fi: 'kumpi vain', sv: 'vilketdera', en: 'either' },
})

const onHolidays = oneOf({
  same: { fi: 'kuten arkena', sv: 'som vardag', en: 'same' },
  skip: { fi: 'ei pyhinä', sv: 'inte helgdagar', en: 'skip' },
})

const minutes = whole({ from: 1, to: 480 })

/** Days and hours are those of the resident's home. What is not said of a task comes from the catalogue's norms. */
export const needColumns = {
  ...keyColumns,
  resident: required(['asiakas', 'klient', 'resident'], externalKey),
  /** With which a care plan begins, where the resident has none. */
  level: optional(['palvelutaso', 'servicenivå', 'level'], level),
  task: required(['tehtävä', 'uppgift', 'task'], taskCode),
  firstDay: required(['ensimmäinen päivä', 'första dag', 'first day'], day),
  lastDay: optional(['viimeinen päivä', 'sista dag', 'last day'], day),
  /** RFC 5545, days only: FREQ=WEEKLY;BYDAY=MO,TH. */
  recurrence: required(['toistuvuus', 'upprepning', 'recurrence'], text(200)),
  windowStart: required(['aikaisintaan', 'tidigast', 'earliest'], wallTime),
  windowEnd: required(['viimeistään', 'senast', 'latest'], wallTime),
  allowed: optional(['käyntitapa', 'besökssätt', 'allowed'], allowed),
  homeMinutes: optional(['minuutteja kotona', 'minuter hemma', 'home minutes'], minutes),
  videoMinutes: optional(['minuutteja etänä', 'minuter på distans', 'video minutes'], minutes),
  qualification: optional(
    ['lupa', 'behörighet', 'qualification'],
    shaped(/^[a-z][a-z0-9-]{1,39}$/, 'the code of a qualification: insulin'),
  ),
  carersNeeded: optional(['hoitajia', 'antal vårdare', 'carers needed'], whole({ from: 1, to: 2 })),
  priority: optional(['tärkeys', 'prioritet', 'priority'], whole({ from: 1, to: 5 })),
  homeEveryDays: optional(
    ['kotikäynti vähintään joka päivä', 'hembesök minst var dag', 'home every days'],
    whole({ from: 1, to: 60 }),
  ),
  baselineTravelMinutes: optional(
    ['matka minuutteja', 'restid minuter', 'travel minutes'],
    whole({ from: 0, to: 240 }),
  ),
  onHolidays: optional(['pyhinä', 'helgdagar', 'on holidays'], onHolidays),
  note: optional(['huomautus', 'anmärkning', 'note'], text(1_000)),
}
