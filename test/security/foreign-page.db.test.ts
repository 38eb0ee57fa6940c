import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffMember } from '../world/record.repository.ts'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'

/**
 * What a page of somebody else's can make a signed-in carer's browser send: the cookie goes along as if SameSite were not
 * there, so that each of the other walls is seen to stand by itself.
 */
let stack: Stack
let visitId: string
let cookie: string
let carer: StaffMember
beforeAll(async () => {
  stack = await startStack({ mode: 'development', withoutSfu: true })
  const { record } = stack
  const { orgId } = await record.organisation('Sointula')
  const { teamId } = await record.team(orgId, 'Etäkoti')
  carer = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Anna', lastName: 'Virtanen' })
  const resident = await record.resident({ orgId, teamId, firstName: 'Aino', lastName: 'Koski' })
  visitId = (await record.visit({ orgId, residentId: resident.residentId, carerId: carer.staffId })).visitId
  cookie = `kotisilta_staff=${await record.session(carer)}`
})
afterAll(() => stack?.stop())

const mutation = () => `mutation { cancelVisit(visitId: "${visitId}", reason: "x") { __typename } }`
const json = () => JSON.stringify({ query: mutation() })
const ours = () => ({ cookie, 'x-kotisilta-app': 'carer', origin: stack.origin })

/** Whether it was carried out: refused is a status of 400 and above, or an answer that holds errors and no data. */
async function isCarriedOut(path: string, request: RequestInit): Promise<boolean> {
  const response = await fetch(`${stack.origin}${path}`, request)
  const text = await response.text()
  if (!response.ok) return false
  const { data, errors } = JSON.parse(text) as { data?: object | null; errors?: unknown[] }
  return errors === undefined || Object.values(data ?? {}).some((value) => value !== null)
}

async function visitState(): Promise<string> {
  const [row] = await stack.record.query<{ state: string }>('select state from visit where id = $1', [visitId])
  return row?.state ?? ''
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const asForm = () => new URLSearchParams({ query: mutation() }).toString()
const multipart = () => {
  const body = new FormData()
  body.set('operations', json())
  body.set('map', '{}')
  return body
}

/** [what it is, path, request]; all but the last row of the table must change nothing. */
const attacks: [string, () => [string, RequestInit]][] = [
  [
    'a form',
    () => ['/graphql', { method: 'POST', headers: { ...form, cookie, origin: 'http://evil.example' }, body: asForm() }],
  ],
  [
    'a form that has our origin and header',
    () => ['/graphql', { method: 'POST', headers: { ...form, ...ours() }, body: asForm() }],
  ],
  [
    'a multipart form',
    () => ['/graphql', { method: 'POST', headers: { cookie, origin: stack.origin }, body: multipart() }],
  ],
  [
    'plain text',
    () => [
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain', cookie, origin: stack.origin }, body: json() },
    ],
  ],
  ['no content type', () => ['/graphql', { method: 'POST', headers: { cookie }, body: new Blob([json()]) }]],
  [
    'JSON without our header',
    () => [
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: stack.origin }, body: json() },
    ],
  ],
  [
    'JSON from a foreign origin',
    () => [
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...ours(), origin: 'http://evil.example' },
        body: json(),
      },
    ],
  ],
  [
    'JSON from an origin that begins like ours',
    () => [
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...ours(), origin: `${stack.origin}.evil.example` },
        body: json(),
      },
    ],
  ],
  [
    'JSON from a page without an origin',
    () => [
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json', ...ours(), origin: 'null' }, body: json() },
    ],
  ],
  ['a link', () => [`/graphql?query=${encodeURIComponent(mutation())}`, { headers: ours() }]],
]

test.each(attacks)('%s changes nothing', async (_name, attack) => {
  expect(await isCarriedOut(...attack())).toBe(false)
  expect(await visitState()).toBe('planned')
})

test('a foreign page may not ask either: the answer carries no leave to read it', async () => {
  const response = await fetch(`${stack.origin}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-kotisilta-app',
    },
  })
  await response.text()
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('the same request from our own page is carried out', async () => {
  expect(
    await isCarriedOut('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...ours() },
      body: json(),
    }),
  ).toBe(true)
  expect(await visitState()).toBe('cancelled')
})

test('no page is allowed to frame ours or to bring scripts of its own', async () => {
  for (const path of ['/', '/koti/']) {
    const response = await fetch(`${stack.origin}${path}`)
    await response.text()
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/frame-ancestors '(none|self)'/)
    expect(policy.match(/script-src[^;]*/)?.[0] ?? policy.match(/default-src[^;]*/)?.[0]).not.toMatch(
      /unsafe-inline|unsafe-eval|\*/,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('in production, a document that no app has is not run, and the schema is not told', async () => {
  const strict = await startStack({ withoutSfu: true })
  try {
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json', 'x-kotisilta-app': 'carer', origin: strict.origin }
      return (
        await fetch(`${strict.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
      ).text()
    }
    expect(await ask('{ now }')).not.toContain('"now"')
    expect(await ask('{ __schema { types { name } } }')).not.toContain('Resident')
    const manifest = JSON.parse(
      await readFile(new URL('../../api/client/generated/persisted-documents.json', import.meta.url), 'utf8'),
    ) as object
    expect(Object.keys(manifest).length).toBeGreaterThan(10)
  } finally {
    await strict.stop()
  }
})
