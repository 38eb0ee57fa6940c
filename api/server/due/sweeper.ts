import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { inOrganisation } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { maxAttempts, toRetryDelayMs, type ClaimedDue, type DueHandler } from './due.ts'
import {
  claimDue,
  findMsUntilNextDue,
  findOrganisationsWithDue,
  markFailed,
  markKept,
  postpone,
} from './due.repository.ts'

export interface SweeperOptions {
  db: Kysely<Database>
  log: Logger
  /** Slow kinds get a sweeper of their own: nobody's ring waits behind a node that does not answer. */
  handlers: DueHandler[]
  /** A promise that fell due, how late, and how it went: for the metrics. */
  onSwept?: (swept: { kind: string; lateMs: number; outcome: 'kept' | 'failed' | 'dead' }) => void
}

export interface Sweeper {
  start: () => void
  /** Looks at once: something may have fallen due. */
  wake: () => void
  /** Ends after what is being kept now. */
  stop: () => Promise<void>
}

/** It looks at least this often: a wake-up is a hint. And no more often: what is due may be held by another sweeper. */
const slowestMs = 1_000
const fastestMs = 25
const atOnce = 4

/**
 * Keeps promises whose time has come. Any number of sweepers, in any number of processes, share the rows: each row is
 * claimed, kept and marked in one transaction, so a sweeper that is killed leaves it to the next.
 */
export function createSweeper(options: SweeperOptions): Sweeper {
  const stopping = new AbortController()
  let wakeUp: () => void = () => undefined
  let woken = false
  let running: Promise<void> | undefined

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      if (woken || stopping.signal.aborted) return resolve()
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async () => {
    while (!stopping.signal.aborted) {
      woken = false
      await sleep(await sweepAndPlan(options, stopping.signal))
    }
  }
  const wake = () => {
    woken = true
    wakeUp()
  }

  return {
    start: () => {
      running ??= run()
    },
    wake,
    stop: async () => {
      stopping.abort()
      wake()
      await running
    },
  }
}

/** Sweeps, and says how long it may sleep. A database that is away is looked for again at the slowest pace. */
async function sweepAndPlan(options: SweeperOptions, signal: AbortSignal): Promise<number> {
  try {
    await sweep(options, signal)
    const ms = await findMsUntilNextDue(options.db, kindsOf(options))
    return Math.min(Math.max(ms ?? slowestMs, fastestMs), slowestMs)
  } catch (error) {
    const log = isDatabaseUnavailable(error) ? options.log.warn : options.log.error
    log.call(options.log, { err: error }, 'the sweeper could not look for due rows')
    return slowestMs
  }
}

function kindsOf(options: SweeperOptions): string[] {
  return options.handlers.map((handler) => handler.kind)
}

/** Keeps all that is due now, organisation by organisation, some at once. */
export async function sweep(options: SweeperOptions, signal?: AbortSignal): Promise<void> {
  const waiting = await findOrganisationsWithDue(options.db, kindsOf(options))
  const sweepNext = async () => {
    for (let orgId = waiting.pop(); orgId !== undefined; orgId = waiting.pop())
      await sweepOrganisation(options, orgId, signal)
  }
  await Promise.all(Array.from({ length: atOnce }, sweepNext))
}

async function sweepOrganisation(options: SweeperOptions, orgId: OrgId, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await keepNext(options, orgId))) {
    // Until nothing is due that nobody else holds.
  }
}

/** Whether there was one. */
async function keepNext(options: SweeperOptions, orgId: OrgId): Promise<boolean> {
  let claimed: ClaimedDue | undefined
  try {
    await inOrganisation(options.db, orgId, async (trx) => {
      claimed = await claimDue(trx, kindsOf(options))
      if (claimed === undefined) return
      const { kind } = claimed
      const outcome = claimed.isVoid
        ? 'done'
        : await options.handlers.find((handler) => handler.kind === kind)?.keep(trx, claimed)
      if (outcome === undefined || outcome === 'done') await markKept(trx, claimed)
      else await postpone(trx, claimed, outcome.againAt)
    })
  } catch (error) {
    if (claimed === undefined || isDatabaseUnavailable(error)) throw error
    await fail(options, claimed, error)
    return true
  }
  if (claimed !== undefined) options.onSwept?.({ kind: claimed.kind, lateMs: lateness(claimed), outcome: 'kept' })
  return claimed !== undefined
}

async function fail(options: SweeperOptions, due: ClaimedDue, error: unknown): Promise<void> {
  const failures = due.attempts + 1
  const dead = failures >= maxAttempts
  const bindings = { err: error, due: due.id, kind: due.kind, failures }
  if (dead) options.log.error(bindings, 'a due row was given up: somebody has to look')
  else options.log.warn(bindings, 'a due row failed and is tried again')
  const retryInMs = dead ? undefined : toRetryDelayMs(failures)
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  await inOrganisation(options.db, due.orgId, (trx) => markFailed(trx, due, { error: message, retryInMs }))
  options.onSwept?.({ kind: due.kind, lateMs: lateness(due), outcome: dead ? 'dead' : 'failed' })
}

/** By this machine's clock, for the metrics only. */
function lateness(due: ClaimedDue): number {
  return Math.max(0, Date.now() - due.dueAt.valueOf())
}
