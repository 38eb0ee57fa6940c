import { randomUUID } from 'node:crypto'
import { fillOrganisation, fillOtherVisit, type Filled } from '../../api/server/testing/fill-organisation.ts'
import { GraphqlClient } from '../world/graphql-client.ts'
import type { RecordBuilder, ResidentBuilt, StaffMember, Tablet } from '../world/record.repository.ts'
import { timeZoneWhereItIs } from '../world/time-zone.ts'
import { relations, roles, staffRoles, type Relation, type Role, type StaffRole } from './access-roles.ts'
import { arrangeSfuNode, arrangeVisit, newVisit, type VisitArranged, type VisitBuilt } from './access-visits.ts'

/** The ids by which a role can ask for the things of one relation. */
export type Things = Record<
  | 'visitId'
  | 'residentId'
  | 'deviceId'
  | 'staffId'
  | 'teamId'
  | 'accountHolderId'
  | Exclude<keyof Filled, 'companionToken'>,
  string
>

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

interface Place {
  orgId: string
  teamId: string
}

interface Circle extends Place {
  resident: ResidentBuilt
  tablet: Tablet
  carer: StaffMember
  /** With whom the carer makes the visits. */
  secondCarer: StaffMember
  visit: VisitBuilt
  accountHolder: StaffMember
  filled: Filled
}

const twoMonthsPast = -60 * 24 * 60

export async function buildAccessFixture(record: RecordBuilder, url: string): Promise<AccessFixture> {
  await keepDueForLater(record)
  const own = await buildOrganisation(record, 'own')
  const otherTeam = { orgId: own.orgId, teamId: (await record.team(own.orgId, 'team-other')).teamId }
  const staff = await buildStaff(record, own)
  const circles = {
    own: await buildCircle(record, own, { mark: 'own', carer: staff.carer }),
    team: await buildCircle(record, own, { mark: 'team' }),
    other: await buildCircle(record, otherTeam, { mark: 'other' }),
    ended: await buildCircle(record, otherTeam, { mark: 'ended', carer: staff.carer, inMinutes: twoMonthsPast }),
    foreign: await buildCircle(record, await buildOrganisation(record, 'foreign'), { mark: 'foreign' }),
  }
  const { resident, secondCarer } = circles.own
  const taskIds = new Map<string, string>()
  const visits: Record<string, VisitBuilt> = {
    coordinator: await newVisit(record, {
      resident,
      carer: staff.coordinator,
      secondCarer,
      mark: 'own',
      inMinutes: 40,
    }),
    group_leader: await newVisit(record, {
      resident,
      carer: staff.group_leader,
      secondCarer,
      mark: 'own',
      inMinutes: 80,
    }),
    unassigned: await newVisit(record, {
      resident: circles.team.resident,
      carer: undefined,
      mark: 'team',
      inMinutes: 40,
    }),
  }
  for (const role of ['coordinator', 'group_leader'] as const) {
    const { filled, tablet } = circles.own
    const { visitId } = visits[role]!
    const circle = { ...filled, orgId: own.orgId, residentId: resident.residentId, mark: 'own' }
    const others = { staffId: staff[role].staffId, deviceId: tablet.deviceId, visitId }
    const { taskId } = await fillOtherVisit((text, values) => record.query(text, values), { ...circle, ...others })
    taskIds.set(visitId, taskId)
  }
  const foreignCoordinator = await newStaff(record, circles.foreign, 'coordinator', 'foreign')
  const circleOf = (relation: Relation) => circles[relation === 'unassigned' ? 'team' : relation]
  const visitOf = (role: Role, relation: Relation) =>
    (relation === 'own' ? visits[role] : relation === 'unassigned' ? visits['unassigned'] : undefined) ??
    circleOf(relation).visit

  const freshClient = async (role: Role) => {
    if (role === 'anonymous') return new GraphqlClient({ url, app: 'carer' })
    if (role === 'device') return new GraphqlClient({ url, app: 'home', cookie: circles.own.tablet.cookie })
    const { companionToken } = circles.own.filled
    if (role === 'companion') return new GraphqlClient({ url, app: 'companion', cookie: companionToken })
    return new GraphqlClient({ url, app: 'carer', cookie: await record.session(staff[role]) })
  }
  const clients = new Map<Role, GraphqlClient>()
  for (const role of [...staffRoles, 'device', 'companion', 'anonymous'] as const)
    clients.set(role, await freshClient(role))
  for (const role of roles) {
    for (const relation of relations) await arrangeVisit(record, visitOf(role, relation), { state: 'done' })
  }
  await arrangeSfuNode(record)
  return {
    // every role has one
    client: (role) => clients.get(role)!,
    freshClient,
    foreignCoordinator: new GraphqlClient({ url, app: 'carer', cookie: await record.session(foreignCoordinator) }),
    things: (role, relation) => {
      const { visitId } = visitOf(role, relation)
      const things = toThings(circleOf(relation), visitId)
      return { ...things, taskId: taskIds.get(visitId) ?? things.taskId }
    },
    arrange: (role, relation, wanted) => arrangeVisit(record, visitOf(role, relation), wanted),
    nothing: toNothing(toThings(circles.own, '')),
  }
}

