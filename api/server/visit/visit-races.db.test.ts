import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildDevice, buildPeople, buildStaff, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import {
  Boot,
  createTestWorld,
  nodeStarted,
  type Asker,
  type TestServer,
  type TestWorld,
} from '../testing/test-server.ts'

let world: TestWorld
/** Two processes' worth: a lock that lives in one of them would not hold. */
let servers: TestServer[]
let people: BuiltPeople
let carer: Asker

beforeAll(async () => {
  world = await createTestWorld()
  servers = [await world.startServer(), await world.startServer()]
})
afterAll(() => world.close())

beforeEach(async () => {
  await new Boot(world.sfu).report(servers[0]!, nodeStarted)
  people = await buildPeople(world.owner)
  carer = { app: 'carer', token: people.carer.token }
})

const home = () => ({ orgId: people.orgId, residentId: people.residentId })
/** Starting and answering give tickets; the others give the visit, of which nothing is needed. */
const toSelection = (field: string) =>
  `__typename ${/^(start|answer)/.test(field) ? '... on CallTicket { callId }' : ''} ... on Refusal { code }`

async function mutate(index: number, field: string, as: Asker, visitId: string = people.visitId) {
  const server = servers[index % servers.length]!
  const document = `mutation ($visitId: ID!) { it: ${field}(visitId: $visitId) { ${toSelection(field)} } }`
  const { data, errors } = await server.ask(document, { visitId }, as)
  expect(errors).toBeUndefined()
  return data.it
}

const times = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => act(i)))
const visits = () =>
  world.owner.selectFrom('visit').select(['id', 'state']).where('org_id', '=', people.orgId).execute()
const calls = () => world.owner.selectFrom('call').selectAll().where('org_id', '=', people.orgId).execute()

test('Soita from many connections at once is one call, and everybody gets a ticket for it', async () => {
  const tickets = await times(12, (i) => mutate(i, 'startVisit', carer))
  expect(new Set(tickets.map((ticket) => ticket.callId)).size).toBe(1)
  expect(await calls()).toHaveLength(1)
})

test('one carer who starts many visits at once is in one', async () => {
  const ids = [people.visitId]
  for (let i = 0; i < 5; i += 1) ids.push(await buildVisit(world.owner, { ...home(), carerId: people.carer.id }))
  const answers = await times(12, (i) => mutate(i, 'startVisit', carer, ids[i % ids.length]))
  const won = answers.filter((answer) => answer.__typename === 'CallTicket')
  expect(new Set(won.map((ticket) => ticket.callId)).size).toBe(1)
  for (const answer of answers) if (!won.includes(answer)) expect(answer.code).toMatch(/^(CARER|RESIDENT)_BUSY$/)
  expect((await visits()).filter((visit) => visit.state === 'ringing')).toHaveLength(1)
})

test('two carers who call one resident at once: one rings, the other hears that the resident is busy', async () => {
  const colleague: Asker = { app: 'carer', token: people.coordinator.token }
  const other = await buildVisit(world.owner, { ...home(), carerId: people.coordinator.id })
  const answers = await times(8, (i) =>
    i % 2 ? mutate(i, 'startVisit', carer) : mutate(i, 'startVisit', colleague, other),
  )
  expect(new Set(answers.map((answer) => answer.code ?? 'TICKET'))).toEqual(new Set(['TICKET', 'RESIDENT_BUSY']))
  expect((await visits()).filter((visit) => visit.state === 'ringing')).toHaveLength(1)
})

test('the second of two carers calls, though the first is still in another home: both stay its carers', async () => {
  const mate = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
  const two = { carers_needed: 2 as const, second_carer_id: mate.id }
  const visitId = await buildVisit(world.owner, { ...home(), carerId: people.carer.id, ...two })
  const before = await buildVisit(world.owner, { ...home(), carerId: people.carer.id, modality: 'home' })
  expect(await mutate(0, 'beginHomeVisit', carer, before)).toMatchObject({ __typename: 'Visit' })
  expect(await mutate(0, 'startVisit', { app: 'carer', token: mate.token }, visitId)).toHaveProperty('callId')
  const columns = ['state', 'carer_id', 'second_carer_id'] as const
  const row = await world.owner.selectFrom('visit').select(columns).where('id', '=', visitId).executeTakeFirstOrThrow()
  expect(row).toEqual({ state: 'ringing', carer_id: mate.id, second_carer_id: people.carer.id })
})

describe('a carer in a visit that goes on begins no other until it ends', () => {
  type Place = 'first' | 'second'
  const cases: [here: Place, there: Place][] = [
    ['first', 'second'],
    ['second', 'first'],
    ['second', 'second'],
  ]
  test.each(cases)('the %s of two carers here, the %s there', async (here, there) => {
    const mate = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const build = (place: Place, hours: number) => {
      const [carerId, second] = place === 'first' ? [people.carer.id, mate.id] : [mate.id, people.carer.id]
      const two = { carers_needed: 2 as const, second_carer_id: second, modality: 'home' as const }
      return buildVisit(world.owner, { ...home(), carerId, ...two, now: new Date(Date.now() + hours * 3_600_000) })
    }
    const open = await build(there, 1)
    const next = await build(here, 2)
    const mates: Asker = { app: 'carer', token: mate.token }
    const begun = { __typename: 'Visit' }
    expect(await mutate(0, 'beginHomeVisit', there === 'first' ? carer : mates, open)).toEqual(begun)
    expect(await mutate(0, 'beginHomeVisit', carer, next)).toEqual({ __typename: 'Busy', code: 'CARER_BUSY' })
    expect(await mutate(0, 'endVisit', carer, open)).toEqual(begun)
    expect(await mutate(0, 'beginHomeVisit', carer, next)).toEqual(begun)
  })
})

test('three tablets that answer at once: one has the call', async () => {
  const tablets: Asker[] = [{ app: 'home', token: people.device.token }]
  for (let i = 0; i < 2; i += 1) {
    const { token } = await buildDevice(world.owner, { ...home(), pairedBy: people.carer.id })
    tablets.push({ app: 'home', token })
  }
  await mutate(0, 'startVisit', carer)
  const answers = await times(9, (i) => mutate(i, 'answerVisit', tablets[i % 3]!))
  const winners = answers.flatMap((answer, i) => (answer.__typename === 'CallTicket' ? [i % 3] : []))
  expect(new Set(winners).size).toBe(1)
  expect(answers.filter((answer) => answer.__typename === 'AnsweredElsewhere')).toHaveLength(6)
})

test('answering, declining and stopping at once leaves one outcome, and nothing ringing', async () => {
  const tablet: Asker = { app: 'home', token: people.device.token }
  for (let round = 0; round < 4; round += 1) {
    const visitId = await buildVisit(world.owner, { ...home(), carerId: people.carer.id })
    expect((await mutate(round, 'startVisit', carer, visitId)).__typename).toBe('CallTicket')
    await Promise.all([
      mutate(0, 'answerVisit', tablet, visitId),
      mutate(1, 'declineVisit', tablet, visitId),
      mutate(round, 'stopRinging', carer, visitId),
    ])
    const { state } = (await visits()).find((visit) => visit.id === visitId)!
    const open = (await calls()).filter((call) => call.visit_id === visitId && call.ended_at === null)
    expect({ state, open: open.length }).toEqual({ state, open: state === 'in_progress' ? 1 : 0 })
    expect(['in_progress', 'declined', 'planned']).toContain(state)
    await mutate(0, 'endVisit', carer, visitId)
  }
})
