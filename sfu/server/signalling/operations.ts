import type { Method } from '../../protocol/messages.ts'
import type { Operation } from './operation.ts'
import { closeProducer } from './operations/close-producer.ts'
import { connectTransport } from './operations/connect-transport.ts'
import { endRoom } from './operations/end-room.ts'
import { join } from './operations/join.ts'
import { leave } from './operations/leave.ts'
import { pauseConsumer } from './operations/pause-consumer.ts'
import { ping } from './operations/ping.ts'
import { produce } from './operations/produce.ts'
import { ready } from './operations/ready.ts'
import { removePeer } from './operations/remove-peer.ts'
import { restartIce } from './operations/restart-ice.ts'
import { resumeConsumer } from './operations/resume-consumer.ts'
import { resume } from './operations/resume.ts'
import { setPaused } from './operations/set-paused.ts'
import { setPreferredLayers } from './operations/set-preferred-layers.ts'

/** Every method of the protocol; the type refuses a missing one. */
export const operations: { readonly [M in Method]: Operation<M> } = {
  join,
  resume,
  ready,
  connectTransport,
  restartIce,
  produce,
  setPaused,
  closeProducer,
  resumeConsumer,
  pauseConsumer,
  setPreferredLayers,
  ping,
  leave,
  removePeer,
  endRoom,
}
