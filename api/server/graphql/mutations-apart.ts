import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.ts'

type Resolver = GraphQLFieldResolver<unknown, RequestContext>

/** What a mutation does is a transaction of its own; only what its answer asks for after it shares one. */
export function runMutationsApart(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.resolve = apart(field.resolve ?? defaultFieldResolver)
}

function apart(resolve: Resolver): Resolver {
  return (source, args, ctx, info) => {
    const change = () => resolve(source, args, ctx, info)
    return ctx.reading === undefined ? change() : ctx.reading.apart(change)
  }
}
