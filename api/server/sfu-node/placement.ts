import { nodeDeadAfterMs } from 'sfu/protocol/reports'

/** What placing needs to know of an SFU node. */
export interface SfuNode {
  id: string
  publicUrl: string
  controlUrl: string
  /** How long it has said nothing, by the database's clock. */
  silentMs: number
  rooms: number
  peers: number
  draining: boolean
}

export function isAlive(node: SfuNode): boolean {
  return node.silentMs < nodeDeadAfterMs
}

/** A node that takes new seats: alive, and not on its way down. */
export function isOpen(node: SfuNode): boolean {
  return isAlive(node) && !node.draining
}

/** Where a call's room is to be: where it is, as long as that node is open; else on the one with the least to do. */
export function placeRoom(nodes: SfuNode[], current: string | null): SfuNode | undefined {
  const open = nodes.filter(isOpen)
  return open.find((node) => node.id === current) ?? open.toSorted(byLoad)[0]
}

function byLoad(a: SfuNode, b: SfuNode): number {
  return a.peers - b.peers || a.rooms - b.rooms || a.id.localeCompare(b.id)
}
