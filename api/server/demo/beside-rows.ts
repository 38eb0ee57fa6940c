import type { Insertable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type {
  CarerWishTable,
  CompanionConsentTable,
  CompanionKind,
  CompanionTable,
  ConsentScope,
  HomeEntryTable,
  VideoSuitabilityTable,
} from '../db/tables/people.ts'
import type { County, CountyResident, CountyStaff } from './county.ts'
import { demoId, toId } from './demo-id.ts'
import * as words from './demo-words.ts'
import { nameSource } from './invented-names.ts'
import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'
import { regularsOf } from './regulars.ts'

/** What stands beside a resident: the way in, whom they wish for, who is near, whether video suits. */
export interface BesideRows {
  readonly entries: Insertable<HomeEntryTable>[]
  readonly wishes: Insertable<CarerWishTable>[]
  readonly companions: Insertable<CompanionTable>[]
  readonly consents: Insertable<CompanionConsentTable>[]
  readonly suitabilities: Insertable<VideoSuitabilityTable>[]
}

interface Idea {
  readonly seed: string
  readonly county: County
  readonly today: Temporal.PlainDate
}

export function toBesideRows(idea: Idea): BesideRows {
  const { seed, county } = idea
  const coordinator = county.staff.find(({ role }) => role === 'coordinator')!
  const names = nameSource(seededRandom(`${seed}/${county.name}/companions`), 'working')
  const companions = county.residents.flatMap((resident) => companionsOf(idea, resident, () => names.next()))
  return {
    entries: county.residents.map((resident) => toEntry(idea, resident, coordinator)),
    wishes: county.residents.flatMap((resident) => wishesOf(idea, resident)),
    companions,
    consents: companions.flatMap((companion) => consentsOf(idea, companion, coordinator)),
    suitabilities: county.residents.map((resident) => toSuitability(idea, resident, coordinator)),
  }
}

function randomOf({ seed }: Idea, what: string, { id }: { id: string }): SeededRandom {
  return seededRandom(`${seed}/${what}/${id}`)
}

function toEntry(idea: Idea, resident: CountyResident, coordinator: CountyStaff): Insertable<HomeEntryTable> {
  const random = randomOf(idea, 'entry', resident)
  return {
    org_id: toId<'Organisation'>(idea.county.id),
    resident_id: toId<'Resident'>(resident.id),
    door_note: random.pick(words.doorNotes),
    key_note: random.pick(words.keyNotes),
    changed_by: toId<'Staff'>(coordinator.id),
  }
}

/** One in six has somebody in particular; one in forty does not want somebody. */
function wishesOf(idea: Idea, resident: CountyResident): Insertable<CarerWishTable>[] {
  const random = randomOf(idea, 'wish', resident)
  const regulars = regularsOf(idea.county, resident)
  const stranger = idea.county.staff.find(({ id, teamId }) => teamId === resident.teamId && !regulars.includes(id))
  const wish = (staff: string, kind: CarerWishTable['kind'], reason: string) => ({
    org_id: toId<'Organisation'>(idea.county.id),
    resident_id: toId<'Resident'>(resident.id),
    staff_id: toId<'Staff'>(staff),
    kind,
    reason,
  })
  return [
    ...(random.fraction() < 1 / 6 && regulars[0]
      ? [wish(regulars[0], 'preferred', random.pick(words.preferredReasons))]
      : []),
    ...(random.fraction() < 1 / 40 && stranger && resident.place > 12 && stranger.id !== idea.county.demoPair?.carer
      ? [wish(stranger.id, 'refused', random.pick(words.refusedReasons))]
      : []),
  ]
}

/** Half have nobody near, as in life; Aino has a daughter. */
function companionsOf(
  idea: Idea,
  resident: CountyResident,
  next: () => { first: string; last: string },
): Insertable<CompanionTable>[] {
  const random = randomOf(idea, 'companions', resident)
  const isDemoResident = resident.id === idea.county.demoPair?.resident
  const count = isDemoResident ? 1 : random.pick([0, 0, 1, 1, 2])
  return Array.from({ length: count }, (_, index) => {
    const kind = isDemoResident
      ? 'relative'
      : random.pick<CompanionKind>(['relative', 'relative', 'relative', 'friend', 'volunteer', 'family_caregiver'])
    const name = next()
    return {
      org_id: toId<'Organisation'>(idea.county.id),
      id: toId<'Companion'>(demoId(idea.seed, 'companion', resident.id, String(index))),
      resident_id: toId<'Resident'>(resident.id),
      kind,
      name: `${name.first} ${kind === 'relative' ? resident.lastName : name.last}`,
      phone: `050 000 ${random.between(10, 99)} ${random.between(10, 99)}`,
      language: resident.language,
    }
  })
}

const scopes: readonly (readonly [ConsentScope, number])[] = [
  ['see_visits', 0.9],
  ['give_feedback', 0.6],
  ['join_calls', 0.4],
  ['see_plan', 0.35],
]

function consentsOf(
  idea: Idea,
  companion: Insertable<CompanionTable>,
  coordinator: CountyStaff,
): Insertable<CompanionConsentTable>[] {
  const random = seededRandom(`${idea.seed}/consent/${companion.id}`)
  const given = scopes.filter(([, share]) => random.fraction() < share)
  return given.map(([scope]) => ({
    org_id: companion.org_id,
    id: toId<'CompanionConsent'>(demoId(idea.seed, 'consent', String(companion.id), scope)),
    companion_id: companion.id!,
    scope,
    granted_by: toId<'Staff'>(coordinator.id),
  }))
}

/** Whoever gets video needs it to suit; of the others, half were looked at and found not to. */
function toSuitability(
  idea: Idea,
  resident: CountyResident,
  coordinator: CountyStaff,
): Insertable<VideoSuitabilityTable> {
  const random = randomOf(idea, 'suitability', resident)
  const reviewedOn = idea.today.subtract({ days: random.between(10, 200) })
  return {
    org_id: toId<'Organisation'>(idea.county.id),
    id: toId<'VideoSuitability'>(demoId(idea.seed, 'suitability', resident.id)),
    resident_id: toId<'Resident'>(resident.id),
    has_device: true,
    can_use:
      resident.memory === 'good' ? 'alone' : random.pick<VideoSuitabilityTable['can_use']>(['alone', 'with_help']),
    is_willing: true,
    meets_need: true,
    note: random.pick(words.suitabilityNotes),
    reviewed_on: reviewedOn.toString(),
    reviewed_by: toId<'Staff'>(coordinator.id),
    review_due_on: reviewedOn.add({ days: 365 }).toString(),
  }
}
