import * as names from './demo-names.ts'
import type { DemoName } from './demo-names.ts'
import type { SettlementName } from './town-map.ts'

/** What makes a county before it has people: its teams, who is named, and how many more there are. */
export interface CountyIdea {
  readonly name: string
  readonly teams: readonly TeamIdea[]
  /** Dealt to the first teams in turn. */
  readonly carers: readonly DemoName[]
  readonly residents: readonly DemoName[]
  readonly dealtTo: number
  readonly coordinators: readonly DemoName[]
  readonly administrators: readonly DemoName[]
  readonly groupLeaders: readonly DemoName[]
  readonly serviceDesk: readonly DemoName[]
  readonly auditors: readonly DemoName[]
  readonly hasDemoPair: boolean
}

export interface TeamIdea {
  readonly name: string
  readonly area: string
  /** Where its residents live; the first is where its office is; one named twice has twice as many. */
  readonly settlements: readonly SettlementName[]
  readonly carers: number
  readonly residents: number
}

const teamOf = { carers: 12, residents: 80 }

/** Sixty carers and four hundred residents in three areas of two counties. */
export const countyIdeas: readonly CountyIdea[] = [
  {
    name: 'Hallaveden hyvinvointialue',
    teams: [
      { name: 'Rannan tiimi', area: 'Hallaveden kaupunki', settlements: ['shore', 'shore', 'westVillage'], ...teamOf },
      { name: 'Harjun tiimi', area: 'Hallaveden kaupunki', settlements: ['ridge', 'ridge', 'centre'], ...teamOf },
      { name: 'Keskustan tiimi', area: 'Hallaveden kaupunki', settlements: ['centre'], ...teamOf },
      {
        name: 'Kylien tiimi',
        area: 'Järvikylät',
        settlements: ['northVillage', 'northVillage', 'northVillage', 'southVillage'],
        ...teamOf,
      },
    ],
    carers: names.carerNames,
    residents: names.residentNames,
    dealtTo: 3,
    coordinators: names.coordinatorNames,
    administrators: names.administratorNames,
    groupLeaders: names.groupLeaderNames,
    serviceDesk: names.serviceDeskNames,
    auditors: names.auditorNames,
    hasDemoPair: true,
  },
  {
    name: 'Meriniemen hyvinvointialue',
    teams: [{ name: 'Saariston tiimi', area: 'Meriniemi', settlements: ['harbour', 'harbour', 'islands'], ...teamOf }],
    ...names.otherStaffNames,
    residents: names.otherResidentNames,
    dealtTo: 1,
    groupLeaders: [],
    serviceDesk: [],
    auditors: [],
    hasDemoPair: false,
  },
]
