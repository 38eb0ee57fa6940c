import { randomInt } from 'node:crypto'
import { pairingAlphabet } from '../device/pairing-code.ts'

const groups = 4
const groupLength = 5

/** For a first sign-in: twenty signs without look-alikes hold 95 bits, in groups that can be read aloud. */
export function generatePassword(draw: (below: number) => number = randomInt): string {
  const alphabet = pairingAlphabet.toLowerCase()
  const group = () => Array.from({ length: groupLength }, () => alphabet[draw(alphabet.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}
