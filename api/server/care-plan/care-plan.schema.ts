import type { CarePlanId, ResidentId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { AlarmKindEnum, AllowedModalityEnum, CareLevelEnum, PauseReasonEnum } from '../graphql/enums.ts'
import { staleType } from '../graphql/stale-type.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { levelRules } from './care-level.ts'
import { loadCurrentPlans, loadLevels, loadPauses, loadPlansOf } from './care-plan.service.ts'
import { StaleCarePlan, type CareLevel, type CarePause, type CarePlan } from './care-plan.ts'

const CareLevelRef = builder.objectRef<CareLevel>('CareLevel').implement({
  description: 'A level of service for some days; those that are over are the history.',
  authScopes: { care: true },
  fields: (t) => ({
    level: t.expose('level', { type: CareLevelEnum }),
    fromOn: t.expose('fromOn', { type: 'Date' }),
    untilOn: t.expose('untilOn', { type: 'Date', nullable: true, description: 'The first day without it.' }),
    reason: t.exposeString('reason'),
    decidedBy: t.field({ type: StaffRef, resolve: (level) => level.decidedBy }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
    visitsFor: t.field({
      type: [AllowedModalityEnum],
      description: 'Needs that become visits at this level, by what they allow; the others wait.',
      resolve: ({ level }) => [...levelRules[level].visitsFor],
    }),
    alarms: t.field({
      type: [AlarmKindEnum],
      description: 'What watches over the home at this level.',
      resolve: ({ level }) => [...levelRules[level].alarms],
    }),
  }),
})

const CarePauseRef = builder.objectRef<CarePause>('CarePause').implement({
  description: 'In hospital, away: days without visits.',
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    reason: t.expose('reason', { type: PauseReasonEnum }),
    note: t.exposeString('note'),
    fromOn: t.expose('fromOn', { type: 'Date' }),
    untilOn: t.expose('untilOn', { type: 'Date', nullable: true, description: 'The day on which visits come back.' }),
    createdBy: t.field({ type: StaffRef, resolve: (pause) => pause.createdBy }),
  }),
})

export const CarePlanRef = builder.objectRef<CarePlan>('CarePlan').implement({
  description: 'What was agreed for a resident: the level of service, the needs, when it pauses.',
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    resident: t.field({ type: ResidentRef, resolve: (plan) => plan.residentId }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'The first day without it.' }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
    levels: t.loadableGroup({
      type: CareLevelRef,
      description: 'In the order of their days: the history, today, and what is decided for later.',
      load: (planIds: CarePlanId[], ctx) => loadLevels(ctx, planIds),
      group: (level) => level.carePlanId,
      resolve: (plan) => plan.id,
    }),
    pauses: t.loadableGroup({
      type: CarePauseRef,
      description: 'In the order of their days.',
      load: (planIds: CarePlanId[], ctx) => loadPauses(ctx, planIds),
      group: (pause) => pause.carePlanId,
      resolve: (plan) => plan.id,
    }),
  }),
})

staleType<CarePlan>(StaleCarePlan, CarePlanRef)

const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

builder.objectFields(ResidentRef, (t) => ({
  carePlan: t.loadable({
    type: CarePlanRef,
    ...careOnly,
    description: 'The plan of today, or else the next one. Carers and coordinators.',
    load: (residentIds: ResidentId[], ctx) => loadCurrentPlans(ctx, residentIds) as Promise<CarePlan[]>,
    resolve: (resident) => resident.id,
  }),
  carePlans: t.loadableGroup({
    type: CarePlanRef,
    ...careOnly,
    description: 'All of them, newest first.',
    load: (residentIds: ResidentId[], ctx) => loadPlansOf(ctx, residentIds),
    group: (plan) => plan.residentId,
    resolve: (resident) => resident.id,
  }),
}))
