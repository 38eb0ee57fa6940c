import { InvalidInput } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import type { Batch } from './event-buffer.ts'
import type { StoredEvent } from './event.ts'
import { liveUpdates } from './live-updates.service.ts'

const LiveEventRef = builder.objectRef<StoredEvent>('LiveEvent').implement({
  authScopes: { known: true },
  fields: (t) => ({
    type: t.exposeString('type', {
      description:
        'visit.ringing, visit.answered, visit.ended, visit.missed, visit.declined, visit.changed, device.paired, device.revoked, ...',
    }),
    visitId: t.exposeID('visitId', { nullable: true }),
    residentId: t.exposeID('residentId', { nullable: true }),
    deviceId: t.exposeID('deviceId', { nullable: true }),
  }),
})

const LiveUpdateRef = builder.objectRef<Batch>('LiveUpdate').implement({
  authScopes: { known: true },
  fields: (t) => ({
    cursor: t.string({
      description: 'Give it back as `after` when connecting again.',
      resolve: (batch) => String(batch.cursor),
    }),
    resync: t.exposeBoolean('resync', { description: 'The cursor was too old: refetch everything.' }),
    events: t.field({ type: [LiveEventRef], resolve: (batch) => batch.events }),
  }),
})

builder.subscriptionFields((t) => ({
  liveUpdates: t.field({
    type: LiveUpdateRef,
    description: `All that happens that the viewer may see, as ids: refetch what is on the screen. Without \`after\`, from now on. The first
message comes at once, then one for each batch of events and a heartbeat every 15 s. Ends when the viewer is signed out or
the device is revoked.`,
    authScopes: { known: true },
    args: { after: t.arg.string() },
    subscribe: (_root, { after }, ctx) => liveUpdates(ctx, toCursor(after)),
    resolve: (batch) => batch,
  }),
}))

function toCursor(after: string | null | undefined): number | undefined {
  if (after === null || after === undefined) return undefined
  const cursor = /^\d{1,15}$/.test(after) ? Number(after) : undefined
  if (cursor === undefined) throw new InvalidInput('after', 'is no cursor of ours')
  return cursor
}
