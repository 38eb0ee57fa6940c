import { toFirstHead, toNextHead, type ChainedRow } from './access-hash.ts'

/** How many lanes an organisation's log has (migrations/0005-access.ts says why there are several). */
export const laneCount = 64

/** What `access_lane` says of a lane: the hash of its newest row, and how many rows it has. */
export interface Lane {
  readonly lane: number
  readonly head: Buffer
  readonly rows: number
}

export interface StoredRow extends ChainedRow {
  readonly hash: Buffer
}

/** The first place of a log that is not as it was written. */
export interface BrokenPlace {
  readonly lane: number
  /** The row's number in its lane, where it is about a row. */
  readonly laneNo?: number
  /** The row's number in the log: what one looks for in a backup. */
  readonly seq?: string
  readonly what: string
}

/**
 * Checks an organisation's log, row by row in the order of lanes and of numbers within a lane. It keeps the first broken
 * place alone: after a break every hash is wrong.
 */
export class ChainCheck {
  readonly #orgId: string
  readonly #lanes: ReadonlyMap<number, Lane>
  #lane: number | undefined
  #head: Buffer = Buffer.alloc(0)
  #laneNo = 0
  readonly #met = new Set<number>()
  /** Rows looked at. */
  rows = 0
  broken: BrokenPlace | undefined

  constructor(orgId: string, lanes: readonly Lane[]) {
    this.#orgId = orgId
    this.#lanes = new Map(lanes.map((lane) => [lane.lane, lane]))
    // Lanes are made together with the first row.
    for (let lane = 0; lanes.length > 0 && lane < laneCount; lane += 1) {
      if (!this.#lanes.has(lane)) this.#break({ lane, what: 'the lane is gone from access_lane' })
    }
  }

  take(row: StoredRow): void {
    this.rows += 1
    const lane = Number(row.lane)
    if (lane !== this.#lane) this.#enter(lane)
    if (this.broken !== undefined) return
    const at = { lane, laneNo: Number(row.laneNo), seq: row.seq }
    const expected = this.#laneNo + 1
    if (at.laneNo !== expected) return this.#break({ ...at, what: `row ${expected} of the lane was to come here` })
    const head = toNextHead(this.#head, row)
    if (!head.equals(row.hash)) return this.#break({ ...at, what: 'its hash does not follow from its columns' })
    this.#head = head
    this.#laneNo = expected
  }

  /** After the last row; `stored` is how many rows the table has of this organisation, found another way. */
  finish(stored: number): void {
    this.#leave()
    for (const { lane } of this.#lanes.values()) {
      if (this.#met.has(lane)) continue
      this.#enter(lane)
      this.#leave()
    }
    if (stored !== this.rows)
      this.#break({ lane: 0, what: `${stored} rows are stored, and the lanes have ${this.rows}` })
  }

  #enter(lane: number): void {
    this.#leave()
    if (!this.#lanes.has(lane)) this.#break({ lane, what: 'rows lie in a lane that access_lane does not have' })
    this.#lane = lane
    this.#met.add(lane)
    this.#head = toFirstHead(this.#orgId, lane)
    this.#laneNo = 0
  }

  /** The end of a lane is where its head says: a log that was cut off is whole as far as it goes. */
  #leave(): void {
    const said = this.#lane === undefined ? undefined : this.#lanes.get(this.#lane)
    this.#lane = undefined
    if (said === undefined || this.broken !== undefined) return
    const at = { lane: said.lane, laneNo: this.#laneNo }
    if (said.rows !== this.#laneNo) this.#break({ ...at, what: `it ends here, and was written up to ${said.rows}` })
    else if (!said.head.equals(this.#head)) this.#break({ ...at, what: "the lane's head is not the last row's hash" })
  }

  #break(place: BrokenPlace): void {
    this.broken ??= place
  }
}
