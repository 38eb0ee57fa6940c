import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieNames } from '../context.ts'
import { buildPeople } from '../demo/build-people.ts'
import { createTestWorld, toHeaders, type TestServer, type TestWorld } from '../testing/test-server.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world?.close())

test("a link's token opens a session by a cookie that no script reads, and the cookie is the companion from then on", async () => {
  const people = await buildPeople(world.owner)
  const as = { app: 'carer', token: people.coordinator.token } as const
  const add = `mutation ($residentId: ID!) {
    it: addCompanion(input: { residentId: $residentId, kind: FRIEND, name: "Ystävä" }) { ... on Companion { id } } }`
  const added = await server.ask<{ it: { id: string } }>(add, { residentId: people.residentId }, as)
  const invite =
    'mutation ($id: ID!) { it: inviteCompanion(companionId: $id) { ... on NewCompanionInvitation { url } } }'
  const invited = await server.ask<{ it: { url: string } }>(invite, { id: added.data.it.id }, as)
  const token = invited.data.it.url.split('#kutsu=')[1]

  const accept = 'mutation ($token: String!) { it: acceptInvitation(token: $token) { __typename } }'
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: toHeaders({ app: 'companion' }),
    body: JSON.stringify({ query: accept, variables: { token } }),
  })
  expect(await response.json()).toEqual({ data: { it: { __typename: 'CompanionViewer' } } })
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(
    new RegExp(`^${cookieNames.companion}=[\\w-]{43}; Max-Age=31536000; Path=/;.*HttpOnly; SameSite=Strict$`),
  )

  const companionToken = /=([\w-]{43});/.exec(cookie)?.[1] ?? ''
  const viewer =
    '{ viewer { __typename ... on CompanionViewer { companion { name } resident { firstName lastName } } } }'
  const asked = await server.ask<{ viewer: unknown }>(viewer, {}, { app: 'companion', token: companionToken })
  expect(asked.data.viewer).toEqual({
    __typename: 'CompanionViewer',
    companion: { name: 'Ystävä' },
    resident: { firstName: 'Aino', lastName: null },
  })
  const photo = await fetch(`${server.url}/photos/${people.residentPhotoId}`, {
    headers: { cookie: `${cookieNames.companion}=${companionToken}` },
  })
  expect(photo.status).toBe(404)
})
