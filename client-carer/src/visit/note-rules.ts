/** The server takes no longer note. */
export const longestNote = 4_000

/** Whether somebody else's words would be lost by saving: the note on record is neither what I began from nor what I write. */
export function changedInBetween(baseNote: string, mine: string, onRecord: string | null): boolean {
  const theirs = onRecord ?? ''
  return theirs !== baseNote && theirs !== mine
}
