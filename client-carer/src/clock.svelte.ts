import { toInstant } from 'api/client/format-time'

/** The time that the screens show: the server's, counted on by this machine, so that a wrong phone clock harms nothing. */
export class Clock {
  #offsetMs = 0
  nowMs = $state(Date.now())

  constructor() {
    setInterval(() => this.#tick(), 1_000) // lives as long as the page
  }

  /** With every answer that says what the server's time is. */
  set(serverNow: string): void {
    this.#offsetMs = Date.parse(serverNow) - Date.now()
    this.#tick()
  }

  get now(): string {
    return toInstant(this.nowMs)
  }

  #tick(): void {
    this.nowMs = Date.now() + this.#offsetMs
  }
}
