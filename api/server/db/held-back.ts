import type { Trx } from './database.ts'

/** Something that a transaction says: at once, or, where it says it of many things, all together at its end. */
export interface HeldBack<Item> {
  readonly say: (trx: Trx, items: readonly Item[]) => Promise<void>
  /** What is said in `fn` waits until it is through. Where `fn` throws, it is forgotten with the rest of the transaction. */
  readonly during: <T>(trx: Trx, fn: () => Promise<T>) => Promise<T>
}

const atOnce = 1_000

/**
 * For statements that hold a lock until commit (the events' place in the order, a lane of the access log): said after each
 * of thousands of changes, they would keep everybody else waiting for all of an import.
 */
export function holdBack<Item>(write: (trx: Trx, items: Item[]) => Promise<void>): HeldBack<Item> {
  const held = new WeakMap<Trx, Item[]>()
  const say = async (trx: Trx, items: readonly Item[]) => {
    const waiting = held.get(trx)
    if (waiting !== undefined) waiting.push(...items)
    else for (let from = 0; from < items.length; from += atOnce) await write(trx, items.slice(from, from + atOnce))
  }
  return {
    say,
    during: async (trx, fn) => {
      const waiting: Item[] = []
      held.set(trx, waiting)
      try {
        const result = await fn()
        held.delete(trx)
        await say(trx, waiting)
        return result
      } finally {
        held.delete(trx)
      }
    },
  }
}
