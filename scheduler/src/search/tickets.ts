/** A list with each index as often as its weight says, a whole number: where a drawn ticket is looked up, without a loop. */
export function ticketsFor(weights: readonly number[]): Uint8Array {
  return Uint8Array.from(weights.flatMap((weight, index) => Array<number>(weight).fill(index)))
}
