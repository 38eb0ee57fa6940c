import { parseId, type DeviceId, type StaffId } from '../db/ids.ts'
import type { Peer } from './call.ts'

/** The name under which the SFU knows a person in a room: the same at every join, so that a rejoin replaces. */
export function toPeerId(peer: Peer): string {
  return peer.kind === 'staff' ? `staff:${peer.staffId}` : `device:${peer.deviceId}`
}

export function parsePeerId(text: string): Peer | undefined {
  const [kind, idText = ''] = text.split(':', 2)
  const id = parseId(idText)
  if (id === undefined) return undefined
  if (kind === 'staff') return { kind, staffId: id as string as StaffId }
  if (kind === 'device') return { kind, deviceId: id as string as DeviceId }
  return undefined
}
