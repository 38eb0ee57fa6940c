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

/** What `getUserMedia` meant by its rejection (names of the Media Capture specification). */
export function toDeviceProblem(error: unknown): DeviceProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  switch (name) {
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'NotSupportedError':
      return 'notFound'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotReadableError':
    case 'AbortError':
      return 'inUse'
    default:
      return 'failed'
  }
}

/** Worth another try by itself when the list of devices changes; a refusal is the person's to take back. */
export function mayMendItself(problem: DeviceProblem): boolean {
  return problem !== 'refused'
}
