/** Why a microphone or camera does not deliver. The call goes on without it. */
export type DeviceProblem =
  /** There is none, or the browser cannot (no HTTPS). */
  | 'notFound'
  /** The person, or a policy, said no. */
  | 'refused'
  /** Another program holds it. */
  | 'inUse'
  /** It was there and was pulled out. */
  | 'unplugged'
  /** Anything else. */
  | 'failed'
