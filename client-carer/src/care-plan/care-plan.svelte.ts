import { CarePlanPageDocument } from 'api/client/generated/graphql'
import type { CarePlanPageQuery, PlanFrameFragment } from 'api/client/generated/graphql'
import { dayOf } from 'api/client/format-time'
import type { CarerApp } from '../carer-app.svelte.ts'
import { Loaded } from '../loaded.svelte.ts'
import { toSeries } from './need-series.ts'
import type { Need, NeedSeries } from './need-series.ts'
import { sumWeek } from './visit-sums.ts'
import type { VisitAhead } from './visit-sums.ts'

type Answer = NonNullable<CarePlanPageQuery['resident']>
export type Plan = PlanFrameFragment
export type CareLevel = Plan['levels'][number]
export type Pause = Plan['pauses'][number]

/** What is known of a resident's plan; `plan` is null where none is in force or to come. */
export interface PlanShown {
  resident: Pick<Answer, 'id' | 'firstName' | 'lastName' | 'shownName'> | null
  plan: Plan | null
  needs: readonly Need[]
  visits: readonly VisitAhead[]
}

/** A resident's plan on the screen, fetched again when something of the resident changes. Belongs to its component: `close()`. */
export class PlanOnScreen {
  readonly page: Loaded<PlanShown>
  readonly #app: CarerApp

  constructor(app: CarerApp, residentId: string) {
    this.#app = app
    this.page = new Loaded<PlanShown>(app, {
      load: (signal) => loadPlan(app, residentId, signal),
      concerns: (event) => event.residentId === residentId && concernsPlan(event.type),
    })
  }

  get plan(): Plan | null {
    return this.page.data?.plan ?? null
  }

  get today(): string {
    return dayOf(this.#app.clock.now, this.#app.timeWords.timeZone)
  }

  get series(): NeedSeries[] {
    return toSeries(this.page.data?.needs ?? [], this.today)
  }

  get week() {
    return sumWeek(this.page.data?.visits ?? [], this.today, this.#app.timeWords.timeZone)
  }

  /** The level of today, or of the plan's first day where it has not begun. */
  get level(): CareLevel | null {
    const levels = this.plan?.levels ?? []
    const holds = levels.find(
      ({ fromOn, untilOn }) => fromOn <= this.today && (untilOn === null || untilOn > this.today),
    )
    return holds ?? levels.find(({ fromOn }) => fromOn > this.today) ?? null
  }

  /** Those that are not over. */
  get pauses(): Pause[] {
    return (this.plan?.pauses ?? []).filter(
      ({ fromOn, untilOn }) => untilOn === null || (untilOn > this.today && untilOn > fromOn),
    )
  }

  /** Needs that stay without visits at the present level. */
  waits(need: Need): boolean {
    return this.level !== null && !this.level.visitsFor.includes(need.allowed)
  }

  needOfSeries(seriesId: string): Need | null {
    return this.series.find((each) => each.seriesId === seriesId)?.shown ?? null
  }

  reload(): void {
    void this.page.reload()
  }

  close(): void {
    this.page.close()
  }
}

/** Notes, calls and tablets change nothing of a plan. */
function concernsPlan(type: string): boolean {
  return /^(care-plan|visits)\./.test(type) || /^visit\.(changed|cancelled)$/.test(type) || type === 'resident.changed'
}

async function loadPlan(app: CarerApp, residentId: string, signal: AbortSignal): Promise<PlanShown> {
  const needs: Need[] = []
  let after: string | null = null
  for (;;) {
    const variables = { residentId, after }
    const answer: CarePlanPageQuery = await app.requests.request(CarePlanPageDocument, variables, { signal })
    const { resident } = answer
    app.clock.set(answer.now)
    const visits = (resident?.visits?.edges ?? []).map(({ node }) => node)
    const page = resident?.carePlan?.needs
    needs.push(...(page?.edges ?? []).map(({ node }) => node))
    if (!page?.pageInfo.hasNextPage) return { resident, plan: resident?.carePlan ?? null, needs, visits }
    after = page.pageInfo.endCursor ?? null
  }
}
