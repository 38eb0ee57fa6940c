import type { KnownDocument } from 'api/client/document'
import type { Requests } from 'api/client/requests'
import type { ServerClock } from './server-clock.ts'

/** Requests whose answers tell the server's time: each sets the clock. */
export class TimedRequests {
  readonly #requests: Requests
  readonly #clock: ServerClock

  constructor(requests: Requests, clock: ServerClock) {
    this.#requests = requests
    this.#clock = clock
  }

  async ask<Result, Variables extends object>(
    document: KnownDocument<Result, Variables>,
    variables: Variables,
    nowOf: (result: Result) => string,
  ): Promise<Result> {
    const askedMs = this.#clock.tabletMs()
    const result = await this.#requests.request(document, variables)
    const answeredMs = this.#clock.tabletMs()
    this.#clock.learn({ askedMs, answeredMs, serverMs: Date.parse(nowOf(result)) })
    return result
  }
}
