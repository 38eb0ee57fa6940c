import type { CallPeer } from 'sfu/client/call-peer.svelte'
import type { Caller } from '../day/home-visit.ts'

/** Who called has a photo; of a second carer only the name has come. Names in a room are docs/decisions/0001's. */
export function asCaller({ id, name }: Pick<CallPeer, 'id' | 'name'>, caller: Caller | null): Caller {
  if (caller && id === `staff:${caller.id}`) return caller
  return { id, firstName: name, role: 'CARER', photoUrl: null }
}

export function hasPicture({ cameraOff, hasCamera }: Pick<CallPeer, 'cameraOff' | 'hasCamera'>): boolean {
  return hasCamera && !cameraOff
}
