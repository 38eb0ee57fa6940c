import type { CallId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { CallEndReasonEnum } from '../graphql/enums.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { loadParticipations } from './call-reading.service.ts'
import type { Call, Participation } from './call.ts'

export const CallRef = builder.objectRef<Call>('Call')

const ParticipationRef = builder.objectRef<Participation>('Participation').implement({
  description: 'One stay of one person in a call.',
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({
      resolve: (stay, _args, ctx) => (ctx.viewer.kind === 'staff' ? stay.fullName : stay.firstName),
    }),
    isResident: t.boolean({ resolve: (stay) => stay.deviceId !== null }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime' }),
    leftAt: t.expose('leftAt', { type: 'DateTime', nullable: true }),
  }),
})

CallRef.implement({
  description: 'One attempt to reach the resident over video.',
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    caller: t.field({
      type: StaffRef,
      description: 'Who calls: whose picture and name the kiosk shows.',
      resolve: (call) => call.startedBy,
    }),
    ringingAt: t.expose('ringingAt', { type: 'DateTime' }),
    ringDeadline: t.expose('ringDeadline', { type: 'DateTime' }),
    rungAt: t.expose('rungAt', { type: 'DateTime', nullable: true, description: 'A tablet has said that it rings.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
    endReason: t.expose('endReason', { type: CallEndReasonEnum, nullable: true }),
    participations: t.loadableGroup({
      type: ParticipationRef,
      load: (callIds: CallId[], ctx) => loadParticipations(ctx, callIds),
      group: (stay) => stay.callId,
      resolve: (call) => call.id,
    }),
  }),
})
