import type { CompiledQuery } from 'kysely'
import type { Trx } from './database.ts'

/**
 * A query whose text is always the same, as the builder makes it from the first values that come; later values only take their
 * places in it. For what runs many times a second: to build and compile a query takes the builder longer than to send it.
 * `build` may put the values where a parameter goes, and do nothing else with them.
 */
export function compileOnce<Values extends object, Row>(
  build: (trx: Trx, values: Values) => Query<Row>,
): (trx: Trx, values: Values) => CompiledQuery<Row> {
  let compiled: CompiledQuery<Row> | undefined
  return (trx, values) => {
    compiled ??= build(trx, toPlaces(values)).compile(trx)
    const filled = compiled.parameters.map((each) => (each instanceof Place ? values[each.key as keyof Values] : each))
    return { ...compiled, parameters: filled }
  }
}

/** The builder's own, or a text with `sql`. */
interface Query<Row> {
  compile: (trx: Trx) => CompiledQuery<Row>
}

class Place {
  readonly key: string

  constructor(key: string) {
    this.key = key
  }
}

function toPlaces<Values extends object>(values: Values): Values {
  // Seen by the builder alone, which takes any value for a parameter as it is.
  return Object.fromEntries(Object.keys(values).map((key) => [key, new Place(key)])) as Values
}
