/**
 * What is wrong and what mends it, for a person. An error that nobody foresaw keeps its stack.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  const remedy = error instanceof Error && 'remedy' in error ? error.remedy : undefined
  const isForeseen = error instanceof Error && 'code' in error && 'remedy' in error
  console.error(`\n${isForeseen ? error.message : error instanceof Error ? error.stack : String(error)}`)
  if (typeof remedy === 'string') console.error(`\n  → ${remedy.replaceAll('\n', '\n    ')}`)
}
