import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CompanionViewer, Viewer } from '../context.ts'
import type { VisitId } from '../db/ids.ts'
import type { ConsentScope } from '../db/tables/people.ts'
import { buildPeople, buildResident, buildTeam, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { deviceViewer, staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
let people: BuiltPeople
let coordinator: Viewer
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  people = await buildPeople(world.owner)
  coordinator = staffViewer(people, people.coordinator)
})

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

function doneVisit(hours = 1, residentId = people.residentId): Promise<VisitId> {
  const times = { started_at: hoursAgo(hours + 0.5), ended_at: hoursAgo(hours) }
  const { orgId, carer } = people
  return buildVisit(world.owner, { orgId, residentId, carerId: carer.id, state: 'done', ...times })
}

async function companion(...consents: ConsentScope[]): Promise<CompanionViewer> {
  const { orgId, residentId } = people
  const row = { org_id: orgId, resident_id: residentId, kind: 'relative' as const, name: 'Ritva' }
  const { id } = await world.owner.insertInto('companion').values(row).returning('id').executeTakeFirstOrThrow()
  return {
    kind: 'companion',
    orgId,
    residentId,
    companionId: id,
    sessionId: id as never,
    consents,
  }
}

const answer = '__typename ... on Refusal { code }'
const smileyOf = (visitId: string, smiley: string, viewer: Viewer = deviceViewer(people)) =>
  world.ask(viewer, `mutation ($input: GiveSmileyInput!) { it: giveSmiley(input: $input) { ${answer} } }`, {
    input: { visitId, smiley },
  })
const wordsOf = (viewer: Viewer, visitId: string, text = 'Äiti oli iloinen.') =>
  world.ask(viewer, `mutation ($input: GiveFeedbackInput!) { it: giveFeedback(input: $input) { ${answer} } }`, {
    input: { visitId, text },
  })
const list = `query ($teamId: ID, $first: Int, $after: String) { feedback(teamId: $teamId, first: $first, after: $after) {
  edges { node { smiley text companionName companionKind visit { id } resident { id } } } pageInfo { endCursor hasNextPage } } }`
const listed = async (variables: object = {}) => (await world.ask(coordinator, list, { ...variables })).data.feedback

test("the resident's one smiley: another tap is a change of mind", async () => {
  const id = await doneVisit()
  await smileyOf(id, 'SAD')
  expect((await smileyOf(id, 'GLAD')).data.it).toMatchObject({ __typename: 'Visit' })
  const { edges } = await listed()
  expect(edges).toMatchObject([{ node: { smiley: 'GLAD', text: '', companionName: null, visit: { id } } }])
  expect(await world.readEventTypes(people)).toEqual(['feedback.given', 'feedback.given'])
})

test('a companion whom the resident lets do so writes, and carers of the visit read it', async () => {
  const id = await doneVisit()
  expect((await wordsOf(await companion('give_feedback'), id)).data.it).toMatchObject({ __typename: 'FeedbackGiven' })
  const { data } = await world.ask(
    staffViewer(people),
    'query ($id: ID!) { visit(id: $id) { feedback { text companionName companionKind } } }',
    { id },
  )
  expect(data.visit.feedback).toEqual([
    { text: 'Äiti oli iloinen.', companionName: 'Ritva', companionKind: 'RELATIVE' },
  ])
})

test('the same words sent again are the same feedback', async () => {
  const id = await doneVisit()
  const ritva = await companion('give_feedback')
  for (let i = 0; i < 7; i += 1)
    expect((await wordsOf(ritva, id)).data.it).toMatchObject({ __typename: 'FeedbackGiven' })
  expect((await listed()).edges).toHaveLength(1)
})

describe('refused are', () => {
  test('a companion without that consent, and one of another home', async () => {
    const id = await doneVisit()
    const without = await world.ask(await companion('see_visits'), giveDocument, {
      input: { visitId: id, text: 'Hei' },
    })
    expect(without.data?.it?.code ?? without.codes[0]).toMatch(/FORBIDDEN|NOT_FOUND/)
    const stranger = await buildPeople(world.owner)
    const other = await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const elsewhere = await doneVisit(1, other.id)
    const ritva = await companion('give_feedback')
    for (const visitId of [elsewhere, stranger.visitId, crypto.randomUUID(), 'x'])
      expect((await wordsOf(ritva, visitId)).data.it).toMatchObject({ code: 'NOT_FOUND' })
    expect((await listed()).edges).toEqual([])
  })

  test('a visit that is not done, and one of long ago', async () => {
    expect((await smileyOf(people.visitId, 'GLAD')).data.it).toMatchObject({ code: 'VISIT_IS_NOT_DONE' })
    expect((await smileyOf(await doneVisit(8 * 24), 'GLAD')).data.it).toMatchObject({ code: 'VISIT_IS_LONG_AGO' })
  })

  test('no words, too many, and a sixth time', async () => {
    const ritva = await companion('give_feedback')
    const id = await doneVisit()
    expect((await wordsOf(ritva, id, '  ')).data.it).toMatchObject({ code: 'INVALID_INPUT' })
    expect((await wordsOf(ritva, id, 'x'.repeat(2001))).data.it).toMatchObject({ code: 'INVALID_INPUT' })
    for (let i = 0; i < 5; i += 1) await wordsOf(ritva, id, `Hyvä ${i}`)
    expect((await wordsOf(ritva, id)).data.it).toMatchObject({ code: 'ENOUGH_FEEDBACK' })
  })
})

test('comes in pages, newest first, of all or of a team; the reading is in the log', async () => {
  const teamId = await buildTeam(world.owner, people.orgId, 'Toinen')
  const other = await buildResident(world.owner, { orgId: people.orgId, teamId })
  for (let i = 0; i < 4; i += 1) await smileyOf(await doneVisit(i), i % 2 ? 'GLAD' : 'SAD')
  const elsewhere = await doneVisit(1, other.id)
  const ofOther: Viewer = { ...deviceViewer(people), residentId: other.id } as Viewer
  await smileyOf(elsewhere, 'NEITHER', ofOther)
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: {
      edges: { node: { visit: { id: string } } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    } = await listed({ first: 2, after })
    seen.push(...page.edges.map((edge) => edge.node.visit.id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  expect(seen).toHaveLength(5)
  expect(seen[0]).toBe(elsewhere)
  expect(new Set(seen).size).toBe(5)
  expect((await listed({ teamId })).edges).toMatchObject([{ node: { smiley: 'NEITHER', visit: { id: elsewhere } } }])
  const reads = (await world.readLog(people)).filter((row) => row.action === 'feedback.list')
  expect(reads.at(-1)).toMatchObject({ resident_ids: [other.id], viewer_id: people.coordinator.id })
})

const giveDocument = `mutation ($input: GiveFeedbackInput!) { it: giveFeedback(input: $input) { ${answer} } }`
