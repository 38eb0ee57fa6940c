import { signalErrors } from '../../protocol/errors.ts'
import type { SignalErrorCode } from '../../protocol/errors.ts'

/** An expected refusal: goes to the browser as code and meaning, nothing else. */
export class SignalError extends Error {
  override name = 'SignalError'
  readonly code: SignalErrorCode

  constructor(code: SignalErrorCode, options?: ErrorOptions) {
    super(signalErrors[code].meaning, options)
    this.code = code
  }

  get fatal(): boolean {
    return signalErrors[this.code].fatal
  }
}
