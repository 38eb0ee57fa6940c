import type { CallSession, CallSessionOptions } from 'sfu/client/call-session.svelte'

export type MakeSession = (options: CallSessionOptions) => CallSession

let loading: Promise<MakeSession> | undefined

/**
 * The code of a call is half of the kiosk's weight and not needed to show the day: it comes after the first picture, and
 * stays, so that an answer never waits for it.
 */
export function loadMediaCode(): Promise<MakeSession> {
  loading ??= import('sfu/client/call-session.svelte').then(
    (module) => (options: CallSessionOptions) => new module.CallSession(options),
    (error: unknown) => {
      loading = undefined // asked again at the next ring
      throw error
    },
  )
  return loading
}
