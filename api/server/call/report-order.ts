import type { Report, ReportBatch } from 'sfu/protocol/reports'

/** Which reports of a batch are new, or from where the node has to begin. */
export type ReportPlan = { reports: Report[]; lastSeq: number } | { expected: number }

/** Numbers go on without a gap within one boot; a new boot begins at 1 by saying where the node is. */
export function planReports(progress: { bootId: string | undefined; lastSeq: number }, batch: ReportBatch): ReportPlan {
  const isNewBoot = progress.bootId !== batch.bootId
  const lastSeq = isNewBoot ? 0 : progress.lastSeq
  const reports = batch.reports.filter((report) => report.seq > lastSeq)
  const gap = reports.findIndex((report, index) => report.seq !== lastSeq + 1 + index)
  if (gap !== -1) return { expected: lastSeq + 1 + gap }
  if (isNewBoot && reports[0]?.type !== 'nodeStarted') return { expected: 1 }
  return { reports, lastSeq: lastSeq + reports.length }
}
