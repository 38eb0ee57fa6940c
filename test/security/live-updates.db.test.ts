import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { documentId, GraphqlClient } from '../world/graphql-client.ts'
import { LiveListener } from '../world/live-listener.ts'
import type { ResidentBuilt, StaffMember, Tablet } from '../world/record.repository.ts'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'
import { until } from '../world/until.ts'
import { arrangeSfuNode } from './access-visits.ts'

interface Home {
  carer: StaffMember
  resident: ResidentBuilt
  tablet: Tablet
}

let stack: Stack
let home: Home
let neighbour: Home
let abroad: Home
const listeners: LiveListener[] = []

beforeAll(async () => {
  stack = await startStack({ withoutSfu: true })
  await arrangeSfuNode(stack.record)
  const orgId = await newOrganisation()
  home = await newHome(orgId)
  neighbour = await newHome(orgId)
  abroad = await newHome(await newOrganisation())
})
afterEach(() => listeners.splice(0).forEach((listener) => listener.close()))
afterAll(() => stack?.stop())

async function newOrganisation(): Promise<string> {
  return (await stack.record.organisation('Sointula')).orgId
}

async function newHome(orgId: string): Promise<Home> {
  const { record } = stack
  const { teamId } = await record.team(orgId, 'Etäkoti')
  const carer = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Anna', lastName: 'Virtanen' })
  const resident = await record.resident({ orgId, teamId, firstName: 'Aino', lastName: 'Koski' })
  return { carer, resident, tablet: await record.device(resident, carer) }
}

async function listen(app: 'carer' | 'home', cookie: string): Promise<LiveListener> {
  const id = await documentId(app === 'home' ? 'HomeLiveUpdates' : 'LiveUpdates')
  const listener = await LiveListener.open({ url: stack.origin, app, cookie, documentId: id })
  listeners.push(listener)
  return listener
}

/** Something happens at a home: its carer calls and stops. */
async function callAt({ carer, resident }: Home): Promise<string> {
  const { visitId } = await stack.record.visit({
    orgId: carer.orgId,
    residentId: resident.residentId,
    carerId: carer.staffId,
  })
  const staff = new GraphqlClient({ url: stack.origin, app: 'carer', cookie: await stack.record.session(carer) })
  const started = await staff.operation('StartVisit', { visitId })
  expect(started.text).toContain('CallTicket')
  await staff.operation('StopRinging', { visitId })
  return visitId
}

/** The promise is a second or two; a machine that runs other tests beside this one may need more. */
const soonMs = 8_000

test('a tablet hears of its own home only, and a carer of the own team only', async () => {
  const tablet = await listen('home', home.tablet.cookie)
  const carer = await listen('carer', await stack.record.session(home.carer))
  const others = [await callAt(neighbour), await callAt(abroad)]
  const own = await callAt(home)
  for (const listener of [tablet, carer]) {
    await until('its own visit is told', () => listener.text.includes(own), { withinMs: soonMs })
    for (const id of [...others, neighbour.resident.residentId, abroad.resident.residentId]) {
      expect(listener.text).not.toContain(id)
    }
  }
})

test('a ring reaches the tablet at once', async () => {
  const tablet = await listen('home', home.tablet.cookie)
  await callAt(home)
  await until('visit.ringing is told', () => tablet.text.includes('visit.ringing'), { withinMs: soonMs })
})

test('a revoked tablet hears nothing more', async () => {
  const { record } = stack
  const tablet = await record.device(home.resident, home.carer, 'Vanha tabletti')
  const listener = await listen('home', tablet.cookie)
  const staff = new GraphqlClient({ url: stack.origin, app: 'carer', cookie: await record.session(home.carer) })
  const revoked = await staff.operation('RevokeDevice', { deviceId: tablet.deviceId })
  expect(revoked.text).toContain('"Device"')
  await until('its stream has ended', () => listener.ended, { withinMs: soonMs })
})

test('who signs out hears nothing more', async () => {
  const cookie = await stack.record.session(home.carer)
  const listener = await listen('carer', cookie)
  await new GraphqlClient({ url: stack.origin, app: 'carer', cookie }).operation('SignOut')
  await until('the stream has ended', () => listener.ended, { withinMs: soonMs })
})
