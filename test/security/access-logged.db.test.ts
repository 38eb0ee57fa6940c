import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stack } from '../world/stack.ts'
import { fieldsDocument, mutationDocument, queryDocument } from './access-documents.ts'
import type { AccessFixture, Things } from './access-fixture.ts'
import { fieldAccess, operationAccess } from './access-matrix.table.ts'
import { mutations } from './access-mutations.ts'
import { triedRelations, type AccessProber } from './access-prober.ts'
import { isListed, relations, roles, type Relation, type Role } from './access-roles.ts'
import { queries, ways } from './access-ways.ts'
import { startAccessWorld, type AccessWorld } from './access-world.ts'

let stack: Stack
let fixture: AccessFixture
let prober: AccessProber

let world: AccessWorld | undefined

beforeAll(async () => {
  world = await startAccessWorld()
  ;({ stack, fixture, prober } = world)
})
afterAll(() => world?.close())

/** Ids of what belongs to a resident: whoever is told one has read that resident's data. */
const ofResident = [
  ...['residentId', 'visitId', 'taskId', 'feedbackId', 'carePlanId', 'needId', 'linkId', 'pauseId', 'companionId'],
  ...['invitationId', 'suitabilityId', 'glassId', 'residentFeedId'],
] as readonly (keyof Things)[]

/** What `access_log` holds of the looks since a row: whose data, as far as it says. */
async function loggedSince(seq: number): Promise<Set<string>> {
  const rows = await stack.record.query<{ id: string }>(
    'select distinct unnest(resident_ids)::text as id from access_log where seq > $1',
    [seq],
  )
  return new Set(rows.map(({ id }) => id))
}

async function newestSeq(): Promise<number> {
  const rows = await stack.record.query<{ seq: string }>('select coalesce(max(seq), 0)::text as seq from access_log')
  return Number(rows[0]?.seq)
}

/** Residents of whom an answer tells anything. */
function findTold(role: Role, text: string): string[] {
  const told = relations.filter((relation) => {
    const things = fixture.things(role, relation)
    return ofResident.some((name) => text.includes(things[name]))
  })
  return [...new Set(told.map((relation) => fixture.things(role, relation).residentId))]
}

test('every answer that tells of a resident has its row in the log', { timeout: 600_000 }, async () => {
  const counted = { answers: 0, logged: 0 }
  const missing: string[] = []
  for (const document of readDocuments()) {
    for (const role of roles) {
      for (const relation of triedRelations(document(role))) {
        const before = await newestSeq()
        const { text } = await prober.ask(role, document(role), { ...fixture.things(role, relation) })
        const told = findTold(role, text)
        if (told.length === 0) continue
        counted.answers += 1
        const logged = await loggedSince(before)
        if (told.every((id) => logged.has(id))) counted.logged += 1
        else missing.push(`${role}, ${relation}: ${document(role)}`)
      }
    }
  }
  console.log(JSON.stringify({ reads: counted }))
  expect(missing).toEqual([])
  expect(counted.answers).toBeGreaterThan(150)
})

function readDocuments(): ((role: Role) => string)[] {
  const names = (typeName: string) =>
    Object.keys(fieldAccess)
      .filter((coordinate) => coordinate.startsWith(`${typeName}.`))
      .map((coordinate) => coordinate.slice(typeName.length + 1))
  // an id tells whose it is; other fields alone could not be recognised
  const withIds = Object.keys(ways).filter((typeName) => names(typeName).includes('id'))
  return [
    ...withIds.map((typeName) => (role: Role) => fieldsDocument(typeName, ['id'], role)),
    ...Object.keys(queries).map((coordinate) => () => queryDocument(coordinate)),
  ]
}

/** They say who one is, or that a tablet is on: nobody's data is read or changed, or there is nobody to write it down for. */
const notLogged = [
  ...['Mutation.signIn', 'Mutation.signOut', 'Mutation.acceptInvitation', 'Mutation.pairDevice'],
  ...['Mutation.leaveAsCompanion', 'Mutation.deviceHeartbeat'],
  // tried with a wrong code: nothing is told and nothing written
  'Mutation.verifyVisit',
]

test('every mutation that is carried out has its row in the log', { timeout: 900_000 }, async () => {
  const counted = { writes: 0, logged: 0 }
  const missing: string[] = []
  for (const name of Object.keys(mutations).filter((each) => !notLogged.includes(each))) {
    for (const role of roles) {
      const relation = firstListed(name, role)
      if (relation === undefined) continue
      const before = await newestSeq()
      expect(await prober.tryMutation(name, role, relation), `${name} ${role} ${relation}`).toBe('done')
      counted.writes += 1
      const isAboutResident = ofResident.some((each) => mutationDocument(name).includes(`$${each}`))
      const { residentId } = fixture.things(role, relation)
      const isLogged = isAboutResident ? (await loggedSince(before)).has(residentId) : (await newestSeq()) > before
      if (isLogged) counted.logged += 1
      else missing.push(`${role}, ${relation}: ${name}`)
    }
  }
  console.log(JSON.stringify({ writes: counted }))
  expect(missing).toEqual([])
  expect(counted.writes).toBeGreaterThan(80)
})

function firstListed(name: string, role: Role): Relation | undefined {
  return relations.find((relation) => isListed(operationAccess[name], role, relation))
}
