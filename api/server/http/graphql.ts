import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import express, { Router, type Request, type Response } from 'express'
import {
  execute,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { RequestContext, ServerContext } from '../context.ts'
import { executeOperation } from '../graphql/execute-operation.ts'
import { asksTooMuch, complexityRefused } from '../graphql/limits.ts'
import { createErrorMask } from './error-mask.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Metrics } from './metrics.ts'
import { originCheck } from './origin-check.ts'
import { appHeader, createRequestContext, requireApp } from './request-context.ts'

export interface GraphQLOptions {
  server: ServerContext
  schema: GraphQLSchema
  documents: KnownDocuments
  metrics: Metrics
}

interface Exchange {
  req: Request
  res: Response
}

const path = '/graphql'

/** Far more than a note of 4,000 characters needs. */
const bodyLimit = '64kb'

/** JSON by POST and nothing else: what a form can send, and what a GET could do, is refused before it is read. */
export function graphqlRouter(options: GraphQLOptions): Router {
  const yoga = createGraphQL(options)
  const router = Router()
  router.post(
    path,
    originCheck(options.server.config),
    requireApp,
    requireJson,
    express.json({ limit: bodyLimit }),
    async (req, res) => {
      await yoga(req, res)
    },
  )
  router.all(path, (_request, response) => {
    response.status(405).set('Allow', 'POST').json(toAnswer('METHOD_NOT_ALLOWED', 'GraphQL is asked by POST.'))
  })
  return router
}

function requireJson(request: Request, response: Response, next: () => void): void {
  if (request.is('application/json') === 'application/json') return next()
  response.status(415).json(toAnswer('NOT_JSON', 'GraphQL is asked in JSON.'))
}

function toAnswer(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}

function createGraphQL({ server, schema, documents, metrics }: GraphQLOptions) {
  const { production } = server.config
  return createYoga<Exchange, RequestContext>({
    schema,
    graphqlEndpoint: path,
    // Errors are logged by the mask, requests by the request log: neither with what was sent.
    logging: false,
    cors: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    healthCheckEndpoint: '/graphql/health-is-elsewhere',
    maskedErrors: { maskError: createErrorMask(server.log), errorMessage: '' },
    context: ({ req, res }) => createRequestContext(server, req, res),
    plugins: [
      useCSRFPrevention({ requestHeaders: [appHeader] }),
      // Typed for contexts without a shape; it touches none.
      usePersistedOperations({
        allowArbitraryOperations: !production,
        getPersistedOperation: (hash) => documents.get(hash) ?? null,
      }),
      refuseFloods,
      ...(production ? [refuseIntrospection] : []),
      measureOperations(metrics),
      inOneTransaction,
    ],
  })
}

const refuseIntrospection: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
}

const refuseFloods: Plugin = {
  onParse:
    () =>
    ({ result, replaceParseResult }) => {
      // an error where the text is no document; typed loosely by the library
      const document = result as DocumentNode | Error
      if (!(document instanceof Error) && asksTooMuch(document)) replaceParseResult(complexityRefused('Breadth'))
    },
}

/** By the reference implementation, as the tests have it; measured on a week's board it takes less than Yoga's own. */
const inOneTransaction: Plugin = {
  onExecute: ({ setExecuteFn }) => {
    setExecuteFn((args) => executeOperation(args as ExecutionArgs & { contextValue: RequestContext }, execute))
  },
}

/** As createYoga is given them; the library types them loosely. */
interface OperationArgs {
  document: DocumentNode
  operationName?: string | null
  contextValue: Exchange
}

/** Only names of known documents become labels: in development anything may be asked. */
function measureOperations(metrics: Metrics): Plugin {
  return {
    onExecute: ({ args }) => {
      // "Did you mean …" in an answer about variables names fields to who does not know them.
      Object.assign(args, { hideSuggestions: true })
      const { document, operationName, contextValue } = args as unknown as OperationArgs
      // As the document names it: what the request says could be anybody's words.
      const operation = getOperationAST(document, operationName)?.name?.value ?? 'unnamed'
      const { res } = contextValue
      res.locals.operation = operation
      const stop = metrics.operations.startTimer({ operation })
      return {
        onExecuteDone: ({ result }) => {
          const failed = 'errors' in result && (result.errors?.length ?? 0) > 0
          stop({ outcome: failed ? 'error' : 'ok' })
        },
      }
    },
  }
}
