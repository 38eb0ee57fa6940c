/** A request's cookies by name. The first of two of one name is taken: browsers send the more specific one first. */
export function readCookies(header: string | undefined): Record<string, string> {
  // no prototype: a cookie may have any name
  const cookies = Object.create(null) as Record<string, string>
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals < 1) continue
    const name = pair.slice(0, equals).trim()
    cookies[name] ??= pair.slice(equals + 1).trim()
  }
  return cookies
}
