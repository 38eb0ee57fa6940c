import { randomUUID } from 'node:crypto'
import { GraphqlClient } from '../world/graphql-client.ts'
import type { RecordBuilder, ResidentBuilt, StaffMember, Tablet } from '../world/record.repository.ts'
import type { Relation, Role } from './access-matrix.table.ts'

/** The ids by which a role can ask for the things of one relation. */
export interface Things {
  visitId: string
  residentId: string
  deviceId: string
}

export interface VisitArranged {
  state: 'planned' | 'ringing' | 'in_progress' | 'done' | 'cancelled'
  modality?: 'video' | 'home'
}

interface VisitBuilt {
  visitId: string
  carer: StaffMember | undefined
  mark: string
}

/** Two organisations full of marked values: a mark that shows up where it must not is a leak, however it got there. */
export interface AccessFixture {
  client(role: Role): GraphqlClient
  /** With a sign-in of its own, which may be ended without ending the others'. */
  freshClient(role: Role): Promise<GraphqlClient>
  /** Somebody of the other organisation who may see all of that one. */
  foreignCoordinator: GraphqlClient
  things(role: Role, relation: Relation): Things
  arrange(role: Role, relation: Relation, wanted: VisitArranged): Promise<void>
  nothing: Things
}

interface Circle {
  resident: ResidentBuilt
  tablet: Tablet
  carer: StaffMember
}

export async function buildAccessFixture(record: RecordBuilder, url: string): Promise<AccessFixture> {
  const own = await buildOrganisation(record, 'own')
  const teamTwo = (await record.team(own.orgId, 'team-other')).teamId
  const coordinator = await newStaff(record, { ...own, role: 'coordinator' }, 'own')
  const administrator = await newStaff(record, { ...own, role: 'administrator' }, 'own')
  const circles = {
    own: await buildCircle(record, own, 'own'),
    team: await buildCircle(record, own, 'team'),
    other: await buildCircle(record, { ...own, teamId: teamTwo }, 'other'),
    foreign: await buildCircle(record, await buildOrganisation(record, 'foreign'), 'foreign'),
  }
  const visits = {
    own: await newVisit(record, circles.own, 'own'),
    coordinators: await newVisit(record, { ...circles.own, carer: coordinator }, 'own'),
    team: await newVisit(record, circles.team, 'team'),
    unassigned: await newVisit(record, { ...circles.team, carer: undefined }, 'team'),
    other: await newVisit(record, circles.other, 'other'),
    foreign: await newVisit(record, circles.foreign, 'foreign'),
  }
  const foreignCoordinator = await newStaff(record, { ...circles.foreign.carer, role: 'coordinator' }, 'foreign')

  const visitOf = (role: Role, relation: Relation) =>
    role === 'coordinator' && relation === 'own' ? visits.coordinators : visits[relation]

  const staff = { carer: circles.own.carer, coordinator, administrator }
  const freshClient = async (role: Role) => {
    if (role === 'anonymous') return new GraphqlClient({ url, app: 'carer' })
    if (role === 'device') return new GraphqlClient({ url, app: 'home', cookie: circles.own.tablet.cookie })
    return new GraphqlClient({ url, app: 'carer', cookie: await record.session(staff[role]) })
  }
  const clients = {
    carer: await freshClient('carer'),
    coordinator: await freshClient('coordinator'),
    administrator: await freshClient('administrator'),
    device: await freshClient('device'),
    anonymous: await freshClient('anonymous'),
  }
  return {
    client: (role) => clients[role],
    freshClient,
    foreignCoordinator: new GraphqlClient({ url, app: 'carer', cookie: await record.session(foreignCoordinator) }),
    things(role, relation) {
      const { resident, tablet } = circles[relation === 'unassigned' ? 'team' : relation]
      const { visitId } = visitOf(role, relation)
      return { visitId, residentId: resident.residentId, deviceId: tablet.deviceId }
    },
    arrange: (role, relation, wanted) => arrangeVisit(record, visitOf(role, relation), wanted),
    nothing: { visitId: randomUUID(), residentId: randomUUID(), deviceId: randomUUID() },
  }
}

async function buildOrganisation(record: RecordBuilder, mark: string) {
  const { orgId } = await record.organisation(`organisation-${mark}`)
  const { teamId } = await record.team(orgId, `team-${mark}`)
  return { orgId, teamId }
}

type Place = { orgId: string; teamId: string | null }

const photoOf = (mark: string) => `<svg xmlns="http://www.w3.org/2000/svg"><title>photo-${mark}</title></svg>`

