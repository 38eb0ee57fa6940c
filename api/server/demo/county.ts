import type { Language, StaffBase, StaffRole, TravelMode } from '../db/database.ts'
import type { CareLevelName } from '../db/tables/care.ts'
import type { QualificationCode } from './catalogue.ts'
import type { CountyIdea, TeamIdea } from './county-ideas.ts'
import { demoId } from './demo-id.ts'
import * as words from './demo-names.ts'
import type { DemoName } from './demo-names.ts'
import { nameSource } from './invented-names.ts'
import { drawPortrait } from './portrait.ts'
import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'
import { findHome, settlements } from './town-map.ts'

/** An invented wellbeing county with its people, ready to be stored. */
export interface County {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly areas: readonly CountyArea[]
  readonly teams: readonly CountyTeam[]
  readonly staff: readonly CountyStaff[]
  readonly residents: readonly CountyResident[]
  /** Who calls whom most in the demo. */
  readonly demoPair: { readonly carer: string; readonly resident: string } | undefined
}

export interface CountyArea {
  readonly id: string
  readonly name: string
}

export interface CountyTeam {
  readonly id: string
  readonly name: string
  readonly areaId: string
}

interface Person {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly languages: readonly string[]
  readonly photoId: string
  readonly portrait: string
}

export interface CountyStaff extends Person {
  readonly role: StaffRole
  readonly teamId: string | null
  /** Its place in the team's rota. */
  readonly place: number
  readonly accountId: string
  readonly email: string
  readonly base: StaffBase
  readonly travelMode: TravelMode
  readonly baseLat: number | null
  readonly baseLon: number | null
  readonly contractMinutesPerWeek: number
  readonly qualifications: readonly QualificationCode[]
}

export interface CountyResident extends Person {
  readonly teamId: string
  /** Its place in the team: what decides how much care it needs. */
  readonly place: number
  readonly streetAddress: string
  readonly postalCode: string
  readonly town: string
  readonly lat: number
  readonly lon: number
  readonly phone: string
  readonly about: string
  readonly memory: 'good' | 'impaired'
  readonly level: CareLevelName
  readonly continuityCarers: number | null
}

/** 38 h 15 min: a week of full-time work in the collective agreement of the wellbeing counties (SOTE-sopimus). */
const fullTimeMinutes = 2295

export function inventCounties(seed: string, ideas: readonly CountyIdea[]): County[] {
  // An e-mail signs in to one county: whoever the demo names gets the short address, whatever others are called.
  const emails = new Set(ideas.flatMap(namedStaff).map(shortEmail))
  return ideas.map((idea) => inventCounty(seed, idea, emails))
}

function inventCounty(seed: string, idea: CountyIdea, emails: Set<string>): County {
  const areas = [...new Set(idea.teams.map(({ area }) => area))].map((name) => ({
    id: demoId(seed, idea.name, 'area', name),
    name,
  }))
  const teams = idea.teams.map((team) => ({
    id: demoId(seed, idea.name, 'team', team.name),
    name: team.name,
    areaId: areas.find(({ name }) => name === team.area)!.id,
  }))
  const maker = new PeopleMaker(seed, idea, emails)
  const carers = teams.flatMap((team, index) => maker.carersOf(team, index))
  const residents = teams.flatMap((team, index) => maker.residentsOf(team, index))
  const [carer, resident] = [carers[0], residents[0]]
  return {
    id: demoId(seed, idea.name),
    name: idea.name,
    timeZone: 'Europe/Helsinki',
    areas,
    teams,
    staff: [...carers, ...maker.others()],
    residents,
    demoPair: idea.hasDemoPair && carer && resident ? { carer: carer.id, resident: resident.id } : undefined,
  }
}

class PeopleMaker {
  readonly #seed: string
  readonly #idea: CountyIdea
  readonly #workingNames
  readonly #oldNames
  readonly #emails: Set<string>

  constructor(seed: string, idea: CountyIdea, emails: Set<string>) {
    this.#seed = seed
    this.#idea = idea
    this.#emails = emails
    this.#workingNames = nameSource(seededRandom(`${seed}/${idea.name}/working`), 'working')
    this.#oldNames = nameSource(seededRandom(`${seed}/${idea.name}/old`), 'old')
  }

