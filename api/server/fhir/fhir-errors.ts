import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js'

/** A request that gets no resource. `status` is HTTP's; the answer's body is an OperationOutcome. */
export class FhirRefused extends Error {
  override name = 'FhirRefused'
  readonly status: 400 | 401 | 404 | 405 | 406
  readonly code: OperationOutcomeIssue['code']
  constructor(status: FhirRefused['status'], code: OperationOutcomeIssue['code'], message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function toOperationOutcome(code: OperationOutcomeIssue['code'], diagnostics: string): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] }
}
