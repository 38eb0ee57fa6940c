import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPeople, buildResident, buildStaff, type BuiltPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from './database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const days = '(from: "2026-11-23", until: "2026-11-30")'

/** Each list of people with all that hangs on its rows. */
const lists = {
  staff: `{ staff { edges { node { lastName team { name area { name } } homeBase { latitude }
    qualifications { qualification { name { fi } } expiresOn } } } } }`,
  shifts: `{ shifts${days} { edges { node { startsAt staff { lastName team { name } } } } } }`,
  absences: `{ absences${days} { edges { node { kind staff { lastName } reportedBy { lastName } } } } }`,
  areas: '{ areas { name teams { name area { name } } } }',
  residents: `{ residents { edges { node { lastName team { name } homeEntry { doorNote changedBy { lastName } }
    carerWishes { kind staff { lastName } } videoSuitability { suits reviewedBy { lastName } }
    videoSuitabilityReviews { suits }
    companions { name consents { scope grantedBy { lastName } } invitations { usedAt } } } } } }`,
}

/** A colleague and a resident, with one of everything. */
async function addOne({ orgId, teamId, coordinator }: BuiltPeople, index: number): Promise<void> {
  const at = { starts_at: new Date('2026-11-23T06:00:00Z'), ends_at: new Date('2026-11-23T14:00:00Z') }
  const { owner } = world
  const area = await owner
    .insertInto('area')
    .values({ org_id: orgId, name: `Alue ${index}` })
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner
    .insertInto('team')
    .values({ org_id: orgId, name: `Tiimi ${index}`, area_id: area.id })
    .execute()
  const staff = await buildStaff(owner, { orgId, teamId, last_name: `Koe${index}`, base_lat: 61, base_lon: 24 })
  const code = `lupa-${index}`
  const names = { name_fi: code, name_sv: code, name_en: code }
  await owner
    .insertInto('qualification')
    .values({ org_id: orgId, code, ...names })
    .execute()
  const ofStaff = { org_id: orgId, staff_id: staff.id }
  await owner
    .insertInto('staff_qualification')
    .values({ ...ofStaff, code })
    .execute()
  await owner
    .insertInto('shift')
    .values({ ...ofStaff, ...at })
    .execute()
  await owner
    .insertInto('absence')
    .values({ ...ofStaff, ...at, kind: 'sick', reported_by: staff.id })
    .execute()
  const { id } = await buildResident(owner, { orgId, teamId, last_name: `Koe${index}` })
  const ofResident = { org_id: orgId, resident_id: id }
  await owner
    .insertInto('home_entry')
    .values({ ...ofResident, changed_by: staff.id })
    .execute()
  await owner
    .insertInto('carer_wish')
    .values({ ...ofResident, staff_id: staff.id, kind: 'preferred' })
    .execute()
  const review = { has_device: true, can_use: 'alone', is_willing: true, meets_need: true } as const
  await owner
    .insertInto('video_suitability')
    .values({ ...ofResident, ...review, reviewed_on: '2026-01-01', reviewed_by: staff.id })
    .execute()
  const companion = await owner
    .insertInto('companion')
    .values({ ...ofResident, kind: 'relative', name: 'Tuula' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ofCompanion = { org_id: orgId, companion_id: companion.id }
  await owner
    .insertInto('companion_consent')
    .values({ ...ofCompanion, scope: 'see_visits', granted_by: coordinator.id })
    .execute()
  const token = { token_hash: Buffer.from(companion.id), expires_at: new Date() }
  await owner
    .insertInto('companion_invitation')
    .values({ ...ofCompanion, ...token, created_by: coordinator.id })
    .execute()
}

test.each(Object.entries(lists))('%s take as many statements for twelve rows as for two', async (_name, list) => {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.coordinator)
  for (let index = 0; index < 2; index++) await addOne(people, index)
  const forTwo = await world.countStatements(viewer, list)
  for (let index = 2; index < 12; index++) await addOne(people, index)
  expect(await world.countStatements(viewer, list)).toBe(forTwo)
  expect(forTwo).toBeLessThanOrEqual(40)
})
