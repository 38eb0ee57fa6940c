/** Whether any of the facts that a row gives is another than what is there. What a row does not give (undefined) stays. */
export function differs<Fact extends object>(
  current: Fact,
  given: { readonly [Name in keyof Fact]?: unknown },
): boolean {
  return Object.entries(given).some(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(current[name as keyof Fact]),
  )
}
