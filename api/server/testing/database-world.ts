import type { GraphQLError } from 'graphql'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import type { Viewer } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, type BuiltRequest } from '../demo/build-request.ts'
import { buildSchema } from '../graphql/schema.ts'
import { answerRequest } from './answer-request.ts'

/** A database of a test file's own and the schema over it, without a network: for what services decide, store and refuse. */
export interface DatabaseWorld {
  /** As the schema's owner: for making people and for looking at what is stored. */
  owner: Kysely<Database>
  /** As the role that the server connects with. */
  app: Kysely<Database>
  ask: (viewer: Viewer, document: string, variables?: Record<string, unknown>) => Promise<Asked>
  /** The same with a request of the test's own: for cookies and clocks. */
  askBy: (request: BuiltRequest, document: string, variables?: Record<string, unknown>) => Promise<Asked>
  /** How many statements a document takes, those that begin and end transactions apart. */
  countStatements: (viewer: Viewer, document: string, variables?: Record<string, unknown>) => Promise<number>
  /** The access log of an organisation, oldest first. */
  readLog: (people: BuiltPeople) => Promise<LogRow[]>
  readEventTypes: (people: BuiltPeople) => Promise<string[]>
  close: () => Promise<void>
}

export interface DatabaseWorldOptions {
  maxConnections?: number
  /** A Postgres of the test's own, as one that is killed; the run's by default. */
  serverUrl?: string
}

type LogRow = { action: string; resident_ids: string[]; viewer_id: string | null; outcome: string }

export interface Asked {
  /** What the document asked for: the test says what it holds. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any
  /** Of the errors outside unions: codes, or the message of one that has none. */
  codes: string[]
}

export async function createDatabaseWorld({
  maxConnections = 20,
  serverUrl,
}: DatabaseWorldOptions = {}): Promise<DatabaseWorld> {
  const database = await createTestDatabase(serverUrl === undefined ? {} : { serverUrl })
  const log = pino({ level: 'silent' })
  const owner = createDatabase({ url: database.ownerUrl, log, maxConnections: 2 })
  const app = createDatabase({ url: database.appUrl, log, maxConnections })
  const schema = buildSchema()
  const askBy: DatabaseWorld['askBy'] = async (contextValue, source, variableValues = {}) => {
    const result = await answerRequest({ schema, source, variableValues, contextValue })
    // Nothing was run: the document or its variables do not fit the schema.
    if (result.data === undefined) throw new TypeError(result.errors?.map((error) => error.message).join('\n'))
    return { data: result.data, codes: (result.errors ?? []).map(codeOf) }
  }
  return {
    owner,
    app,
    askBy,
    ask: (viewer, document, variables) => askBy(buildRequest(app, { viewer }), document, variables),
    countStatements: async (viewer, document, variables) => {
      let count = 0
      const counting = app.withPlugin({
        transformQuery: ({ node }) => (count++, node),
        transformResult: ({ result }) => Promise.resolve(result),
      })
      await askBy(buildRequest(counting, { viewer }), document, variables)
      return count
    },
    readLog: ({ orgId }) =>
      owner
        .selectFrom('access_log')
        .select(['action', 'resident_ids', 'viewer_id', 'outcome'])
        .where('org_id', '=', orgId)
        .orderBy('seq')
        .execute(),
    readEventTypes: async ({ orgId }) => {
      const rows = await owner.selectFrom('event').select('type').where('org_id', '=', orgId).orderBy('seq').execute()
      return rows.map((row) => row.type)
    },
    close: async () => {
      await owner.destroy()
      await app.destroy()
      await database.drop()
    },
  }
}

function codeOf({ originalError, message }: GraphQLError): string {
  return (originalError as { code?: string } | undefined)?.code ?? message
}