/** What is to be done later would come between the cases: it waits for a day. */
async function keepDueForLater(record: RecordBuilder): Promise<void> {
  await record.query(`create function due_later() returns trigger language plpgsql as
    $$ begin new.due_at := now() + interval '1 day'; return new; end $$`)
  await record.query(
    'create trigger due_later before insert or update on due for each row execute function due_later()',
  )
  await record.query('update due set due_at = due_at')
}

function toThings({ resident, tablet, carer, teamId, filled, accountHolder }: Circle, visitId: string): Things {
  const { residentId } = resident
  const accountHolderId = accountHolder.staffId
  return { ...filled, accountHolderId, visitId, residentId, teamId, deviceId: tablet.deviceId, staffId: carer.staffId }
}

function toNothing(things: Things): Things {
  const ids = Object.keys(things).map((name) => [name, randomUUID()])
  // the same names
  return Object.fromEntries(ids) as Things
}

async function buildOrganisation(record: RecordBuilder, mark: string): Promise<Place> {
  // Visits of the next two hours are today's, whenever the test runs.
  const { orgId } = await record.organisation(`organisation-${mark}`, timeZoneWhereItIs(10, new Date()))
  const { teamId } = await record.team(orgId, `team-${mark}`)
  return { orgId, teamId }
}

/** One of each role; the carer belongs to the team, the others to none. */
async function buildStaff(record: RecordBuilder, place: Place): Promise<Record<StaffRole, StaffMember>> {
  const made: [StaffRole, StaffMember][] = []
  for (const role of staffRoles)
    made.push([role, await newStaff(record, { ...place, teamId: role === 'carer' ? place.teamId : null }, role, 'own')])
  // one for each
  return Object.fromEntries(made) as Record<StaffRole, StaffMember>
}

const photoOf = (mark: string) => `<svg xmlns="http://www.w3.org/2000/svg"><title>photo-${mark}</title></svg>`

async function newStaff(
  record: RecordBuilder,
  { orgId, teamId }: { orgId: string; teamId: string | null },
  role: StaffRole,
  mark: string,
): Promise<StaffMember> {
  const { photoId } = await record.photo(orgId, photoOf(mark))
  const staff = await record.staff({
    orgId,
    teamId,
    role,
    photoId,
    firstName: `firstname-${mark}`,
    lastName: `lastname-${mark}`,
  })
  await record.query(
    `update staff set languages = '{fi,sv}', base_lat = 61.5, base_lon = 23.8, contract_minutes_per_week = 2250,
       left_on = '2046-01-01' where id = $1`,
    [staff.staffId],
  )
  await record.query(
    `insert into qualification (org_id, code, name_fi, name_sv, name_en)
     values ($1, 'insulin', 'Insuliini', 'Insulin', 'Insulin') on conflict do nothing`,
    [orgId],
  )
  await record.query(`insert into staff_qualification (org_id, staff_id, code) values ($1, $2, 'insulin')`, [
    orgId,
    staff.staffId,
  ])
  return staff
}

async function buildCircle(
  record: RecordBuilder,
  place: Place,
  { mark, carer: known, inMinutes = 0 }: { mark: string; carer?: StaffMember; inMinutes?: number },
): Promise<Circle> {
  const carer = known ?? (await newStaff(record, place, 'carer', mark))
  const resident = await newResident(record, place, mark)
  const tablet = await record.device(resident, carer, `device-${mark}`)
  const secondCarer = await newStaff(record, place, 'carer', mark)
  const visit = await newVisit(record, { resident, carer, secondCarer, mark, inMinutes })
  const filled = await fillOrganisation((text, values) => record.query(text, values), {
    orgId: place.orgId,
    residentId: resident.residentId,
    staffId: carer.staffId,
    deviceId: tablet.deviceId,
    visitId: visit.visitId,
    mark,
    daysLater: inMinutes < 0 ? 4 : 0,
  })
  const accountHolder = await newStaff(record, place, 'carer', mark)
  await record.account(accountHolder, `email-${mark}@example.fi`, 'salasana kokeisiin')
  await record.query('update team set area_id = $2 where id = $1', [place.teamId, filled.areaId])
  return { ...place, carer, secondCarer, resident, tablet, visit, accountHolder, filled }
}

async function newResident(record: RecordBuilder, { orgId, teamId }: Place, mark: string): Promise<ResidentBuilt> {
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
  await record.query(
    `update resident set lat = 61.5, lon = 23.8, languages = '{fi}', continuity_carers = 4 where id = $1`,
    [resident.residentId],
  )
  return resident
}
