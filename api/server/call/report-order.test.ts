import { expect, test } from 'vitest'
import type { Report, ReportBatch } from 'sfu/protocol/reports'
import { planReports } from './report-order.ts'

const at = '2026-11-23T09:00:00+02:00'
const started: Report = { seq: 1, at, type: 'nodeStarted', publicUrl: 'ws://a', controlUrl: 'http://a', workers: 1 }
const heartbeat = (seq: number): Report => ({ seq, at, type: 'heartbeat', rooms: 0, peers: 0, draining: false })
const batch = (bootId: string, reports: Report[]): ReportBatch => ({ nodeId: 'sfu-1', bootId, sentAt: at, reports })
const known = { bootId: 'boot-1', lastSeq: 5 }

test('reports that follow on are new', () => {
  const reports = [heartbeat(6), heartbeat(7)]
  expect(planReports(known, batch('boot-1', reports))).toEqual({ reports, lastSeq: 7 })
})

test('repeated reports are passed over, and the rest are new', () => {
  const reports = [heartbeat(4), heartbeat(5), heartbeat(6)]
  expect(planReports(known, batch('boot-1', reports))).toEqual({ reports: [reports[2]], lastSeq: 6 })
  expect(planReports(known, batch('boot-1', [heartbeat(5)]))).toEqual({ reports: [], lastSeq: 5 })
})

test('a gap is answered with the number that is missing', () => {
  expect(planReports(known, batch('boot-1', [heartbeat(8)]))).toEqual({ expected: 6 })
  expect(planReports(known, batch('boot-1', [heartbeat(6), heartbeat(8)]))).toEqual({ expected: 7 })
})

test('a new boot begins at 1 with where the node is', () => {
  const reports = [started, heartbeat(2)]
  expect(planReports(known, batch('boot-2', reports))).toEqual({ reports, lastSeq: 2 })
  expect(planReports(known, batch('boot-2', [heartbeat(1)]))).toEqual({ expected: 1 })
  expect(planReports(known, batch('boot-2', [heartbeat(6)]))).toEqual({ expected: 1 })
})

test('a node that nobody knows begins at 1', () => {
  const unknown = { bootId: undefined, lastSeq: 0 }
  expect(planReports(unknown, batch('boot-1', [heartbeat(2)]))).toEqual({ expected: 1 })
  expect(planReports(unknown, batch('boot-1', [started]))).toEqual({ reports: [started], lastSeq: 1 })
})
