import { execute, GraphQLError, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.ts'
import { executeOperation } from '../graphql/execute-operation.ts'

export interface AskedRequest {
  schema: GraphQLSchema
  source: string
  variableValues: Record<string, unknown>
  contextValue: RequestContext
}

/** As the server answers, without a network; no data where the document is none of the schema's. */
export async function answerRequest({ schema, source, ...asked }: AskedRequest): Promise<ExecutionResult> {
  try {
    const document = parse(source)
    const errors = validate(schema, document)
    if (errors.length > 0) return { errors }
    return await executeOperation({ schema, document, ...asked }, execute)
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] } // the text is no document
    throw error
  }
}
