import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'

/** Made by plugins, and holding nothing but what guarded fields gave: pages and their edges. */
const carriers = /(^PageInfo|Connection|Edge)$/

/** Deny by default: every field, or its whole type, says who may read it, or the schema does not build. */
export function assertEveryFieldIsGuarded(schema: GraphQLSchema): void {
  const open = findUnguardedFields(schema)
  if (open.length > 0) throw new UnguardedFields(open)
}

export function findUnguardedFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !carriers.test(type.name) && !hasScopes(type.extensions))
    .flatMap(unguardedFieldsOf)
}

function unguardedFieldsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => !hasScopes(field.extensions))
    .map((field) => `${type.name}.${field.name}`)
}

/** Pothos keeps the options that a field or type was made with in its extensions. */
function hasScopes(extensions: Readonly<Record<string, unknown>>): boolean {
  const options = extensions['pothosOptions'] as { authScopes?: unknown } | undefined
  return options?.authScopes !== undefined
}

export class UnguardedFields extends Error {
  override name = 'UnguardedFields'
  readonly code = 'UNGUARDED_FIELDS'
  constructor(fields: string[]) {
    super(`These fields do not say who may read them (authScopes): ${fields.join(', ')}`)
  }
}
