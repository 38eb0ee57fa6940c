/** The kiosk's own files, kept on the tablet so that power alone brings up the clock and the day's plan. */
export function shellCacheName(version: string): string {
  return `kotisilta-home-${version}`
}

export type ShellRequest = { method: string; url: string; isPage: boolean }

/**
 * Which kept file answers a request, if any: the page for any address of the kiosk, else the file itself. Never the
 * API, never a photo: the tablet keeps no picture of anybody.
 */
export function toShellRequest({ method, url, isPage }: ShellRequest, scope: string): string | undefined {
  const withoutHash = url.split('#')[0] ?? url
  if (method !== 'GET' || !withoutHash.startsWith(scope)) return undefined
  return isPage ? scope : withoutHash
}
