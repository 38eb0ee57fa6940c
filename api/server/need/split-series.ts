import type { Day } from '../db/database.ts'
import type { NeedId } from '../db/ids.ts'
import type { Need, NeedTerms } from './need.ts'

/** Which occurrences an edit is meant for. One alone is an edit of its visit. */
export type EditScope = 'from_now_on' | 'all'

export interface SeriesEdit {
  readonly scope: EditScope
  /** from_now_on: the first day that the edit is meant for. */
  readonly fromOn: Day
  readonly today: Day
}

/** How a series goes on: these versions end on that day (one that begins later never holds), a new one begins. */
export interface SeriesSplit {
  readonly endedIds: readonly NeedId[]
  readonly on: Day
  /** Where the series ended before the edit. */
  readonly untilOn: Day | null
}

/** What was, stays: "all" means all that are still to come, and so does "from now on" with a day that has passed. */
export function splitSeries(versions: readonly Need[], edit: SeriesEdit): SeriesSplit {
  const firstOn = versions.map(({ fromOn }) => fromOn).toSorted()[0] ?? edit.today
  const wanted = edit.scope === 'all' ? firstOn : edit.fromOn
  const on = [wanted, firstOn, edit.today > firstOn ? edit.today : firstOn].toSorted().at(-1)!
  const ended = versions.filter(({ untilOn }) => untilOn === null || untilOn > on)
  return { endedIds: ended.map(({ id }) => id), on, untilOn: lastEnd(versions) }
}

function lastEnd(versions: readonly Need[]): Day | null {
  if (versions.some(({ untilOn }) => untilOn === null)) return null
  return (
    versions
      .map(({ untilOn }) => untilOn)
      .toSorted()
      .at(-1) ?? null
  )
}

/**
 * From where the rule of the new version counts: as before where the rule is the same, so that every second week stays the same
 * week; from its first day where it is another.
 */
export function anchorAfter(edited: Need, terms: Pick<NeedTerms, 'recurrence'>, on: Day): Day {
  return edited.recurrence === terms.recurrence ? edited.anchorOn : on
}
