import { hash } from 'node:crypto'

/** A row of the access log as its hash is made over it: each column's text, or null where it has no value. */
export interface ChainedRow {
  readonly orgId: string
  readonly seq: string
  /** Microseconds since 1970: a JavaScript Date would lose the last three digits. */
  readonly atMicroseconds: string
  readonly viewerKind: string
  readonly viewerId: string | null
  readonly role: string | null
  /** Ids with commas between them; empty where the row concerns nobody. */
  readonly residentIds: string
  readonly action: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly fromAddress: string | null
  readonly outcome: string
  readonly reason: string | null
  readonly lane: string
  readonly laneNo: string
}

/** `access_text` of migrations/0005-access.ts: each value with its length before it, so that no two rows have one text. */
export function toAccessText(row: ChainedRow): string {
  return columnsOf(row)
    .map((value) => (value === null ? '-' : `${countCharacters(value)}:${value}`))
    .join(';')
}

function columnsOf(row: ChainedRow): (string | null)[] {
  return [
    row.orgId,
    row.seq,
    row.atMicroseconds,
    row.viewerKind,
    row.viewerId,
    row.role,
    row.residentIds,
    row.action,
    row.subjectType,
    row.subjectId,
    row.fromAddress,
    row.outcome,
    row.reason,
    row.lane,
    row.laneNo,
  ]
}

/** As Postgres counts: an emoji is one, where JavaScript's `length` says two. */
function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Where a lane begins, before its first row. */
export function toFirstHead(orgId: string, lane: number): Buffer {
  return hash('sha256', `${orgId}/${lane}`, 'buffer')
}

/** A row's hash: over the hash before it in its lane and all of the row's own columns. */
export function toNextHead(head: Buffer, row: ChainedRow): Buffer {
  return hash('sha256', Buffer.concat([head, Buffer.from(toAccessText(row))]), 'buffer')
}
