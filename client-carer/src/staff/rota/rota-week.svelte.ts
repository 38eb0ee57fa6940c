import { addDays } from 'api/client/format-time'
import {
  AbsencesDocument,
  RotaPeopleDocument,
  ShiftsDocument,
  StaffChoicesDocument,
} from 'api/client/generated/graphql'
import type {
  AbsenceShownFragment,
  RotaPersonFragment,
  ShiftShownFragment,
  StaffShownFragment,
} from 'api/client/generated/graphql'
import { allPages } from '../../all-pages.ts'
import type { CarerApp } from '../../carer-app.svelte.ts'
import { Loaded } from '../../loaded.svelte.ts'

interface WeekLoaded {
  monday: string
  people: readonly RotaPersonFragment[]
  shifts: readonly ShiftShownFragment[]
  absences: readonly AbsenceShownFragment[]
}

/** One team's week; of a group leader, who sees no colleagues here, the own one. */
export class RotaWeek {
  /** Null until the teams are known. */
  teamId = $state<string | null>(null)
  readonly teams: Loaded<readonly { id: string; name: string }[]>
  readonly week: Loaded<WeekLoaded>
  readonly mayPlan: boolean
  readonly #app: CarerApp
  readonly #viewer: StaffShownFragment
  readonly #monday: () => string

  constructor(app: CarerApp, { viewer, monday }: { viewer: StaffShownFragment; monday: () => string }) {
    this.#app = app
    this.#viewer = viewer
    this.#monday = monday
    this.mayPlan = viewer.role === 'COORDINATOR' || viewer.role === 'ADMINISTRATOR'
    this.teamId = viewer.team?.id ?? null
    this.teams = new Loaded<readonly { id: string; name: string }[]>(app, {
      load: async (signal) => (await app.requests.request(StaffChoicesDocument, {}, { signal })).teams,
      concerns: (event) => event.type === 'organisation.changed',
    })
    this.week = new Loaded(app, {
      load: (signal) => this.#load(signal),
      concerns: ({ type }) => type === 'shift.changed' || type === 'absence.changed' || type === 'staff.changed',
    })
  }

  chooseTeam(teamId: string): void {
    this.teamId = teamId
    void this.week.reload()
  }

  close(): void {
    this.teams.close()
    this.week.close()
  }

  async #load(signal: AbortSignal): Promise<WeekLoaded> {
    if (this.mayPlan && this.teamId === null) {
      const { teams } = await this.#app.requests.request(StaffChoicesDocument, {}, { signal })
      this.teamId = teams[0]?.id ?? null
    }
    const { teamId } = this
    const isOwnOnly = this.#viewer.role === 'GROUP_LEADER' || teamId === null
    const monday = this.#monday()
    const span = { from: monday, until: addDays(monday, 7) }
    const asked = isOwnOnly ? { ...span, staffId: this.#viewer.id } : { ...span, teamId }
    const [people, shifts, absences] = await Promise.all([
      isOwnOnly ? [{ ...this.#viewer, base: null }] : this.#people(teamId, signal),
      allPages(async (after) => {
        const { shifts: page, now } = await this.#app.requests.request(ShiftsDocument, { ...asked, after }, { signal })
        this.#app.clock.set(now)
        return page
      }),
      allPages(
        async (after) => (await this.#app.requests.request(AbsencesDocument, { ...asked, after }, { signal })).absences,
      ),
    ])
    return { monday, people, shifts, absences }
  }

  #people(teamId: string, signal: AbortSignal): Promise<RotaPersonFragment[]> {
    return allPages(
      async (after) => (await this.#app.requests.request(RotaPeopleDocument, { teamId, after }, { signal })).staff,
    )
  }
}
