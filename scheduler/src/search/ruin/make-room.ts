import { adjacentStrings } from './adjacent-strings.ts'
import type { RuinOperator } from './ruin.ts'

/** Those in the way of somebody left out make room, whatever becomes of them; strings, where nobody is left out. */
export const makeRoom: RuinOperator = {
  name: 'makeRoom',
  weight: 10,
  ruin(context) {
    const { state, random, eject } = context
    if (state.absentCount > 0) eject(state.absent[random.below(state.absentCount)]!)
    else adjacentStrings.ruin(context)
  },
}
