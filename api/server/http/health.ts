import { Router } from 'express'
import { sql } from 'kysely'
import type { ServerContext } from '../context.ts'
import { requireMetricsToken } from './metrics-access.ts'
import type { Metrics } from './metrics.ts'

export interface Health {
  /** Why it does not serve yet, in words; undefined once it does. */
  whyNotReady: () => string | undefined
}

const answerWithinMs = 2_000

/** For the supervisor (200 or 503) and for Prometheus. */
export function healthRouter(server: Pick<ServerContext, 'db' | 'config'>, health: Health, metrics: Metrics): Router {
  const router = Router()
  router.get('/healthz', async (_request, response) => {
    const problem = health.whyNotReady() ?? (await findDatabaseProblem(server))
    response.status(problem === undefined ? 200 : 503).set('Cache-Control', 'no-store')
    response.json(problem === undefined ? { status: 'ok' } : { status: 'unavailable', problem })
  })
  router.get('/metrics', requireMetricsToken(server.config.metricsToken), async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  return router
}

async function findDatabaseProblem({ db }: Pick<ServerContext, 'db'>): Promise<string | undefined> {
  const away = 'The database is not reachable.'
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const timer = setTimeout(() => resolve(away), answerWithinMs)
  sql`select 1`.execute(db).then(
    () => resolve(undefined),
    () => resolve(away), // the request log and the pool have said why
  )
  return promise.finally(() => clearTimeout(timer))
}
