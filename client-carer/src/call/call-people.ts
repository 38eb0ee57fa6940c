import type { CallPeer } from 'sfu/client/call-peer.svelte'

/** The others in a visit's call. */
export interface CallPeople {
  /** At the tablet; null until it is in the call, and while it is out of it. */
  resident: CallPeer | null
  /** The other of two carers. Who dropped out is not counted: the seat stays, but nobody may be left with it alone. */
  carers: readonly CallPeer[]
}

/** The API names who has a seat `device:<id>` and `staff:<id>` (docs/decisions/0001). */
export function toCallPeople(peers: readonly CallPeer[]): CallPeople {
  return {
    resident: peers.find(({ id }) => id.startsWith('device:')) ?? null,
    carers: peers.filter((peer) => isCarer(peer) && peer.connection === 'connected'),
  }
}

export function isCarer({ id }: Pick<CallPeer, 'id'>): boolean {
  return id.startsWith('staff:')
}
