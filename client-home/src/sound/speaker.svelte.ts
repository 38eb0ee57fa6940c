/**
 * The tablet's loudspeaker. Browsers keep it locked until the page was touched once, or a policy allows it
 * (AutoplayAllowlist): `locked` is said on the screen, and any touch opens it.
 */
export class Speaker {
  locked = $state(true)
  readonly context: AudioContext

  constructor(context: AudioContext = new AudioContext()) {
    this.context = context
    const look = () => (this.locked = context.state !== 'running')
    context.addEventListener('statechange', look)
    look()
  }

  async unlock(): Promise<void> {
    if (this.context.state === 'running') return
    try {
      await this.context.resume()
    } catch {
      // Still locked, and `locked` says so; the next touch tries again.
    }
  }
}
