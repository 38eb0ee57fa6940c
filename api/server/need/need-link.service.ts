import { editPlan } from '../care-plan/edit-plan.ts'
import type { RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import { getId } from '../get-id.ts'
import { checkLink } from './need-link.ts'
import type { NeedLink } from './need.ts'
import * as repository from './need.repository.ts'
import { refuseProblem } from './need.service.ts'

export interface NewLink {
  readonly kind: NeedLink['kind']
  readonly firstSeriesId: string
  readonly secondSeriesId: string
  readonly smallestGapMinutes: number
  readonly largestGapMinutes?: number | null | undefined
}

/** Both needs are of one plan; what the windows cannot meet is refused (LINK_CANNOT_BE_MET). */
export function linkNeeds(ctx: RequestContext, wanted: NewLink): Promise<NeedLink> {
  const firstSeries = getId<'NeedSeries'>(wanted.firstSeriesId)
  const secondSeries = getId<'NeedSeries'>(wanted.secondSeriesId)
  const find = (trx: Trx) => repository.findPlanOfSeries(trx, firstSeries)
  return editPlan(ctx, { find, action: 'need.link' }, async (trx, edit) => {
    if (!edit.needs.some(({ seriesId }) => seriesId === secondSeries)) throw new NotFound()
    const link = {
      carePlanId: edit.plan.id,
      kind: wanted.kind,
      firstSeries,
      secondSeries,
      smallestGapMinutes: wanted.smallestGapMinutes,
      largestGapMinutes: wanted.largestGapMinutes ?? null,
    }
    checkLink(link, edit.links)
    const made = await repository.insertLink(trx, edit.plan.orgId, link)
    refuseProblem({ ...edit, links: [...edit.links, made] }, [firstSeries, secondSeries], edit.today)
    return made
  })
}

/** The series that were linked. */
export function unlinkNeeds(ctx: RequestContext, linkIdText: string): Promise<NeedLink> {
  const id = getId<'NeedLink'>(linkIdText)
  const find = async (trx: Trx) => (await repository.findLink(trx, id))?.carePlanId
  return editPlan(ctx, { find, action: 'need.unlink' }, async (trx, edit) => {
    const link = edit.links.find((each) => each.id === id)
    if (link === undefined) throw new NotFound()
    await repository.deleteLink(trx, id)
    return link
  })
}
