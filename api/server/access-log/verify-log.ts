import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { z } from 'zod'
import { createDatabase } from '../db/connection.ts'
import { sealSchema, type Seal } from './seal.ts'
import { verifyLogs, type LogReport } from './verify-log.service.ts'

/**
 * `npm run audit:verify` (bin/audit-verify.mjs): is the access log as it was written? Prints a line for each organisation;
 * exit code 1 where one is not.
 */
export function toLine({ organisation, lanes, rows, broken }: LogReport): string {
  const counted = `${organisation.name}: ${lanes} lanes, ${rows} rows`
  if (broken === undefined) return `${counted}: whole`
  const { lane, laneNo, seq, what } = broken
  const place = [
    `lane ${lane}`,
    ...(laneNo === undefined ? [] : [`row ${laneNo}`]),
    ...(seq === undefined ? [] : [`seq ${seq}`]),
  ]
  return `${counted}: BROKEN at ${place.join(', ')}: ${what}`
}

const sealsSchema = z.array(sealSchema)

function readSeals(file: string): Seal[] {
  return sealsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function writeSeals(file: string, reports: readonly LogReport[]): void {
  writeFileSync(file, `${JSON.stringify(reports.map(({ seal }) => seal))}\n`)
}

/** DATABASE_URL as the owner; several with a space between: `npm start` may have two databases. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seal: { type: 'string' }, 'write-seal': { type: 'string' } } })
  const urls = process.env.DATABASE_URL?.split(' ') ?? []
  if (urls.length === 0) throw new TypeError('DATABASE_URL names no database.')
  const kept = values.seal === undefined ? [] : readSeals(values.seal)
  const owners = urls.map((url) => createDatabase({ url, log: pino({ level: 'silent' }), maxConnections: 1 }))
  try {
    const reports = await verifyLogs(owners, kept)
    for (const report of reports) console.log(toLine(report))
    const isWhole = reports.every(({ broken }) => broken === undefined)
    // Not of a broken log: its seal would make the break look right.
    if (isWhole && values['write-seal'] !== undefined) writeSeals(values['write-seal'], reports)
    process.exitCode = isWhole ? 0 : 1
  } finally {
    await Promise.all(owners.map((owner) => owner.destroy()))
  }
}

if (import.meta.main) await main()
