import { getNamedType, isCompositeType, isEnumType, isInputObjectType, isInterfaceType } from 'graphql'
import { isListType, isNonNullType, isObjectType, isUnionType } from 'graphql'
import type { GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql'

/** A number from 0 up to but not with 1, the same for the same seed: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const nastyTexts = [
  '',
  ' ',
  'Aino',
  '%',
  "'; drop table visit; --",
  '\u0000',
  '\ud800',
  'ä'.repeat(600),
  '👵🏽',
  '<script>',
  '2026-11-22',
  'FREQ=DAILY',
  'FREQ=SECONDLY;COUNT=999999999',
  '08:00',
  '25:61',
  'a@b.fi',
  'insulin',
  'x'.repeat(3_000),
]
const numbers = [0, 1, -1, 2, 15, 50, 200, 1_000_000, 2_147_483_647, -2_147_483_648]
const floats = [0, -0.5, 61.5, 23.8, 90.1, 1e308]
const days = ['2026-11-22', '2027-03-28', '0000-00-00', '9999-12-31', '2026-02-30', 'tomorrow']
const instants = [
  '2026-11-22T10:00:00Z',
  '2027-03-28T01:30:00Z',
  '+099999-01-01T00:00:00Z',
  'now',
  '1970-01-01T00:00:00.000Z',
]
const oddLeaves = ['__typename', 'noSuchField', 'id id id', '... on Nothing { id }']

/**
 * Documents as an attacker or a broken program would write them: most are almost right, so that they get far. The same seed
 * makes the same documents.
 */
export class DocumentGenerator {
  readonly #schema: GraphQLSchema
  readonly #random: () => number
  readonly #ids: readonly string[]

  constructor({ schema, seed, ids }: { schema: GraphQLSchema; seed: number; ids: readonly string[] }) {
    this.#schema = schema
    this.#random = seededRandom(seed)
    this.#ids = ids
  }

  next(): string {
    const dice = this.#random()
    if (dice < 0.03) return this.#garble(this.#operation())
    if (dice < 0.06) return this.#flood()
    if (dice < 0.09) return this.#cycle()
    return this.#operation()
  }

  #operation(): string {
    const isMutation = this.#random() < 0.3
    const type = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType()
    if (!type) throw new Error('the schema has no such operations')
    return `${isMutation ? 'mutation' : 'query'} { ${this.#selection(type, 4)} }`
  }

  /** One thing, under very many names. */
  #flood(): string {
    const field = this.#pick([
      'now',
      'viewer { __typename }',
      'resident(id: "x") { id }',
      'signOut',
      'signIn(input: { email: "a@b.fi", password: "not known here" }) { __typename }',
      'residents { edges { cursor } }',
    ])
    const count = this.#pick([20, 199, 201, 1_500])
    const aliases = Array.from({ length: count }, (_, index) => `a${index}: ${field}`)
    return `${field.startsWith('sign') ? 'mutation' : 'query'} { ${aliases.join(' ')} }`
  }

  /** Round and round, or a fragment that holds itself. */
  #cycle(): string {
    if (this.#random() < 0.3)
      return 'query { residents { edges { node { ...A } } } } fragment A on Resident { visits { edges { node { resident { ...A } } } } }'
    let inner = 'id'
    for (let depth = this.#pick([2, 3, 5, 12, 60]); depth > 0; depth -= 1)
      inner = `visits { edges { node { resident { ${inner} } } } }`
    return `query { residents { edges { node { ${inner} } } } }`
  }

  #garble(document: string): string {
    const at = Math.floor(this.#random() * document.length)
    return (
      document.slice(0, at) +
      this.#pick(['', '{', '}', '$', '"', '\u0000', '@skip', '...', '#']) +
      document.slice(at + 2)
    )
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (this.#random() < 0.02) return this.#pick(oddLeaves)
    if (isUnionType(type) || isInterfaceType(type)) {
      const members = this.#schema.getPossibleTypes(type)
      const member = this.#pick(members)
      return `__typename ... on ${member.name} { ${this.#selection(member, depth)} }`
    }
    const fields = Object.values(type.getFields())
    const count = 1 + Math.floor(this.#random() * (depth === 4 ? 3 : 6))
    return Array.from({ length: count }, (_, index) => this.#field(this.#pick(fields), depth, index)).join(' ')
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, index: number): string {
    const alias = this.#random() < 0.6 ? `f${depth}${index}${Math.floor(this.#random() * 1e6)}: ` : ''
    const directive =
      this.#random() < 0.04 ? this.#pick([' @skip(if: true)', ' @include(if: false)', ' @skip', ' @nothing(a: 1)']) : ''
    const head = `${alias}${field.name}${this.#arguments(field.args)}${directive}`
    const type = getNamedType(field.type)
    if (!isCompositeType(type)) return head
    return `${head} { ${depth <= 0 ? '__typename' : this.#selection(type, depth - 1)} }`
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter((arg) => (isNonNullType(arg.type) ? this.#random() < 0.98 : this.#random() < 0.3))
    if (given.length === 0) return ''
    return `(${given.map((arg) => `${arg.name}: ${this.#value(arg.type, 3)}`).join(', ')})`
  }

  #value(type: GraphQLInputType, depth: number): string {
    if (this.#random() < 0.02) return this.#pick(['null', '{}', '[]', '$undefined', '1e999', 'NOTHING'])
    if (isNonNullType(type)) return this.#value(type.ofType, depth)
    if (isListType(type)) {
      const length = this.#pick([0, 1, 1, 2, 40])
      return `[${Array.from({ length }, () => this.#value(type.ofType, depth - 1)).join(', ')}]`
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name
    if (isInputObjectType(type)) return this.#inputObject(Object.values(type.getFields()), depth)
    return this.#scalar(type.name)
  }

  #inputObject(fields: readonly { name: string; type: GraphQLInputType }[], depth: number): string {
    const given = fields.filter((field) => isNonNullType(field.type) || this.#random() < 0.5)
    return `{ ${given.map((field) => `${field.name}: ${this.#value(field.type, depth - 1)}`).join(', ')} }`
  }

  #scalar(name: string): string {
    switch (name) {
      case 'ID':
        return JSON.stringify(this.#random() < 0.9 ? this.#pick(this.#ids) : this.#pick(nastyTexts))
      case 'Int':
        return String(this.#pick(numbers))
      case 'Float':
        return String(this.#pick(floats))
      case 'Boolean':
        return this.#pick(['true', 'false'])
      case 'Date':
        return JSON.stringify(this.#pick(days))
      case 'DateTime':
        return JSON.stringify(this.#pick(instants))
      default:
        return JSON.stringify(this.#pick(nastyTexts))
    }
  }

  #pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.#random() * from.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }
}

/** Whether the schema has anything that could be asked: an empty one would be a test of nothing. */
export function countFields(schema: GraphQLSchema): number {
  return Object.values(schema.getTypeMap()).reduce(
    (sum, type) => sum + (isObjectType(type) ? Object.keys(type.getFields()).length : 0),
    0,
  )
}
