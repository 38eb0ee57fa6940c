import type { StaffRole } from '../db/database.ts'
import type { ImportKind } from './import-kind.ts'
import { needImport } from './import-needs.ts'
import { residentImport } from './import-residents.ts'
import { staffImport } from './import-staff.ts'
import { visitImport } from './import-visits.ts'

/** By the last part of the address that a file is sent to. A new kind is a file and a line here. */
const importKinds = {
  needs: needImport,
  residents: residentImport,
  staff: staffImport,
  visits: visitImport,
} as const satisfies Record<string, ImportKind>
type ImportKindName = keyof typeof importKinds

export function findImportKind(name: string): ImportKind | undefined {
  return Object.hasOwn(importKinds, name) ? importKinds[name as ImportKindName] : undefined // a key of it
}

/** What a role may bring in, in the order in which one builds upon the other. */
export function importKindsOf(role: StaffRole): { name: ImportKindName; kind: ImportKind }[] {
  const order: readonly ImportKindName[] = ['residents', 'staff', 'needs', 'visits']
  return order.map((name) => ({ name, kind: importKinds[name] })).filter(({ kind }) => kind.roles.includes(role))
}
