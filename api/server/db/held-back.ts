import type { CompiledQuery } from 'kysely'
import type { Trx } from './database.ts'
import { sayWithCommit } from './joined-driver.ts'

/** Something that a transaction says: at once, or, where it is held back, together with its commit. */
export interface HeldBack<Item> {
  readonly say: (trx: Trx, items: readonly Item[]) => Promise<void>
  /**
   * What is said in `fn` waits for the commit. In a part of a transaction that is held back already, it waits for the end of
   * the whole. Where `fn` throws, what was said in it is forgotten, as all else that was done in it.
   */
  readonly during: <T>(trx: Trx, fn: () => Promise<T>) => Promise<T>
}

const atOnce = 1_000

/**
 * For statements that hold a lock until commit (the events' place in the order, a lane of the access log): said in the middle
 * of a transaction, they would keep everybody else waiting for the rest of it. Its answer is not read.
 */
export function holdBack<Item>(toStatement: (items: readonly Item[]) => CompiledQuery): HeldBack<Item> {
  const held = new WeakMap<Trx, Item[]>()
  return {
    say: async (trx, items) => {
      const waiting = held.get(trx)
      if (waiting !== undefined) waiting.push(...items)
      else for (const batch of toBatches(items)) await trx.executeQuery(toStatement(batch))
    },
    during: async (trx, fn) => {
      const around = held.get(trx)
      const waiting: Item[] = []
      held.set(trx, waiting)
      try {
        const result = await fn()
        if (around !== undefined) around.push(...waiting)
        else for (const batch of toBatches(waiting)) await sayWithCommit(trx, toStatement(batch))
        return result
      } finally {
        if (around === undefined) held.delete(trx)
        else held.set(trx, around)
      }
    },
  }
}

function toBatches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, n) => items.slice(n * atOnce, (n + 1) * atOnce))
}
