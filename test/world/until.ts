/** How long to wait for a fact, and how often to look. */
export interface Patience {
  withinMs: number
  everyMs?: number
}

/** The fact did not come true in time. The message holds what was last seen, because that is what one wants to know. */
export class NotInTime extends Error {
  override name = 'NotInTime'
  readonly code = 'NOT_IN_TIME'
}

/**
 * Looks again and again until `look` answers something truthy, and answers that. This is the only way in which tests
 * wait: for a fact, with a deadline. What `look` throws counts as "not yet" and is told when the deadline passes.
 */
export async function until<T>(
  fact: string,
  look: () => T | Promise<T>,
  { withinMs, everyMs = 50 }: Patience,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const deadline = performance.now() + withinMs
  let last: unknown
  for (;;) {
    try {
      const seen = await look()
      if (seen) return seen as Exclude<T, false | null | undefined | 0 | ''>
      last = seen
    } catch (error) {
      last = error
    }
    if (performance.now() > deadline)
      throw new NotInTime(`not within ${withinMs} ms: ${fact} (last seen: ${shown(last)})`)
    await pause(everyMs)
  }
}

/** Holds for the whole time, looked at often; for what must never happen ("no frame is lost while…"). */
export async function throughout(fact: string, look: () => boolean | Promise<boolean>, forMs: number): Promise<void> {
  const end = performance.now() + forMs
  while (performance.now() < end) {
    if (!(await look())) throw new Error(`stopped being true: ${fact}`)
    await pause(50)
  }
}

/** Between two looks, and for network gaps whose length is the thing tested; never in place of a condition. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function shown(value: unknown): string {
  return value instanceof Error ? value.message : JSON.stringify(value)
}
