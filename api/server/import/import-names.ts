import { toWord } from '../csv/cell.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { ExternalKeyKind } from '../db/tables/access.ts'
import { findAllIds, findKeyed } from './external-key.repository.ts'
import { RowInvalid } from './import-report.ts'

/** Finds what a row names: teams by their names, people by the keys of earlier imports or by our own ids. */
export interface ImportNames {
  readonly toTeam: (name: string, field: string) => string
  readonly toPerson: (kind: 'resident' | 'staff', key: string, field: string) => string
}

/** Reads all names once; an organisation has tens of teams and some thousands of people. */
export async function readNames(
  trx: Trx,
  teams: readonly { readonly id: string; readonly name: string }[],
): Promise<ImportNames> {
  const people = { resident: await readPeople(trx, 'resident'), staff: await readPeople(trx, 'staff') }
  return {
    toTeam: (name, field) => {
      const found = teams.filter((team) => toWord(team.name) === toWord(name))
      if (found.length > 1)
        throw new RowInvalid(field, 'TEAM_NOT_UNIQUE', 'Two teams have this name: rename one first.')
      if (found[0] === undefined)
        throw new RowInvalid(field, 'UNKNOWN_TEAM', 'Make the team first, or correct its name.')
      return found[0].id
    },
    toPerson: (kind, key, field) => {
      const id = people[kind](key)
      if (id === undefined) throw new RowInvalid(field, unknown[kind], 'Import this person first, or correct the key.')
      return id
    },
  }
}

/** An id of another organisation's is as unknown as any other key. */
async function readPeople(trx: Trx, kind: 'resident' | 'staff'): Promise<(key: string) => string | undefined> {
  const [keyed, own] = [await findKeyed(trx, kind), await findAllIds(trx, kind)]
  return (key) => {
    const id = parseId(key)
    return keyed.get(key) ?? (id !== undefined && own.has(id) ? id : undefined)
  }
}

const unknown = { resident: 'UNKNOWN_RESIDENT', staff: 'UNKNOWN_STAFF' } as const satisfies Partial<
  Record<ExternalKeyKind, string>
>
