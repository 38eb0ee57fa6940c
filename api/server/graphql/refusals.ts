import { type DomainError, InvalidInput, NotFound, TooManyAttempts } from '../errors.ts'
import { builder } from './builder.ts'

/** What every expected refusal shows. */
export const Refusal = builder.interfaceRef<DomainError>('Refusal').implement({
  description: 'An expected refusal: `code` is stable and what clients translate; `message` is for developers.',
  fields: (t) => ({
    code: t.exposeString('code', { authScopes: { everyone: true } }),
    message: t.exposeString('message', { authScopes: { everyone: true } }),
  }),
})

/**
 * Puts a DomainError into the schema under its class name, so that mutations can name the class in `errors.types`. More fields
 * (`state` of VisitNotPossible, …) are added with `builder.objectField(TheClass, 'field', …)`.
 */
export function refusalType(errorClass: RefusalClass, description: string): void {
  builder.objectType(errorClass, {
    name: errorClass.name,
    description,
    interfaces: [Refusal],
    authScopes: { everyone: true },
    isTypeOf: (value) => value instanceof errorClass,
  })
}

/** A DomainError's class, whatever it is made from: the form in which Pothos takes classes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type RefusalClass = new (...args: any[]) => DomainError

refusalType(NotFound, "It does not exist, or is not the viewer's to see: the same answer for both.")
refusalType(InvalidInput, 'An input is not usable.')
refusalType(TooManyAttempts, 'Wait, then try again.')

builder.objectField(InvalidInput, 'field', (t) =>
  t.exposeString('field', {
    description: 'Which input, as a path: `input.email`.',
  }),
)
builder.objectField(TooManyAttempts, 'retryAfterSeconds', (t) => t.exposeInt('retryAfterSeconds'))
