/** An argument that may be left out: undefined where it was, null where its text is none of ours (a list is then empty). */
export function readArgument<T>(
  text: string | null | undefined,
  read: (text: string) => T | undefined,
): T | undefined | null {
  if (text === null || text === undefined) return undefined
  return read(text) ?? null
}
