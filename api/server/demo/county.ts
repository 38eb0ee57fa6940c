import type { Language, StaffRole } from '../db/database.ts'
import { demoId } from './demo-id.ts'
import * as names from './demo-names.ts'
import type { DemoName } from './demo-names.ts'
import { drawPortrait } from './portrait.ts'
import { seededRandom } from './seeded-random.ts'

/** An invented wellbeing county with its people, ready to be stored. */
export interface County {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly teams: readonly CountyTeam[]
  readonly staff: readonly CountyStaff[]
  readonly residents: readonly CountyResident[]
  /** Who calls whom most in the demo. */
  readonly demoPair: { readonly carer: string; readonly resident: string } | undefined
}

export interface CountyTeam {
  readonly id: string
  readonly name: string
}

interface Person {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly photoId: string
  readonly portrait: string
}

export interface CountyStaff extends Person {
  readonly role: StaffRole
  readonly teamId: string | null
  readonly accountId: string
  readonly email: string
}

export interface CountyResident extends Person {
  readonly teamId: string
  readonly streetAddress: string
  readonly postalCode: string
  readonly town: string
  readonly phone: string
  readonly about: string
}

interface CountyIdea {
  readonly name: string
  readonly town: string
  readonly postalCode: string
  readonly teams: readonly string[]
  readonly carers: readonly DemoName[]
  readonly coordinators: readonly DemoName[]
  readonly administrators: readonly DemoName[]
  readonly residents: readonly DemoName[]
  readonly hasDemoPair: boolean
}

const ideas: readonly CountyIdea[] = [
  {
    name: 'Hallaveden hyvinvointialue',
    town: 'Hallavesi',
    postalCode: '99995',
    teams: ['Rannan tiimi', 'Harjun tiimi', 'Keskustan tiimi'],
    carers: names.carerNames,
    coordinators: names.coordinatorNames,
    administrators: names.administratorNames,
    residents: names.residentNames,
    hasDemoPair: true,
  },
  {
    name: 'Meriniemen hyvinvointialue',
    town: 'Meriniemi',
    postalCode: '99996',
    teams: ['Saariston tiimi'],
    ...names.otherStaffNames,
    residents: names.otherResidentNames,
    hasDemoPair: false,
  },
]

/** Two counties, so that everybody can see that one does not see the other. */
export function inventCounties(seed: string): County[] {
  return ideas.map((idea) => inventCounty(seed, idea))
}

function inventCounty(seed: string, idea: CountyIdea): County {
  const teams = idea.teams.map((name) => ({ id: demoId(seed, idea.name, 'team', name), name }))
  const teamOf = (index: number) => teams[index % teams.length]!.id
  const carers = idea.carers.map((name, index) => inventStaff(seed, idea, name, 'carer', teamOf(index)))
  const residents = idea.residents.map((name, index) => inventResident(seed, idea, name, teamOf(index)))
  const [carer, resident] = [carers[0], residents[0]]
  return {
    id: demoId(seed, idea.name),
    name: idea.name,
    timeZone: 'Europe/Helsinki',
    teams,
    staff: [
      ...carers,
      ...idea.coordinators.map((name) => inventStaff(seed, idea, name, 'coordinator', null)),
      ...idea.administrators.map((name) => inventStaff(seed, idea, name, 'administrator', null)),
    ],
    residents,
    demoPair: idea.hasDemoPair && carer && resident ? { carer: carer.id, resident: resident.id } : undefined,
  }
}

function inventPerson(seed: string, idea: CountyIdea, name: DemoName, sitter: 'staff' | 'resident'): Person {
  const id = demoId(seed, idea.name, sitter, name.first, name.last)
  const portrait =
    sitter === 'staff'
      ? drawPortrait(id, { age: 'working', hair: name.hair, clothes: 'tunic' })
      : drawPortrait(id, { age: 'old', hair: name.hair, clothes: 'own' })
  const photoId = demoId(seed, 'photo', id)
  return { id, firstName: name.first, lastName: name.last, language: name.language, photoId, portrait }
}

function inventStaff(
  seed: string,
  idea: CountyIdea,
  name: DemoName,
  role: StaffRole,
  teamId: string | null,
): CountyStaff {
  const person = inventPerson(seed, idea, name, 'staff')
  const email = `${name.first.toLowerCase()}@demo.example`
  return { ...person, role, teamId, accountId: demoId(seed, 'account', person.id), email }
}

function inventResident(seed: string, idea: CountyIdea, name: DemoName, teamId: string): CountyResident {
  const person = inventPerson(seed, idea, name, 'resident')
  const random = seededRandom(`${seed}/resident/${person.id}`)
  const about = [names.aboutHearing, names.aboutSight, names.aboutMemory, names.aboutLikes].map((of) => random.pick(of))
  return {
    ...person,
    teamId,
    streetAddress: `${random.pick(names.streets)} ${random.between(1, 48)} ${random.pick(['A', 'B', 'C'])} ${random.between(1, 24)}`,
    postalCode: idea.postalCode,
    town: idea.town,
    // no Finnish subscriber number begins with 000
    phone: `040 000 ${random.between(10, 99)} ${random.between(10, 99)}`,
    about: about.join(' '),
  }
}
