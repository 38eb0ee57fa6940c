import { builder } from '../graphql/builder.ts'
import {
  AllowedModalityEnum,
  CancelCauseEnum,
  ModalityChangeReasonEnum,
  ModalityEnum,
  VisitOriginEnum,
} from '../graphql/enums.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import type { VisitId } from '../db/ids.ts'
import type { ModalityChange } from './modality-change.repository.ts'
import { loadModalityChanges } from './visit-modality.service.ts'
import { VisitRef } from './visit.schema.ts'

/** How a visit is planned is for those who plan and make it. */
const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

const ModalityChangeRef = builder.objectRef<ModalityChange>('ModalityChange').implement({
  description: 'That a visit was made in another way than planned, and why.',
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    from: t.expose('from', { type: ModalityEnum }),
    to: t.expose('to', { type: ModalityEnum }),
    reason: t.expose('reason', { type: ModalityChangeReasonEnum }),
    note: t.exposeString('note'),
    changedBy: t.field({ type: StaffRef, resolve: (change) => change.changedBy }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
  }),
})

builder.objectFields(VisitRef, (t) => ({
  origin: t.expose('origin', { type: VisitOriginEnum, ...careOnly }),
  occurrenceOn: t.expose('occurrenceOn', {
    type: 'Date',
    ...careOnly,
    description: 'The day of the care plan to which it belongs, also when it was moved to another.',
  }),
  detached: t.exposeBoolean('detached', { ...careOnly, description: 'Edited by hand, apart from its series.' }),
  windowStart: t.field({ type: 'DateTime', ...careOnly, resolve: (visit) => visit.window?.start ?? null }),
  windowEnd: t.field({ type: 'DateTime', ...careOnly, resolve: (visit) => visit.window?.end ?? null }),
  allowed: t.expose('allowed', { type: AllowedModalityEnum, ...careOnly }),
  priority: t.exposeInt('priority', { ...careOnly, description: '1 is left out first, 5 last.' }),
  carersNeeded: t.exposeInt('carersNeeded', careOnly),
  normMinutes: t.exposeInt('normMinutes', { ...careOnly, description: 'All its tasks in person; 0: it has no norm.' }),
  baselineTravelMinutes: t.exposeInt('baselineTravelMinutes', careOnly),
  travelMinutes: t.exposeInt('travelMinutes', { ...careOnly, description: 'The way to it, as the carer told it.' }),
  extraReason: t.exposeString('extraReason', careOnly),
  missedReason: t.string({
    ...careOnly,
    resolve: (visit) => (visit.state === 'missed' ? visit.missedReason : null),
  }),
  cancelCause: t.field({
    type: CancelCauseEnum,
    ...careOnly,
    resolve: (visit) => (visit.state === 'cancelled' ? visit.cancelCause : null),
  }),
  confirmedAt: t.expose('confirmedAt', { type: 'DateTime', ...careOnly }),
  modalityChanges: t.loadableGroup({
    type: ModalityChangeRef,
    ...careOnly,
    description: 'Newest first.',
    load: (ids: VisitId[], ctx) => loadModalityChanges(ctx, ids),
    group: (change) => change.visitId,
    resolve: (visit) => visit.id,
  }),
}))
