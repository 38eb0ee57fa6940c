import type { CallPeer } from 'sfu/client/call-peer.svelte'
import type { Caller } from '../day/home-visit.ts'

/** Who makes the visit has a photo; of anybody else only the name has come. Names in a room are docs/decisions/0001's. */
export function asCaller({ id, name }: Pick<CallPeer, 'id' | 'name'>, callers: readonly Caller[]): Caller {
  const known = callers.find((caller) => id === `staff:${caller.id}`)
  return known ?? { id, firstName: name, role: 'CARER', photoUrl: null }
}

export function hasPicture({ cameraOff, hasCamera }: Pick<CallPeer, 'cameraOff' | 'hasCamera'>): boolean {
  return hasCamera && !cameraOff
}
