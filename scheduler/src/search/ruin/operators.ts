import { adjacentStrings } from './adjacent-strings.ts'
import { carerChain } from './carer-chain.ts'
import { makeRoom } from './make-room.ts'
import type { RuinOperator } from './ruin.ts'
import { scattered } from './scattered.ts'
import { wholeRoute } from './whole-route.ts'

/** All ways of taking a plan apart. */
export const ruinOperators: readonly RuinOperator[] = [adjacentStrings, scattered, wholeRoute, makeRoom, carerChain]
