import { parseArgs } from 'node:util'
import { toReport, toTable } from './report.ts'
import { callGoals, measureCalls } from './call-measurements.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    calls: { type: 'string', default: '20' },
    kills: { type: 'string', default: '10' },
  },
  allowPositionals: true,
})
const metrics = await measureCalls({
  calls: Number(values.calls),
  kills: Number(values.kills),
  progress: (line) => process.stderr.write(`${line}\n`),
})
const report = toReport('call', Object.keys(callGoals), metrics)
console.log(values.json ? JSON.stringify(report) : toTable(report))
