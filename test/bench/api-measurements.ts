import type { Kysely } from 'kysely'
import pg from 'pg'
import { Service } from '../../bin/stack/service.mjs'
import { findFreePort } from '../../bin/stack/free-port.mjs'
import { startThrowawayPostgres } from '../../bin/stack/postgres.mjs'
import { cookieNames } from '../../api/server/context.ts'
import { createDatabase } from '../../api/server/db/connection.ts'
import type { Database } from '../../api/server/db/database.ts'
import { buildRequest } from '../../api/server/demo/build-request.ts'
import { buildSchema } from '../../api/server/graphql/schema.ts'
import { findViewer } from '../../api/server/session/session.service.ts'
import { answerRequest } from '../../api/server/testing/answer-request.ts'
import { createTestWorld, publicUrl, type TestWorld } from '../../api/server/testing/test-server.ts'
import { ApiClient } from './api-client.ts'
import { fillWithDemo } from './api-data.ts'
import { prepareRequests, type BenchRequest, type RequestName } from './api-requests.ts'
import { roundTo, summarise, type Metric } from './quantiles.ts'
import { countStatements, recordStatements, replay, type Recording } from './sql-recorder.ts'

const requestNames: RequestName[] = ['today_list_ms', 'week_board_ms', 'resident_card_ms', 'ledger_ms']
export const apiMetrics = [...requestNames, 'requests_per_s', 'residents', 'visits']

/** Of the issue: at the median, a request takes at most twice the time of its own SQL. */
const ratioGoal = 2
const connections = 32
const warmUpRounds = 1

export interface Wanted {
  readonly copies: number
  readonly samples: number
  readonly seconds: number
  readonly progress: (line: string) => void
}

/** The API as a process of its own over a Postgres of its own, filled with the demo so many times. */
export async function measureApi(wanted: Wanted): Promise<Record<string, Metric>> {
  const postgres = await startThrowawayPostgres()
  process.env.TEST_POSTGRES_URL = postgres.url()
  try {
    const world = await createTestWorld()
    try {
      return await measureWorld(world, wanted)
    } finally {
      await world.close()
    }
  } finally {
    await postgres.stop()
  }
}

async function measureWorld(world: TestWorld, wanted: Wanted): Promise<Record<string, Metric>> {
  const filled = await fillWithDemo(world, wanted)
  wanted.progress(`${filled.residents} residents, ${filled.visits} visits`)
  const [owner, app] = [world.database.ownerUrl, world.database.appUrl].map((url) => new pg.Client(url))
  await Promise.all([owner!.connect(), app!.connect()])
  const api = await startApi(world)
  const client = new ApiClient(api.url, connections)
  try {
    const requests = await prepareRequests(owner!)
    const recordings = await recordAll(world, requests)
    const metrics: Record<string, Metric> = {}
    for (const name of requestNames) {
      metrics[name] = await measureRequest(client, app!, {
        requests: requests[name],
        recordings: recordings[name],
        samples: wanted.samples,
      })
      wanted.progress(`${name}: ${JSON.stringify(metrics[name])}`)
    }
    const perSecond = await measureThroughput(client, requests.today_list_ms, wanted.seconds)
    return {
      ...metrics,
      requests_per_s: { value: perSecond },
      residents: { value: filled.residents },
      visits: { value: filled.visits },
    }
  } finally {
    client.close()
    await api.stop()
    await Promise.all([owner!.end(), app!.end()])
  }
}

async function startApi(world: TestWorld): Promise<Service> {
  const env = {
    ...world.environment,
    API_PORT: String(await findFreePort()),
    PUBLIC_URL: publicUrl,
    // Any document is answered: two of those asked are in no app yet.
    KOTISILTA_MODE: 'development',
    LOG_LEVEL: 'error',
  }
  const api = new Service({ name: 'api', entry: 'api/server/main.ts', env })
  await api.start()
  return api
}

/** Which statements each request sends, heard in this process, where the same schema answers once without a server around it. */
async function recordAll(
  world: TestWorld,
  requests: Record<RequestName, BenchRequest[]>,
): Promise<Record<RequestName, Recording[]>> {
  const database = createDatabase({ url: world.database.appUrl, log: buildRequest(world.owner).log })
  const answer = createAnswerer(database)
  const record = async (each: BenchRequest[]): Promise<Recording[]> => {
    const recordings: Recording[] = []
    for (const request of each) recordings.push(await recordStatements(() => answer(request)))
    return recordings
  }
  try {
    return {
      today_list_ms: await record(requests.today_list_ms),
      week_board_ms: await record(requests.week_board_ms),
      resident_card_ms: await record(requests.resident_card_ms),
      ledger_ms: await record(requests.ledger_ms),
    }
  } finally {
    await database.destroy()
  }
}

function createAnswerer(database: Kysely<Database>) {
  const schema = buildSchema()
  return async ({ query, variables, token }: BenchRequest): Promise<void> => {
    const asking = buildRequest(database)
    const viewer = await findViewer(asking, { app: 'carer', cookies: { [cookieNames.carer]: token } })
    const contextValue = buildRequest(database, { viewer })
    const { errors } = await answerRequest({ schema, source: query, variableValues: variables, contextValue })
    if (errors !== undefined) throw new Error('the request is no good for a benchmark', { cause: errors[0] })
  }
}

interface Asked {
  readonly requests: readonly BenchRequest[]
  readonly recordings: readonly Recording[]
  readonly samples: number
}

/** In turns: what else the machine does meets both alike. */
async function measureRequest(client: ApiClient, sql: pg.Client, asked: Asked): Promise<Metric> {
  const { requests, recordings, samples } = asked
  const [api, plain]: [number[], number[]] = [[], []]
  const warmUp = warmUpRounds * requests.length
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    const at = turn % requests.length
    const apiMs = await timed(() => client.ask(requests[at]!))
    const sqlMs = await timed(() => replay(sql, recordings[at]!))
    if (turn < warmUp) continue
    api.push(apiMs)
    plain.push(sqlMs)
  }
  const [shown, sqlShown] = [summarise(api, undefined, 1), summarise(plain, undefined, 1)]
  return {
    ...shown,
    sql_p50: sqlShown.p50,
    ratio: roundTo(shown.p50 / sqlShown.p50, 2),
    statements: Math.max(...recordings.map(countStatements)),
    goal: { ratio: ratioGoal },
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** Each connection asks anew as soon as it has its answer. */
async function measureThroughput(
  client: ApiClient,
  requests: readonly BenchRequest[],
  seconds: number,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  let answered = 0
  const askOn = async (first: number): Promise<void> => {
    for (let turn = first; performance.now() < until; turn += 1) {
      await client.ask(requests[turn % requests.length]!)
      answered += 1
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: connections }, (_, first) => askOn(first)))
  return roundTo(answered / ((performance.now() - from) / 1000), 0)
}
