import type { Request, Response } from 'express'

/** Lines of JSON: `{"read":60,"rows":6000}` as it goes on, the last one the answer. For an app that asks for it (Accept). */
const progressType = 'application/x-ndjson'

/** So many lines at most, whatever the file. */
const mostLines = 100

/** How far one import is, told while it works; whoever does not ask for it gets the answer alone. */
export class ImportProgress {
  readonly #response: Response
  readonly #isAskedFor: boolean

  constructor(request: Request, response: Response) {
    this.#response = response
    this.#isAskedFor = request.headers.accept === progressType
  }

  /** So many rows have been looked at; those of a dry run as much as those that stay. */
  tell(read: number, rows: number): void {
    if (!this.#isAskedFor || read % Math.ceil(rows / mostLines) !== 0) return
    if (!this.#response.headersSent) this.#response.status(200).type(progressType)
    this.#response.write(`${JSON.stringify({ read, rows })}\n`)
  }

  /** The status is lost where something was told before: the body says the same. */
  answer(status: number, body: object): void {
    if (this.#response.headersSent) this.#response.end(`${JSON.stringify(body)}\n`)
    else this.#response.status(status).json(body)
  }
}