async function newStaff(record: RecordBuilder, place: Place & { role: StaffMember['role'] }, mark: string) {
  const { photoId } = await record.photo(place.orgId, photoOf(mark))
  const names = { firstName: `firstname-${mark}`, lastName: `lastname-${mark}` }
  return record.staff({ orgId: place.orgId, teamId: place.teamId, role: place.role, photoId, ...names })
}

async function buildCircle(
  record: RecordBuilder,
  { orgId, teamId }: { orgId: string; teamId: string },
  mark: string,
): Promise<Circle> {
  const carer = await newStaff(record, { orgId, teamId, role: 'carer' }, mark)
  const { photoId } = await record.photo(orgId, photoOf(mark))
  const resident = await record.resident({
    orgId,
    teamId,
    photoId,
    firstName: `firstname-${mark}`,
    lastName: `lastname-${mark}`,
    streetAddress: `address-${mark}`,
    town: `address-town-${mark}`,
    phone: `phone-${mark}`,
    about: `about-${mark}`,
  })
  return { carer, resident, tablet: await record.device(resident, carer, `device-${mark}`) }
}

async function newVisit(
  record: RecordBuilder,
  { resident, carer }: { resident: ResidentBuilt; carer: StaffMember | undefined },
  mark: string,
): Promise<VisitBuilt> {
  const { orgId, residentId } = resident
  const carerId = carer?.staffId ?? null
  const { visitId } = await record.visit({ orgId, residentId, carerId, tasks: [`task-${mark}`] })
  return { visitId, carer, mark }
}

/**
 * Puts a visit into a state, with the call that belongs to it; whatever earlier cases did to it is gone. One without a carer
 * can only be planned: the others can't be rung or held.
 */
async function arrangeVisit(
  record: RecordBuilder,
  { visitId, carer, mark }: VisitBuilt,
  wanted: VisitArranged,
): Promise<void> {
  const state = carer ? wanted.state : 'planned'
  const modality = wanted.modality ?? 'video'
  const called = state !== 'planned' && state !== 'cancelled'
  const began = state === 'in_progress' || state === 'done'
  await record.query('delete from participation p using call c where c.id = p.call_id and c.visit_id = $1', [visitId])
  await record.query('delete from call where visit_id = $1', [visitId])
  await record.query(
    `update visit set state = $2::visit_state, modality = $3::modality, version = 1, carer_id = $5,
       note = 'note-' || $6, note_by = $5, note_at = case when $5::uuid is not null then now() end,
       cancel_reason = case when $2 = 'cancelled' then 'reason-' || $6 end,
       started_at = case when $4 then now() - interval '5 minutes' end,
       ended_at = case when $2 = 'done' then now() end
     where id = $1`,
    [visitId, state, modality, began, carer?.staffId ?? null, mark],
  )
  await record.query(
    `update device d set last_seen_at = now(), revoked_at = null, revoked_by = null
     from visit v where v.id = $1 and d.resident_id = v.resident_id`,
    [visitId],
  )
  if (called && modality === 'video') await arrangeCall(record, visitId, { began, ended: state === 'done' })
}

async function arrangeCall(
  record: RecordBuilder,
  visitId: string,
  { began, ended }: { began: boolean; ended: boolean },
) {
  await record.query(
    `insert into call (org_id, visit_id, started_by, ringing_at, ring_deadline, rung_at, rung_by, answered_at, answered_by,
       ended_at, end_reason, node_id)
     select v.org_id, v.id, coalesce(v.carer_id, d.paired_by), now() - interval '6 minutes', now() + interval '1 hour',
       now() - interval '6 minutes', d.id, case when $2 then now() - interval '5 minutes' end, case when $2 then d.id end,
       case when $3 then now() end, case when $3 then 'left' end, 'sfu-matrix'
     from visit v join device d on d.resident_id = v.resident_id where v.id = $1`,
    [visitId, began, ended],
  )
  if (!began) return
  for (const who of ['staff', 'device'] as const) {
    await record.query(
      `insert into participation (org_id, call_id, node_id, peer, ${who}_id, joined_at, left_at, leave_reason)
       select org_id, id, 'sfu-matrix', $2 || ':' || ${who === 'staff' ? 'started_by' : 'answered_by'},
         ${who === 'staff' ? 'started_by' : 'answered_by'}, now() - interval '5 minutes',
         ended_at, case when $3 then 'left' end
       from call where visit_id = $1`,
      [visitId, who, ended],
    )
  }
}

/** A node that looks alive, so that nothing is refused for want of video. */
export async function arrangeSfuNode(record: RecordBuilder): Promise<void> {
  await record.query(
    `insert into sfu_node (id, boot_id, public_url, control_url, last_seen_at)
     values ('sfu-matrix', gen_random_uuid(), 'ws://127.0.0.1:9', 'http://127.0.0.1:9/control', now())
     on conflict (id) do update set last_seen_at = now()`,
  )
}
