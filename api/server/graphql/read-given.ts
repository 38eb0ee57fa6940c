/** An optional input of a search: undefined where it was not given, null where it names nothing of ours (an empty page). */
export function readGiven<Value>(
  text: string | null | undefined,
  read: (text: string) => Value | undefined,
): Value | undefined | null {
  if (text === undefined || text === null) return undefined
  return read(text) ?? null
}
