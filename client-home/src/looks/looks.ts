import { dayOf } from 'api/client/format-time'
import type { HomeLooksQuery } from 'api/client/generated/graphql'

/** One row of the access log, as a home may read it. */
export type LookEntry = HomeLooksQuery['homeAccessLog']['edges'][number]['node']

/** All that one somebody looked at on one day for one reason: many rows of the log, one sentence on the screen. */
export type Look = Pick<LookEntry, 'id' | 'who' | 'purpose' | 'reason'> & {
  /** The look was not allowed: nothing was seen. */
  isRefused: boolean
  firstMs: number
  lastMs: number
}

/** Of one day (yyyy-mm-dd), the latest first. */
export type LookPage = { day: string; looks: readonly Look[] }

/** A look with a broken glass fills a page of its own, or as many as its reason needs: nothing of it is cut off. */
const looksOnPage = 2
const reasonLetters = 75

export function isBrokenGlass({ reason }: Pick<Look, 'reason'>): boolean {
  return reason !== null
}

/**
 * What fits a screen that does not scroll, the latest first. `isWhole`: nothing older is in the log; else the oldest day of
 * the entries may lack some, and waits.
 */
export function toLookPages(
  entries: readonly LookEntry[],
  { timeZone, isWhole }: { timeZone: string; isWhole: boolean },
): LookPage[] {
  const days = [...Map.groupBy(entries, ({ at }) => dayOf(at, timeZone))]
  const whole = isWhole ? days : days.slice(0, -1)
  return whole.flatMap(([day, ofDay]) => toPagesOfDay(toLooks(ofDay)).map((looks) => ({ day, looks })))
}

function toLooks(entries: readonly LookEntry[]): Look[] {
  const same = Map.groupBy(entries, ({ who, purpose, reason, outcome }) =>
    JSON.stringify([who, purpose, reason, outcome]),
  )
  return [...same.values()].map(toLook)
}

/** Entries are the latest first, and at least one. */
function toLook(entries: readonly LookEntry[]): Look {
  const [last] = entries as [LookEntry] // groups have members
  const first = entries.at(-1) ?? last
  const { id, who, purpose, reason, outcome } = last
  const times = { firstMs: Date.parse(first.at), lastMs: Date.parse(last.at) }
  return { id, who, purpose, reason, isRefused: outcome === 'REFUSED', ...times }
}

function toPagesOfDay(looks: readonly Look[]): Look[][] {
  const usual = looks.filter((look) => !isBrokenGlass(look))
  const broken = looks.filter(isBrokenGlass)
  const pages = Array.from({ length: Math.ceil(usual.length / looksOnPage) }, (_, page) =>
    usual.slice(page * looksOnPage, (page + 1) * looksOnPage),
  )
  return [...broken.flatMap(byReason).map((look) => [look]), ...pages]
}

/** The same look with one part of its reason after the other. */
function byReason(look: Look): Look[] {
  const parts = toParts(look.reason ?? '')
  return parts.map((part, place) => ({
    ...look,
    id: `${look.id}.${place}`,
    reason: place + 1 < parts.length ? `${part} …` : part,
  }))
}

/** Whole words, as many as a page holds. */
function toParts(text: string): string[] {
  return text.split(/\s+/).reduce<string[]>((parts, word) => {
    const last = parts.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    return last === undefined || longer.length > reasonLetters ? [...parts, word] : [...parts.slice(0, -1), longer]
  }, [])
}
