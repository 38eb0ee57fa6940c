import { createHash } from 'node:crypto'
import { solve } from '../solve.ts'
import { randomProblem } from './random-problem.ts'

/** Plans a fixed day and prints what the plan is, to the bit: run in several processes by the tests. Argument: threads. */
const problem = randomProblem(7, {
  visits: 60,
  carers: 9,
  horizon: 400,
  links: true,
  breaks: true,
  desks: true,
  video: true,
})
const threads = Number(process.argv[2])
const { plan } = await solve(problem, { seed: 11, threads, stop: { kind: 'iterations', most: 1000 } })
console.log(createHash('sha256').update(JSON.stringify(plan)).digest('hex'))
