/** Why a text is no recurrence of days. The service that was given it says which field it was. */
export class RecurrenceProblem extends Error {
  override name = 'RecurrenceProblem'
  readonly code: 'RECURRENCE_UNREADABLE' | 'RECURRENCE_TOO_OFTEN'
  constructor(code: RecurrenceProblem['code'], message: string) {
    super(message)
    this.code = code
  }
}
