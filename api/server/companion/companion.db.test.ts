import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous, cookieNames, type CompanionViewer, type Viewer } from '../context.ts'
import { buildPeople, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, deviceViewer, staffViewer } from '../demo/build-request.ts'
import { concernsViewer, isSameViewer, mayHear } from '../events/event-access.ts'
import type { StoredEvent } from '../events/event.ts'
import { readKnownDocuments } from '../http/known-documents.ts'
import { findViewer } from '../session/session.service.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const fields = `__typename ... on Companion { id kind name phone email language version endedAt
  consents { scope withdrawnAt grantedBy { id } } invitations { usedAt revokedAt } } ... on Refusal { code }`
const stale = '... on StaleCompanion { sentVersion current { version name } }'
const add = `mutation ($input: AddCompanionInput!) { it: addCompanion(input: $input) { ${fields} ... on InvalidInput { field } } }`
const update = `mutation ($input: UpdateCompanionInput!) { it: updateCompanion(input: $input) { ${fields} ${stale} } }`
const grant = `mutation ($input: ConsentInput!) { it: grantConsent(input: $input) { ${fields} ... on InvalidInput { field } } }`
const withdraw = `mutation ($input: ConsentInput!) { it: withdrawConsent(input: $input) { ${fields} } }`
const end = `mutation ($id: ID!) { it: endCompanion(companionId: $id) { ${fields} } }`
const invite = `mutation ($id: ID!) { it: inviteCompanion(companionId: $id) {
  __typename ... on NewCompanionInvitation { url invitation { id expiresAt } } ... on Refusal { code } } }`
const revoke = `mutation ($id: ID!) { it: revokeInvitation(invitationId: $id) {
  __typename ... on CompanionInvitation { revokedAt } ... on Refusal { code } } }`
const accept = `mutation ($token: String!) { it: acceptInvitation(token: $token) { __typename
  ... on CompanionViewer { companion { name kind phone } consents organisation { name }
    resident { firstName lastName streetAddress phone about photoUrl companions { name } visits { edges { node { id } } } } }
  ... on Refusal { code } } }`

const it = async (viewer: Viewer, document: string, variables: Record<string, unknown>) =>
  (await world.ask(viewer, document, variables)).data.it

const tuula = { kind: 'RELATIVE', name: 'Tuula Koe', phone: '040 765 4321', email: 'tuula@koe.example', language: 'sv' }

async function withCompanion() {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.coordinator)
  const { id } = await it(viewer, add, { input: { residentId: people.residentId, ...tuula } })
  return { people, viewer, id: id as string }
}

/** What the companion's page asks, and the looks that it is: once its home, twice its days. */
const pageLooks = ['companion.read', 'resident.read', 'visit.read', 'visit.read']
const pageDocument = (name: string) =>
  [...readKnownDocuments().values()].find((text) => text.includes(`query ${name}`)) ?? `no document ${name}`

let addresses = 0

const daysAhead = (days: number) => {
  const start = new Date(Date.now() + days * 86_400_000)
  return { planned_start: start, planned_end: new Date(start.valueOf() + 1_200_000) }
}

/** A telephone that follows a link: the answer, and the cookie that it then has. */
async function follow(url: string, now?: () => Date) {
  const request = buildRequest(world.app, { address: `203.0.113.${++addresses}`, ...(now && { now }) })
  const { data } = await world.askBy(request, accept, { token: url.split('#kutsu=')[1] })
  return { answer: data.it, token: request.cookiesSet.get(cookieNames.companion) ?? undefined }
}

const find = (token: string | undefined, now = () => new Date()) =>
  findViewer(buildRequest(world.app, { now }), { app: 'companion', cookies: { [cookieNames.companion]: token } })

async function signedIn(viewer: Viewer, id: string): Promise<{ token: string; companion: () => Promise<Viewer> }> {
  const { url } = await it(viewer, invite, { id })
  const { token } = await follow(url)
  return { token: token!, companion: () => find(token) }
}

describe('a companion', () => {
  test('is kept by a coordinator and seen by who cares, and every reading and change is in the log', async () => {
    const { people, viewer, id } = await withCompanion()
    const changed = await it(viewer, update, { input: { id, version: 1, phone: null, name: 'Tuula Uusi' } })
    expect(changed).toMatchObject({ ...tuula, name: 'Tuula Uusi', phone: null, version: 2 })
    const read = 'query ($id: ID!) { resident(id: $id) { companions { name phone } } }'
    const seen = async (by: Viewer) => (await world.ask(by, read, { id: people.residentId })).data.resident.companions
    expect(await seen(staffViewer(people))).toEqual([{ name: 'Tuula Uusi', phone: null }])
    expect(await seen(staffViewer(people, people.administrator))).toBeNull()
    const log = await world.readLog(people)
    expect(log.map((row) => row.action).filter((action) => action.startsWith('companion'))).toEqual([
      'companion.add',
      'companion.update',
      'companion.read',
    ])
    expect(log.every((row) => row.resident_ids.includes(people.residentId))).toBe(true)
    expect(new Set(await world.readEventTypes(people))).toEqual(new Set(['companion.changed']))
  })

  test('edited from an old version is refused with both', async () => {
    const { viewer, id } = await withCompanion()
    await it(viewer, update, { input: { id, version: 1, name: 'Uusi' } })
    expect(await it(viewer, update, { input: { id, version: 1, name: 'Toinen' } })).toMatchObject({
      code: 'STALE_EDIT',
      sentVersion: 1,
      current: { version: 2, name: 'Uusi' },
    })
  })

  test.each([
    [{ phone: 'kotona' }, 'input.phone'],
    [{ email: 'tuula' }, 'input.email'],
    [{ name: '' }, 'input.name'],
  ])('with %j is refused, naming the field', async (wrong, field) => {
    const people = await buildPeople(world.owner)
    const input = { residentId: people.residentId, ...tuula, ...wrong }
    expect(await it(staffViewer(people, people.coordinator), add, { input })).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    })
  })

  test("of another organisation's resident is as none; carers keep none", async () => {
    const { people, id } = await withCompanion()
    const foreign = await buildPeople(world.owner)
    const stranger = staffViewer(foreign, foreign.coordinator)
    const none = { __typename: 'NotFound', code: 'NOT_FOUND' }
    expect(await it(stranger, add, { input: { residentId: people.residentId, ...tuula } })).toEqual(none)
    expect(await it(stranger, update, { input: { id, version: 1, name: 'x' } })).toEqual(none)
    expect(await it(stranger, grant, { input: { companionId: id, scope: 'SEE_VISITS' } })).toEqual(none)
    expect(await it(stranger, invite, { id })).toEqual(none)
    expect(await it(stranger, end, { id })).toEqual(none)
    expect((await world.ask(staffViewer(people), end, { id })).codes).toEqual(['FORBIDDEN'])
  })
})

describe('a consent', () => {
  const scope = 'SEE_VISITS'

  test('is granted once and withdrawn, and what was stays on record', async () => {
    const { people, viewer, id } = await withCompanion()
    const input = { companionId: id, scope }
    await it(viewer, grant, { input })
    const granted = await it(viewer, grant, { input })
    expect(granted.consents).toEqual([{ scope, withdrawnAt: null, grantedBy: { id: people.coordinator.id } }])
    const withdrawn = await it(viewer, withdraw, { input })
    expect(withdrawn.consents).toHaveLength(1)
    expect(withdrawn.consents[0].withdrawnAt).not.toBeNull()
    expect((await it(viewer, grant, { input })).consents).toHaveLength(2)
  })

  test('to join calls is held by five at most', async () => {
    const { people, viewer, id } = await withCompanion()
    const more = await Promise.all(
      Array.from({ length: 5 }, () => it(viewer, add, { input: { residentId: people.residentId, ...tuula } })),
    )
    const ids = [id, ...more.map((each) => each.id as string)]
    const answers = []
    for (const companionId of ids)
      answers.push(await it(viewer, grant, { input: { companionId, scope: 'JOIN_CALLS' } }))
    expect(answers.slice(0, 5).map((answer) => answer.__typename)).toEqual(Array(5).fill('Companion'))
    expect(answers[5]).toEqual({ __typename: 'InvalidInput', code: 'TOO_MANY_CALLERS', field: 'input.scope' })
    await it(viewer, end, { id })
    const instead = await it(viewer, grant, { input: { companionId: ids[5], scope: 'JOIN_CALLS' } })
    expect(instead.__typename).toBe('Companion')
  })

  test('to join calls, asked for ten at once, is still held by five', async () => {
    const { people, viewer } = await withCompanion()
    const ten = await Promise.all(
      Array.from({ length: 10 }, () => it(viewer, add, { input: { residentId: people.residentId, ...tuula } })),
    )
    const answers = await Promise.all(
      ten.map((each) => it(viewer, grant, { input: { companionId: each.id, scope: 'JOIN_CALLS' } })),
    )
    expect(answers.filter((answer) => answer.code === 'TOO_MANY_CALLERS')).toHaveLength(5)
  })
})

describe('an invitation', () => {
  test('is good once, is stored as a hash, and makes a viewer who sees a first name', async () => {
    const { people, viewer, id } = await withCompanion()
    const { url, invitation } = await it(viewer, invite, { id })
    expect(url).toMatch(/^http:\/\/localhost:4000\/koti\/#kutsu=[\w-]{43}$/)
    expect(Date.parse(invitation.expiresAt) - Date.now()).toBeLessThanOrEqual(7 * 24 * 3_600_000)
    const { answer, token } = await follow(url)
    expect(answer).toEqual({
      __typename: 'CompanionViewer',
      companion: { name: tuula.name, kind: 'RELATIVE', phone: tuula.phone },
      consents: [],
      organisation: { name: 'Koealue' },
      resident: {
        firstName: 'Aino',
        lastName: null,
        streetAddress: null,
        phone: null,
        about: null,
        photoUrl: null,
        companions: null,
        visits: null,
      },
    })
    expect(await find(token)).toMatchObject({ kind: 'companion', companionId: id, residentId: people.residentId })
    const again = await follow(url)
    expect(again).toEqual({ answer: { __typename: 'InvitationInvalid', code: 'INVITATION_INVALID' }, token: undefined })
    const tables = await Promise.all(
      (['companion_invitation', 'companion_session'] as const).map((table) =>
        world.owner
          .selectFrom(table)
          .selectAll()
          .where('companion_id', '=', id as never)
          .execute(),
      ),
    )
    const stored = JSON.stringify(tables)
    for (const secret of [url.split('#kutsu=')[1], token]) expect(stored).not.toContain(secret)
    const staff = await it(viewer, update, { input: { id, version: 1 } })
    expect(staff.invitations[0].usedAt).not.toBeNull()
  })

  test('followed by ten at once opens one session', async () => {
    const { viewer, id } = await withCompanion()
    const { url } = await it(viewer, invite, { id })
    const answers = await Promise.all(Array.from({ length: 10 }, () => follow(url)))
    expect(answers.filter(({ token }) => token !== undefined)).toHaveLength(1)
  })

  test.each(['revoked', 'replaced', 'ended', 'expired'])('that is %s opens nothing', async (how) => {
    const { viewer, id } = await withCompanion()
    const { url, invitation } = await it(viewer, invite, { id })
    if (how === 'revoked')
      expect(await it(viewer, revoke, { id: invitation.id })).not.toMatchObject({ revokedAt: null })
    if (how === 'replaced') await it(viewer, invite, { id })
    if (how === 'ended') await it(viewer, end, { id })
    if (how === 'expired') {
      const past = { expires_at: new Date(Date.now() - 1000) }
      await world.owner.updateTable('companion_invitation').set(past).where('id', '=', invitation.id).execute()
    }
    expect((await follow(url)).answer).toMatchObject({ code: 'INVITATION_INVALID' })
  })

  test('is tried twenty times from an address, then there is a pause', async () => {
    const request = () => buildRequest(world.app, { address: '203.0.114.1' })
    const codes: string[] = []
    for (let round = 0; round < 21; round++) {
      codes.push((await world.askBy(request(), accept, { token: 'x' })).data.it.code)
    }
    expect(codes).toEqual([...Array<string>(20).fill('INVITATION_INVALID'), 'TOO_MANY_ATTEMPTS'])
  })

  test('is not for one who is a companion no more', async () => {
    const { viewer, id } = await withCompanion()
    await it(viewer, end, { id })
    expect(await it(viewer, invite, { id })).toEqual({ __typename: 'CompanionEnded', code: 'COMPANION_ENDED' })
    const input = { companionId: id, scope: 'SEE_PLAN' }
    expect(await it(viewer, grant, { input })).toMatchObject({ code: 'COMPANION_ENDED' })
  })
})

describe('what a link offers', () => {
  const offer = `query ($token: String!) { it: invitationOffer(token: $token) { __typename
    ... on InvitationOffer { companionName language residentFirstName organisationName consents expiresAt }
    ... on Refusal { code } } }`
  const askAs = async (token: string | undefined, now?: () => Date) => {
    const request = buildRequest(world.app, { address: `203.0.113.${++addresses}`, ...(now && { now }) })
    return (await world.askBy(request, offer, { token: token ?? '' })).data.it
  }
  const tokenOf = (url: string) => url.split('#kutsu=')[1]!

  test('is told to whoever holds it, as often as asked, and is in the log', async () => {
    const { people, viewer, id } = await withCompanion()
    await it(viewer, grant, { input: { companionId: id, scope: 'SEE_VISITS' } })
    const { url } = await it(viewer, invite, { id })
    const told = { companionName: 'Tuula Koe', language: 'sv', residentFirstName: 'Aino', consents: ['SEE_VISITS'] }
    expect(await askAs(tokenOf(url))).toMatchObject(told)
    await it(viewer, withdraw, { input: { companionId: id, scope: 'SEE_VISITS' } })
    expect(await askAs(tokenOf(url))).toMatchObject({ ...told, consents: [] })
    const looks = (await world.readLog(people)).filter(({ action }) => action === 'companionInvitation.read')
    expect(looks).toHaveLength(2)
    expect(looks[0]).toMatchObject({ resident_ids: [people.residentId], viewer_id: null })
    expect((await follow(url)).answer.__typename).toBe('CompanionViewer')
  })

  test('is one and the same nothing for a link that is used, voided, revoked, over or none', async () => {
    const { viewer, id } = await withCompanion()
    const used = await it(viewer, invite, { id })
    await follow(used.url)
    const voided = await it(viewer, invite, { id })
    const revoked = await it(viewer, invite, { id })
    await it(viewer, revoke, { id: revoked.invitation.id })
    const over = await it(viewer, invite, { id })
    await world.owner
      .updateTable('companion_invitation')
      .set({ created_at: new Date(Date.now() - 8 * 86_400_000), expires_at: new Date(Date.now() - 86_400_000) })
      .where('id', '=', over.invitation.id)
      .execute()
    const urls: string[] = [used.url, voided.url, revoked.url, over.url]
    for (const token of [...urls.map(tokenOf), 'x'.repeat(43), 'x', ''])
      expect(await askAs(token)).toEqual({ __typename: 'InvitationInvalid', code: 'INVITATION_INVALID' })
  })

  test('is not tried for all day', async () => {
    const request = buildRequest(world.app, { address: '203.0.113.254' })
    const codes = []
    for (let i = 0; i < 21; i += 1)
      codes.push((await world.askBy(request, offer, { token: 'x'.repeat(43) })).data.it.code)
    expect(codes.slice(-2)).toEqual(['INVITATION_INVALID', 'TOO_MANY_ATTEMPTS'])
  })
})

describe("a companion's session", () => {
  const visitOf = async ({ visitId }: BuiltPeople, viewer: Viewer) => {
    const document =
      'query ($id: ID!) { visit(id: $id) { modality note carer { firstName lastName } resident { firstName } } }'
    return (await world.ask(viewer, document, { id: visitId })).data.visit
  }

  test('sees visits from the consent on, and no more from its withdrawal on', async () => {
    const { people, viewer, id } = await withCompanion()
    const { companion } = await signedIn(viewer, id)
    expect(await visitOf(people, await companion())).toBeNull()
    const input = { companionId: id, scope: 'SEE_VISITS' }
    await it(viewer, grant, { input })
    const seen = { modality: 'VIDEO', note: null, carer: { firstName: 'Anna', lastName: null } }
    expect(await visitOf(people, await companion())).toEqual({ ...seen, resident: { firstName: 'Aino' } })
    const day = await world.ask(await companion(), '{ homeVisits { id } }')
    expect(day.data.homeVisits).toEqual([{ id: people.visitId }])
    const other = await buildPeople(world.owner)
    expect(await visitOf(other, await companion())).toBeNull()
    await it(viewer, withdraw, { input })
    expect(await visitOf(people, await companion())).toBeNull()
    expect((await world.ask(await companion(), '{ homeVisits { id } }')).codes).toEqual(['FORBIDDEN'])
    const mine = (await world.readLog(people)).filter((row) => row.viewer_id === id)
    expect(mine.map((row) => row.action)).toContain('visit.read')
  })

  test('sees a week ahead at once, as far as the resident consents, and not the year', async () => {
    const { people, viewer, id } = await withCompanion()
    const { orgId, residentId, carer, visitId } = people
    const later = await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, ...daysAhead(6) })
    await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, ...daysAhead(8) })
    const { companion } = await signedIn(viewer, id)
    const week = '{ homeVisits(days: 8) { id } }'
    expect((await world.ask(await companion(), week)).codes).toEqual(['FORBIDDEN'])
    await it(viewer, grant, { input: { companionId: id, scope: 'SEE_VISITS' } })
    expect((await world.ask(await companion(), week)).data.homeVisits).toEqual([{ id: visitId }, { id: later }])
    for (const days of [0, -1, 16, 400])
      expect((await world.ask(await companion(), `{ homeVisits(days: ${days}) { id } }`)).codes).toEqual([
        'INVALID_INPUT',
      ])
  })

  test('all that its page asks is on record as its look, also that nobody comes; the home and the auditor read it', async () => {
    const { people, viewer, id } = await withCompanion()
    for (const scope of ['SEE_VISITS', 'SEE_PLAN']) await it(viewer, grant, { input: { companionId: id, scope } })
    const { companion } = await signedIn(viewer, id)
    const before = (await world.readLog(people)).length
    await world.ask(await companion(), pageDocument('CompanionHome'))
    const visitsFrom = async (from: Date) =>
      (await world.ask(await companion(), pageDocument('CompanionVisits'), { from: from.toISOString().slice(0, 10) }))
        .data.homeVisits
    expect(await visitsFrom(new Date())).toMatchObject([{ id: people.visitId, tasks: [{}, {}] }])
    expect(await visitsFrom(new Date(Date.now() + 300 * 86_400_000))).toEqual([])
    const rows = (await world.readLog(people)).slice(before)
    expect(rows.map(({ action }) => action).toSorted()).toEqual(pageLooks)
    const own = { viewer_id: id, resident_ids: [people.residentId], outcome: 'allowed' }
    for (const row of rows) expect(row).toMatchObject(own)

    const entries = '(first: 50) { edges { node { who purpose action } } }'
    type Looks = { edges: { node: { who: string; purpose: string; action: string } }[] }
    /** The newest are the page's: what came with the link is before them. */
    const pageLooksIn = ({ edges }: Looks) =>
      edges.filter(({ node }) => node.purpose === 'COMPANION').slice(0, pageLooks.length)
    const home = await world.ask(deviceViewer(people), `{ it: homeAccessLog${entries} }`)
    const auditor = { ...viewer, role: 'auditor' } as Viewer
    const byAuditor = await world.ask(auditor, `{ it: accessLog${entries} }`)
    for (const { data } of [home, byAuditor]) {
      const looks = pageLooksIn(data.it).map(({ node }) => node)
      expect(looks.map(({ action }) => action).toSorted()).toEqual(pageLooks)
      for (const { who } of looks) expect(who).toBe('Tuula Koe')
    }
  })

  test('is over with the relation, and when the companion leaves', async () => {
    const { people, viewer, id } = await withCompanion()
    const events = async () => (await world.readEventTypes(people)).length
    const first = await signedIn(viewer, id)
    const second = await signedIn(viewer, id)
    const request = buildRequest(world.app, { viewer: await first.companion() })
    const before = await events()
    await world.askBy(request, 'mutation { it: leaveAsCompanion }')
    expect(await events()).toBe(before + 1)
    expect(request.cookiesSet.get(cookieNames.companion)).toBeNull()
    expect((await world.readEventTypes(people)).at(-1)).toBe('companion.changed')
    expect(await first.companion()).toEqual(anonymous)
    expect(await second.companion()).toMatchObject({ kind: 'companion' })
    await it(viewer, end, { id })
    expect(await second.companion()).toEqual(anonymous)
  })

  test('holds for a month from its last use', async () => {
    const { viewer, id } = await withCompanion()
    const { token } = await signedIn(viewer, id)
    const expiry = async () =>
      (
        await world.owner
          .selectFrom('companion_session')
          .select('expires_at')
          .where('companion_id', '=', id as never)
          .executeTakeFirstOrThrow()
      ).expires_at.valueOf()
    const before = await expiry()
    const inAnHour = () => new Date(Date.now() + 3_600_000)
    await find(token, inAnHour)
    expect((await expiry()) - before).toBeGreaterThan(3_500_000)
  })

  test('reads nothing of what is for staff, a device or nobody', async () => {
    const { people, viewer, id } = await withCompanion()
    for (const scope of ['SEE_VISITS', 'SEE_PLAN', 'JOIN_CALLS', 'GIVE_FEEDBACK'])
      await it(viewer, grant, { input: { companionId: id, scope } })
    const companion = await (await signedIn(viewer, id)).companion()
    const asked = [
      '{ residents { edges { node { id } } } }',
      '{ myVisits { edges { node { id } } } }',
      '{ staff { edges { node { id } } } }',
      '{ teams { id } }',
      '{ qualifications { code } }',
      `{ resident(id: "${people.residentId}") { id } }`,
      `mutation { endCompanion(companionId: "${id}") { __typename } }`,
    ]
    for (const document of asked) {
      expect({ document, codes: (await world.ask(companion, document)).codes }).toEqual({
        document,
        codes: ['FORBIDDEN'],
      })
    }
  })

  test('is not that of the carer app or the kiosk', async () => {
    const { viewer, id } = await withCompanion()
    const { token } = await signedIn(viewer, id)
    for (const app of ['carer', 'home'] as const) {
      const cookies = { [cookieNames.companion]: token, [cookieNames[app]]: token }
      expect(await findViewer(buildRequest(world.app), { app, cookies })).toEqual(anonymous)
    }
  })
})

describe('on an open stream, a companion', () => {
  const base = { kind: 'companion', orgId: 'o', companionId: 'c', residentId: 'r', sessionId: 's', consents: [] }
  const companion = base as unknown as CompanionViewer
  const consenting = { ...companion, consents: ['see_visits'] } as CompanionViewer
  const event = (fields: Partial<Record<keyof StoredEvent, string>>) =>
    ({ orgId: 'o', residentId: 'r', visitId: null, staffId: null, deviceId: null, ...fields }) as unknown as StoredEvent
  const visit = event({ type: 'visit.ringing', visitId: 'v' })
  const relation = event({ type: 'companion.changed' })

  test('hears of visits with consent, and of the relation always', () => {
    expect([mayHear(companion, visit), mayHear(consenting, visit)]).toEqual([false, true])
    expect(mayHear(companion, relation)).toBe(true)
    expect(mayHear(consenting, event({ type: 'visit.ringing', visitId: 'v', residentId: 'other' }))).toBe(false)
    expect(mayHear(consenting, event({ type: 'resident.changed' }))).toBe(false)
    expect(mayHear(consenting, { ...relation, orgId: 'x' as never })).toBe(false)
  })

  test('is looked at again when the relation changes', () => {
    expect(concernsViewer(companion, relation)).toBe(true)
    expect(concernsViewer(companion, visit)).toBe(false)
    expect(isSameViewer(companion, consenting)).toBe(true)
    expect(isSameViewer(companion, { ...companion, sessionId: 'x' as never })).toBe(false)
  })
})
