import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { TooManyAttempts } from '../errors.ts'
import { attemptStore, deleteExpiredAttempts } from './attempt.repository.ts'

/** How often something may be tried wrongly. Right tries are forgiven, so that a busy office is not locked out. */
export interface AttemptLimit {
  readonly name: string
  readonly points: number
  readonly windowSeconds: number
}

/** One limit and whom it counts for: an address, an account, a code. */
export interface Attempt {
  readonly limit: AttemptLimit
  readonly key: string
}

/**
 * Counts a try before it is made, in order, and throws TooManyAttempts where one limit is spent; a later limit is then not
 * charged, so that one address cannot use up other people's accounts. The count is one statement on its own, not part of
 * any transaction: a refusal must not roll it back, and ten at once are ten.
 */
export async function countAttempts(db: Kysely<Database>, attempts: readonly Attempt[]): Promise<void> {
  await deleteExpiredAttempts(db, Date.now())
  for (const attempt of attempts) await countAttempt(db, attempt)
}

async function countAttempt(db: Kysely<Database>, { limit, key }: Attempt): Promise<void> {
  try {
    await limiterOf(db, limit).consume(hashKey(key))
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil((refusal.msBeforeNext ?? 0) / 1000))
    throw refusal
  }
}

/** Gives back what this right try was charged, and no more: the wrong ones before it stay counted. */
export async function forgiveAttempts(db: Kysely<Database>, attempts: readonly Attempt[]): Promise<void> {
  for (const { limit, key } of attempts) await limiterOf(db, limit).reward(hashKey(key))
}

function limiterOf(db: Kysely<Database>, limit: AttemptLimit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: attemptStore(db),
    storeType: 'client',
    tableName: 'attempt',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.windowSeconds,
  })
}

function hashKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('base64url')
}
