/**
 * Registers the service worker, and says when a newer shell has taken over: the page is then to be loaded again, at a
 * moment when nobody is in a call.
 */
export async function keepShellOnTablet(onNewShell: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const hadShell = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadShell) onNewShell()
  })
  const { BASE_URL } = import.meta.env
  await navigator.serviceWorker.register(`${BASE_URL}sw.js`, { scope: BASE_URL, updateViaCache: 'none' })
}

/** Whether a reload would come up without the network. */
export function isShellCached(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}
