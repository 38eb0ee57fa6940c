import { Registry, Counter, Gauge, Histogram, collectDefaultMetrics } from 'prom-client'

export interface Metrics {
  registry: Registry
  requests: Histogram<'route' | 'status'>
  operations: Histogram<'operation' | 'outcome'>
  dueLateness: Histogram<'kind'>
  dueOutcomes: Counter<'kind' | 'outcome'>
  reports: Counter<'outcome'>
}

/** A registry of the server's own: two servers in one test do not share one. */
export function createMetrics(gauges: { liveStreams: () => number }): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  new Gauge({
    name: 'kotisilta_live_streams',
    help: 'Open liveUpdates streams.',
    registers,
    collect() {
      this.set(gauges.liveStreams())
    },
  })
  return {
    registry,
    requests: new Histogram({
      name: 'kotisilta_http_request_seconds',
      help: 'Time to answer, by kind of address.',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    operations: new Histogram({
      name: 'kotisilta_graphql_operation_seconds',
      help: 'Time to execute, by known document.',
      labelNames: ['operation', 'outcome'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    dueLateness: new Histogram({
      name: 'kotisilta_due_lateness_seconds',
      help: 'How late a promise with a time was kept.',
      labelNames: ['kind'],
      buckets: [0.05, 0.1, 0.3, 1, 3, 5, 15, 60],
      registers,
    }),
    dueOutcomes: new Counter({
      name: 'kotisilta_due_total',
      help: 'Promises with a time: kept, failed (tried again), dead (a person has to look).',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    reports: new Counter({
      name: 'kotisilta_sfu_report_batches_total',
      help: 'Batches of reports from SFU nodes.',
      labelNames: ['outcome'],
      registers,
    }),
  }
}
