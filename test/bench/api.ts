import { parseArgs } from 'node:util'
import { apiMetrics, measureApi } from './api-measurements.ts'
import { toReport, toTable } from './report.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    copies: { type: 'string', default: '15' },
    samples: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '10' },
  },
  allowPositionals: true,
})
const metrics = await measureApi({
  copies: Number(values.copies),
  samples: Number(values.samples),
  seconds: Number(values.seconds),
  progress: (line) => process.stderr.write(`${line}\n`),
})
const report = toReport('api', apiMetrics, metrics)
console.log(values.json ? JSON.stringify(report) : toTable(report))
