import { z } from 'zod'
import type { BrokenPlace, Lane, StoredRow } from './chain-check.ts'

/**
 * Where each lane of an organisation's log ended at some moment. Whoever owns the database could write a whole log anew, with
 * hashes that follow; not so where a seal was kept elsewhere: the row that was last then must still have the hash it had.
 */
export const sealSchema = z.strictObject({
  orgId: z.uuid(),
  lanes: z.array(z.strictObject({ lane: z.int(), rows: z.int(), head: z.string().regex(/^[0-9a-f]{64}$/) })),
})
export type Seal = z.infer<typeof sealSchema>

export function toSeal(orgId: string, lanes: readonly Lane[]): Seal {
  return { orgId, lanes: lanes.map(({ lane, rows, head }) => ({ lane, rows, head: head.toString('hex') })) }
}

/** Looks, among the rows of a log, for those that its kept seal names. Without a seal it finds nothing wrong. */
export class SealCheck {
  readonly #awaited: Map<number, Seal['lanes'][number]>
  #broken: BrokenPlace | undefined

  constructor(seal: Seal | undefined) {
    const written = seal?.lanes.filter(({ rows }) => rows > 0) ?? []
    this.#awaited = new Map(written.map((lane) => [lane.lane, lane]))
  }

  take(row: StoredRow): void {
    const lane = Number(row.lane)
    const sealed = this.#awaited.get(lane)
    if (sealed?.rows !== Number(row.laneNo)) return
    this.#awaited.delete(lane)
    if (row.hash.toString('hex') === sealed.head) return
    this.#broken ??= { lane, laneNo: sealed.rows, seq: row.seq, what: 'its hash is not the one in the kept seal' }
  }

  finish(): BrokenPlace | undefined {
    const [lost] = this.#awaited.values()
    if (this.#broken !== undefined || lost === undefined) return this.#broken
    return { lane: lost.lane, laneNo: lost.rows, what: 'the kept seal names this row, and it is gone' }
  }
}
