import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayHear } from '../../api/server/events/event-access.ts'
import type { StoredEvent } from '../../api/server/events/event.ts'
import type { Stack } from '../world/stack.ts'
import { askedKey, mutationDocument, schema } from './access-documents.ts'
import type { AccessFixture } from './access-fixture.ts'
import { operationAccess } from './access-matrix.table.ts'
import { mutations } from './access-mutations.ts'
import type { AccessProber } from './access-prober.ts'
import { isListed, relations, roles, type Relation, type Role } from './access-roles.ts'
import type { Snapshot } from './access-snapshot.ts'
import { arrangeSfuNode } from './access-visits.ts'
import { startAccessWorld, type AccessWorld } from './access-world.ts'
import { hearers, silent, told } from './mutation-events.table.ts'

let stack: Stack
let fixture: AccessFixture
let snapshot: Snapshot
let prober: AccessProber

let world: AccessWorld | undefined

beforeAll(async () => {
  world = await startAccessWorld()
  ;({ stack, fixture, snapshot, prober } = world)
})
afterAll(() => world?.close())

test('every mutation says what is told of it, or why nothing is', () => {
  const names = Object.keys(schema.getMutationType()!.getFields())
  expect([...Object.keys(told), ...Object.keys(silent)].toSorted()).toEqual(names.toSorted())
})

/** The first who may: of an own thing, where there is one. */
function findWho(coordinate: string): { role: Role; relation: Relation } {
  for (const role of roles) {
    const relation = relations.find((each) => isListed(operationAccess[coordinate], role, each))
    if (relation !== undefined) return { role, relation }
  }
  throw new Error(`${coordinate} is for nobody`)
}

async function eventsOf(coordinate: string): Promise<StoredEvent[]> {
  const { role, relation } = findWho(coordinate)
  const { state, modality, success } = mutations[coordinate]!
  await arrangeSfuNode(stack.record)
  if (state) await fixture.arrange(role, relation, { state, ...(modality ? { modality } : {}) })
  const newest = await stack.record.query<{ seq: string }>('select coalesce(max(seq), 0)::text as seq from event')
  const answer = await prober.ask(role, mutationDocument(coordinate), { ...fixture.things(role, relation) })
  const done = answer.data?.[askedKey] as { __typename?: string } | null
  if (success === undefined) expect(done, answer.text).not.toBeNull()
  else expect(done?.__typename, answer.text).toBe(success)
  const events = await stack.record.query<StoredEvent>(
    `select seq, org_id as "orgId", type, visit_id as "visitId", resident_id as "residentId", staff_id as "staffId",
       device_id as "deviceId", team_id as "teamId" from event where seq > $1 order by seq`,
    [newest[0]!.seq],
  )
  await snapshot.restore()
  return events
}

describe('what is done is told', () => {
  test.each(Object.entries(told))('%s: %s', { timeout: 60_000 }, async (name, types) => {
    const events = await eventsOf(`Mutation.${name}`)
    const happened = [...new Set(events.map(({ type }) => type))]
    expect(happened).toEqual(expect.arrayContaining([...types]))
    for (const event of events) expect(whoHears(event), event.type).toEqual(hearers(event.type))
  })
})

describe('what is no news to others is not', () => {
  test.each(Object.keys(silent))('%s', { timeout: 60_000 }, async (name) => {
    expect(await eventsOf(`Mutation.${name}`)).toEqual([])
  })
})

/** Of the staff roles that look at screens of the whole organisation, without regard to what is their own. */
function whoHears(event: StoredEvent): string[] {
  const [orgId, nobody] = [event.orgId, 'nobody' as never]
  const base = { kind: 'staff', orgId, staffId: nobody, sessionId: nobody, teamId: null, openGlass: [] } as const
  const staff = (['coordinator', 'administrator', 'service_desk', 'auditor'] as const).map((role) => ({
    ...base,
    role,
    lookedAt: new Date(),
  }))
  return staff.filter((viewer) => mayHear(viewer, event)).map(({ role }) => role)
}