  carersOf(team: CountyTeam, index: number): CountyStaff[] {
    const idea = this.#idea.teams[index]!
    return this.#namesOf(this.#idea.carers, index, { count: idea.carers, more: this.#workingNames }).map(
      (name, place) => this.#carer(name, { team, idea, place }),
    )
  }

  residentsOf(team: CountyTeam, index: number): CountyResident[] {
    const idea = this.#idea.teams[index]!
    return this.#namesOf(this.#idea.residents, index, { count: idea.residents, more: this.#oldNames }).map(
      (name, place) => this.#resident(name, { team, idea, place }),
    )
  }

  others(): CountyStaff[] {
    const { coordinators, administrators, groupLeaders, serviceDesk, auditors } = this.#idea
    const by: [StaffRole, readonly DemoName[]][] = [
      ['coordinator', coordinators],
      ['administrator', administrators],
      ['group_leader', groupLeaders],
      ['service_desk', serviceDesk],
      ['auditor', auditors],
    ]
    return by.flatMap(([role, names]) => names.map((name) => this.#office(name, role)))
  }

  #namesOf(
    named: readonly DemoName[],
    team: number,
    { count, more }: { count: number; more: { next(): DemoName } },
  ): DemoName[] {
    const { dealtTo } = this.#idea
    const dealt = team < dealtTo ? named.filter((_name, index) => index % dealtTo === team) : []
    return [...dealt, ...Array.from({ length: count - dealt.length }, () => more.next())]
  }

  #carer(name: DemoName, { team, idea, place }: { team: CountyTeam; idea: TeamIdea; place: number }): CountyStaff {
    const office = settlements[idea.settlements[0]!]
    const staff = this.#office(name, 'carer')
    const random = seededRandom(`${this.#seed}/carer/${staff.id}`)
    return {
      ...staff,
      teamId: team.id,
      place,
      base: isAtDesk(place) ? 'desk' : 'field',
      travelMode: office.kind === 'flats' && place % 4 === 2 ? 'bicycle' : 'car',
      baseLat: office.lat,
      baseLon: office.lon,
      contractMinutesPerWeek: random.fraction() < 0.8 ? fullTimeMinutes : Math.round(fullTimeMinutes * 0.8),
      qualifications: pickQualifications(random),
    }
  }

  #office(name: DemoName, role: StaffRole): CountyStaff {
    const person = this.#person(name, 'staff')
    return {
      ...person,
      role,
      teamId: null,
      place: 0,
      accountId: demoId(this.#seed, 'account', person.id),
      email: this.#email(name),
      base: role === 'carer' ? 'field' : 'desk',
      travelMode: 'car',
      baseLat: null,
      baseLon: null,
      contractMinutesPerWeek: fullTimeMinutes,
      qualifications: [],
    }
  }

  #resident(
    name: DemoName,
    { team, idea, place }: { team: CountyTeam; idea: TeamIdea; place: number },
  ): CountyResident {
    const person = this.#person(name, 'resident')
    const random = seededRandom(`${this.#seed}/resident/${person.id}`)
    const memory = random.fraction() < 0.5 ? 'impaired' : 'good'
    const about = [words.aboutHearing, words.aboutSight, words.aboutMemory[memory], words.aboutLikes]
    return {
      ...person,
      ...findHome(random, random.pick(idea.settlements)),
      teamId: team.id,
      place,
      // no Finnish subscriber number begins with 000
      phone: `040 000 ${random.between(10, 99)} ${random.between(10, 99)}`,
      about: about.map((of) => random.pick(of)).join(' '),
      memory,
      level: levelOf(place),
      continuityCarers: memory === 'impaired' ? random.between(4, 8) : null,
    }
  }

  #person(name: DemoName, sitter: 'staff' | 'resident'): Person {
    const id = demoId(this.#seed, this.#idea.name, sitter, name.first, name.last)
    const portrait =
      sitter === 'staff'
        ? drawPortrait(id, { age: 'working', hair: name.hair, clothes: 'tunic' })
        : drawPortrait(id, { age: 'old', hair: name.hair, clothes: 'own' })
    const photoId = demoId(this.#seed, 'photo', id)
    const { first: firstName, last: lastName, language } = name
    return { id, firstName, lastName, language, languages: spokenBy(language, sitter), photoId, portrait }
  }

  #email(name: DemoName): string {
    const short = shortEmail(name)
    if (namedStaff(this.#idea).includes(name)) return short
    const base = `${toAscii(name.first)}.${toAscii(name.last)}`
    let email = `${base}@demo.example`
    for (let number = 2; this.#emails.has(email); number += 1) email = `${base}${number}@demo.example`
    this.#emails.add(email)
    return email
  }
}

function namedStaff(idea: CountyIdea): DemoName[] {
  return [
    ...idea.carers,
    ...idea.coordinators,
    ...idea.administrators,
    ...idea.groupLeaders,
    ...idea.serviceDesk,
    ...idea.auditors,
  ]
}

function shortEmail({ first }: DemoName): string {
  return `${toAscii(first)}@demo.example`
}

function toAscii(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^a-z-]/gi, '')
    .toLowerCase()
}

/** One in six of a team cares from a desk; the first of the team, among them Anna, does not. */
function isAtDesk(place: number): boolean {
  return place % 6 === 5
}

/** Nearly all may give medicine; the other licences are rarer. */
function pickQualifications(random: SeededRandom): QualificationCode[] {
  const shares: [QualificationCode, number][] = [
    ['medication', 0.97],
    ['insulin', 0.85],
    ['wound-care', 0.8],
    ['catheter', 0.7],
  ]
  return shares.filter(([, share]) => random.fraction() < share).map(([code]) => code)
}

/** Of a hundred, ten on the safety level, twenty-five on the support level; the first of a team, among them Aino, are not. */
function levelOf(place: number): CareLevelName {
  const turn = place % 20
  if (turn === 9 || turn === 19) return 'safety'
  return turn % 4 === 3 ? 'support' : 'hybrid'
}

function spokenBy(language: Language, who: 'staff' | 'resident'): string[] {
  if (who === 'resident') return [language]
  return language === 'fi' ? ['fi'] : [language, 'fi']
}
