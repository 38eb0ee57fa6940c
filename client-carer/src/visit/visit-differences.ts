import { formatTime } from 'api/client/format-time'
import type { TimeWords } from 'api/client/format-time'
import type { TheirVisitFragment } from 'api/client/generated/graphql'
import { taskTitle } from 'api/client/task-title'
import type { Difference } from '../form/form.svelte.ts'
import * as m from '../paraglide/messages.js'
import { cancelWords, outcomeWords } from './visit-care-words.ts'
import { carerNames, modalityWord, stateWord, timeWithDay } from './visit-words.ts'

/** What a person is told of a visit that another has changed. */
export type DifferentPart = 'time' | 'way' | 'carers' | 'state' | 'tasks' | 'confirmed' | 'travel' | 'note'

interface Read {
  label: () => string
  of: (visit: TheirVisitFragment, words: Words) => string
}

interface Words extends TimeWords {
  /** yyyy-mm-dd, in the organisation's zone. */
  readonly today: string
}

const parts: Readonly<Record<DifferentPart, Read>> = {
  time: {
    label: m.visit_at,
    of: ({ plannedStart, plannedEnd }, words) =>
      `${timeWithDay(plannedStart, words.today, words)}–${formatTime(plannedEnd, words)}`,
  },
  way: { label: m.visit_way, of: ({ modality }) => modalityWord(modality) },
  carers: { label: m.role_carer, of: (visit, { language }) => carerNames(visit, language) },
  state: {
    label: m.visit_state,
    of: (visit) => cancelWords(visit) ?? stateWord(visit) ?? m.state_planned(),
  },
  tasks: {
    label: m.tasks,
    of: ({ tasks }, { language }) => tasks.map((task) => toTaskWords(task, language)).join(', '),
  },
  confirmed: {
    label: m.visit_is_confirmed,
    of: ({ confirmedAt }, words) => (confirmedAt ? timeWithDay(confirmedAt, words.today, words) : ''),
  },
  travel: {
    label: m.travel_title,
    of: ({ travelMinutes }) => (travelMinutes === null ? '' : m.travel_took({ minutes: travelMinutes })),
  },
  note: { label: m.note, of: ({ note }) => note ?? '' },
}

function toTaskWords(task: TheirVisitFragment['tasks'][number], language: TimeWords['language']): string {
  const title = taskTitle(task, language)
  return task.outcome ? `${title} (${outcomeWords[task.outcome]()})` : title
}

/** Where a visit as it was seen and as it is now differ, in words; `besides` is compared by a form itself. */
export function toDifferences(
  seen: TheirVisitFragment,
  now: TheirVisitFragment,
  { besides = [], ...words }: Words & { besides?: readonly DifferentPart[] },
): Difference[] {
  const looked = Object.entries(parts).filter(([part]) => !besides.some((each) => each === part))
  return looked
    .map(([part, { label, of }]) => ({ name: part, label: label(), mine: of(seen, words), theirs: of(now, words) }))
    .filter(({ mine, theirs }) => mine !== theirs)
}
