import type { ObjectRef } from '@pothos/core'
import type { StaleClass, Versioned } from '../stale-version.ts'
import { builder } from './builder.ts'
import { refusalType } from './refusals.ts'

/** Puts a noun's StaleVersion into the schema: `current` is what is there now, beside the version that was sent. */
export function staleType<Noun extends Versioned>(Stale: StaleClass<Noun>, noun: NounRef<Noun>): void {
  refusalType(Stale, 'code: STALE_EDIT. Somebody else wrote in between: both versions.')
  builder.objectField(Stale, 'current', (t) => t.field({ type: noun, resolve: (stale) => stale.current as never }))
  builder.objectField(Stale, 'sentVersion', (t) => t.exposeInt('sentVersion'))
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the builder's own types, which a loadable ref widens
type NounRef<Noun> = ObjectRef<any, Noun> | ObjectRef<any, any, Noun>
