import { getOperationAST, GraphQLError, type DocumentNode } from 'graphql'
import { inOrganisation, type RequestContext } from '../context.ts'
import { SharedReading } from '../db/shared-reading.ts'

export interface OperationArgs {
  document: DocumentNode
  operationName?: string | null | undefined
  contextValue: RequestContext
}

export interface OperationResult {
  data?: unknown
  errors?: readonly GraphQLError[]
}

/**
 * Executes an operation with one transaction for all that it reads, committed with its rows of the access log before the
 * answer is given: where that fails, the answer is the error alone. A subscription, which lasts, holds none.
 */
export async function executeOperation<Args extends OperationArgs, Result extends OperationResult>(
  args: Args,
  execute: (args: Args) => Promise<Result> | Result,
): Promise<Result | { data: null; errors: GraphQLError[] }> {
  const { contextValue: ctx, document, operationName } = args
  const { viewer } = ctx
  const isLasting = getOperationAST(document, operationName)?.operation === 'subscription'
  if (viewer.kind === 'anonymous' || isLasting) return execute(args)
  const reading = new SharedReading((work) => inOrganisation(ctx.db, viewer.orgId, work))
  const contextValue = Object.assign(Object.create(ctx) as RequestContext, { reading })
  const result = await orClosed(reading, () => execute({ ...args, contextValue }))
  try {
    await reading.close()
    return result
  } catch (cause) {
    return { data: null, errors: [toError(cause, result)] }
  }
}

/** Resolvers' errors are in the result; what is thrown is none of theirs, and leaves no transaction behind. */
async function orClosed<Result>(reading: SharedReading, execute: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await execute()
  } catch (error) {
    await reading.close().catch(() => undefined) // what was thrown says more
    throw error
  }
}

/** With the field where it happened, if it happened in one. */
function toError(cause: unknown, { errors = [] }: OperationResult): GraphQLError {
  const located = errors.find(({ originalError }) => originalError === cause)
  const originalError = cause instanceof Error ? cause : new Error('the transaction failed', { cause })
  return located ?? new GraphQLError(originalError.message, { originalError })
}
