import { z } from 'zod'
import type { DeviceId, ResidentId } from '../db/ids.ts'
import { InvalidInput, NotFound, TooManyAttempts } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { refusalType } from '../graphql/refusals.ts'
import { OrganisationRef } from '../organisation/organisation.schema.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import type { DeviceViewer } from '../context.ts'
import { isOnline, PairingCodeInvalid } from './device.ts'
import type { Device } from './device.ts'
import { beat, loadDevices, loadDevicesOf, revokeDevice } from './device.service.ts'
import { createPairingCode, pairDevice } from './pairing.service.ts'
import type { PairingCode } from './pairing.service.ts'

refusalType(PairingCodeInvalid, 'The code is not, or is no longer, valid.')

export const DeviceRef = builder.loadableObjectRef('Device', {
  load: (ids: DeviceId[], ctx) => loadDevices(ctx, ids),
})

DeviceRef.implement({
  description: 'A tablet at home, bound to one resident and nothing else.',
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    resident: t.field({ type: ResidentRef, resolve: (device) => device.residentId }),
    pairedAt: t.expose('pairedAt', { type: 'DateTime' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', nullable: true }),
    online: t.boolean({
      description: 'A heartbeat came within the last 45 s.',
      resolve: (device, _args, ctx) => isOnline(device, ctx.clock.now()),
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

builder.objectField(ResidentRef, 'devices', (t) =>
  t.loadableGroup({
    type: DeviceRef,
    description: 'Those in use first. For who cares, and for who keeps the tablets going.',
    nullable: true,
    authScopes: { $any: { care: true, support: true } },
    unauthorizedResolver: () => null,
    load: (residentIds: ResidentId[], ctx) => loadDevicesOf(ctx, residentIds),
    // a list of a loadable type may hold ids; this one holds what loadDevicesOf answered: devices
    group: (device) => (device as Device).residentId,
    resolve: (resident) => resident.id,
  }),
)

export const DeviceViewerRef = builder.objectRef<DeviceViewer>('DeviceViewer').implement({
  authScopes: { known: true },
  fields: (t) => ({
    device: t.field({ type: DeviceRef, resolve: (viewer) => viewer.deviceId }),
    organisation: t.field({ type: OrganisationRef, resolve: (viewer) => viewer.orgId }),
  }),
})

const PairingCodeRef = builder.objectRef<PairingCode>('PairingCode').implement({
  authScopes: { staff: true },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Eight characters without look-alikes, shown as XXXX-XXXX.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    resident: t.field({ type: ResidentRef, resolve: (pairingCode) => pairingCode.residentId }),
    url: t.exposeString('url', {
      description:
        "Opens the kiosk's pairing with the code filled in; what the QR holds. The code is after #, so it never reaches a log.",
    }),
  }),
})

const PairDeviceInput = builder.inputType('PairDeviceInput', {
  fields: (t) => ({
    code: t.string({
      description: 'With or without the hyphen, any case.',
      required: true,
      validate: z.string().max(40),
    }),
    name: t.string({ validate: z.string().trim().max(60) }),
  }),
})

builder.mutationFields((t) => ({
  createPairingCode: t.field({
    type: PairingCodeRef,
    description: "Administrators and carers of the resident's team. CARE_HAS_ENDED.",
    authScopes: { staff: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { residentId: t.arg.id({ required: true }) },
    resolve: (_root, { residentId }, ctx) => createPairingCode(ctx, residentId),
  }),
  pairDevice: t.field({
    type: DeviceViewerRef,
    description: "Anonymous: the tablet. Sets the device's cookie.",
    authScopes: { everyone: true },
    errors: { types: [PairingCodeInvalid, TooManyAttempts, InvalidInput] },
    args: { input: t.arg({ type: PairDeviceInput, required: true }) },
    resolve: (_root, { input }, ctx) => pairDevice(ctx, input),
  }),
  revokeDevice: t.field({
    type: DeviceRef,
    authScopes: { staff: true },
    errors: { types: [NotFound] },
    args: { deviceId: t.arg.id({ required: true }) },
    resolve: (_root, { deviceId }, ctx) => revokeDevice(ctx, deviceId),
  }),
  deviceHeartbeat: t.field({
    type: 'DateTime',
    description: 'Device: "I am here", every 15 s.',
    authScopes: { device: true },
    resolve: (_root, _args, ctx) => beat(ctx),
  }),
}))
