import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import ValidationPlugin from '@pothos/plugin-validation'
import type { RequestContext } from '../context.ts'
import { Forbidden, InvalidInput, Unauthenticated } from '../errors.ts'
import { toScopes, type Scopes } from './scopes.ts'
import { complexityLimit, complexityRefused } from './limits.ts'

/**
 * The one schema builder. A noun's `<noun>.schema.ts` calls it as a side effect and is listed in graphql/schema.ts.
 *
 * - Every field, or its whole type, says `authScopes` (graphql/scopes.ts): a schema with a field that says none does not
 *   build. `{ everyone: true }` is written out where it is meant.
 * - A mutation that may be refused names its refusals: `errors: { types: [NotFound, …] }`. Its union is `<Field>Result`, the
 *   result stands in it directly. Refusal types are made by `refusalType` (graphql/refusals.ts).
 * - Nouns that others point to are `builder.loadableObjectRef`, so that a list has no N+1: a field may resolve to an id.
 * - Inputs are checked by zod: `validate: z.string()…`; a failure is `InvalidInput` with the path.
 * - Ids are the UUIDs themselves; `parseId` (db/ids.ts) reads them.
 */
export const builder = new SchemaBuilder<{
  Context: RequestContext
  AuthScopes: Scopes
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    Date: { Input: string; Output: string }
  }
}>({
  // The first is the outermost: refusals of the later ones (scopes, validation) pass through the errors plugin.
  plugins: [ErrorsPlugin, ScopeAuthPlugin, ValidationPlugin, ComplexityPlugin, RelayPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  errors: {
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
    },
    // A failed check of the input is an answer. Nothing is read before it, so it tells nothing about what exists.
    unsafelyHandleInputErrors: true,
  },
  scopeAuth: {
    authScopes: (ctx) => toScopes(ctx.viewer),
    // A subscription is refused when it starts, not at its first event.
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, ctx) => (ctx.viewer.kind === 'anonymous' ? new Unauthenticated() : new Forbidden()),
  },
  validation: {
    validationError: (failure) => {
      const issue = failure.issues[0]
      const path = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') ?? ''
      return new InvalidInput(path, issue?.message ?? 'not valid')
    },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    limit: complexityLimit,
    complexityError: complexityRefused,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
  },
})

builder.queryType({})
builder.mutationType({})
builder.subscriptionType({})
