import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carer, dayShift, problem, visit } from '../src/testing/small-problem.ts'
import { run } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plan-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ran {
  code: number
  printed: string
  said: string
  /** The last line of standard output, as JSON. */
  last: () => Record<string, unknown>
}

async function plan(...args: string[]): Promise<Ran> {
  const printed: string[] = []
  const said: string[] = []
  const output = {
    print: (text: string) => void printed.push(text.trimEnd()),
    say: (text: string) => void said.push(text),
  }
  const code = await run(args, { output, signal: new AbortController().signal })
  const all = printed.join('\n')
  return {
    code,
    printed: all,
    said: said.join('\n'),
    last: () => JSON.parse(all.split('\n').at(-1) ?? '') as Record<string, unknown>,
  }
}

const file = (name: string) => path.join(folder, name)
async function write(name: string, content: unknown): Promise<string> {
  await writeFile(file(name), typeof content === 'string' ? content : JSON.stringify(content))
  return file(name)
}

/** A depot at (0,0) and customers at (3,4) and (0,2): there and back by both is 5.0 + 3.6 + 2.0. */
const vrp = `NAME : two
DIMENSION : 3
VEHICLES : 1
CAPACITY : 10
EDGE_WEIGHT_TYPE : EUC_2D
NODE_COORD_SECTION
1 0 0
2 3 4
3 0 2
DEMAND_SECTION
1 0
2 1
3 1
TIME_WINDOW_SECTION
1 0 40
2 0 40
3 0 40
SERVICE_TIME_SECTION
1 0
2 1
3 1
DEPOT_SECTION
1
-1
EOF
`

describe('npm run plan', () => {
  it('generates a day, plans it, checks the plan, explains it, and plans again without a carer', async () => {
    const [day, planned, again] = [file('day.json'), file('plan.json'), file('again.json')]
    expect((await plan('generate', '--visits', '40', '--seed', '5', '--out', day)).code).toBe(0)
    const solved = await plan('solve', day, '--iterations', '500', '--seed', '3', '--out', planned, '--json')
    expect(solved.code).toBe(0)
    expect(solved.last()).toMatchObject({ seed: 3, stopped: 'stopRule', threads: 1 })
    expect((solved.last().iterations as number) >= 500).toBe(true)
    const checked = await plan('check', day, planned, '--json')
    expect(checked.last()).toMatchObject({ ok: true, cost: solved.last().cost, unassigned: solved.last().unassigned })
    expect((await plan('explain', day, planned, '--json')).code).toBe(0)
    const ill = await plan(
      'replan',
      day,
      planned,
      '--absent',
      'c1',
      '--iterations',
      '500',
      '--out',
      again,
      '--problem-out',
      file('day2.json'),
      '--json',
    )
    expect(ill.code).toBe(0)
    expect(await readFile(again, 'utf8')).not.toContain('"carer":"c1"')
    expect((await plan('check', file('day2.json'), again)).code).toBe(0)
  })

  it('says of each way where its minutes come from', async () => {
    const day = file('day3.json')
    await plan('generate', '--visits', '20', '--seed', '1', '--out', day)
    await plan('solve', day, '--iterations', '100', '--out', file('plan3.json'))
    expect(await readFile(file('plan3.json'), 'utf8')).toContain('"source":"estimate"')
  })

  it('finds a place for one more visit, and writes the plan that has it', async () => {
    const day = await write('small.json', {
      ...problem({ carers: [carer('anna')], visits: [visit('v1')], weights: { leftOut: 1000 } }),
    })
    await plan('solve', day, '--iterations', '100', '--out', file('small-plan.json'))
    const more = await write('visit.json', visit('v2'))
    const inserted = await plan(
      'insert',
      day,
      file('small-plan.json'),
      more,
      '--out',
      file('more.json'),
      '--problem-out',
      file('more-day.json'),
      '--json',
    )
    expect(inserted.last()).toMatchObject({ visit: 'v2', places: [{ carers: ['anna'] }] })
    expect((await plan('check', file('more-day.json'), file('more.json'), '--json')).last()).toMatchObject({
      ok: true,
      unassigned: 0,
    })
  })

  it('solves and checks a VRPLIB file in its own words', async () => {
    const instance = await write('two.vrp', vrp)
    const solved = await plan('solve', instance, '--iterations', '50', '--out', file('two.sol'), '--json')
    expect(solved.last()).toMatchObject({ cost: 10.6, unassigned: 0 })
    expect(await readFile(file('two.sol'), 'utf8')).toMatch(/^Route #1: (1 2|2 1)\nCost 10.6\n$/)
    expect((await plan('check', instance, file('two.sol'), '--json')).last()).toMatchObject({ ok: true, cost: 10.6 })
    const short = await write('short.sol', 'Route #1: 1\nCost 10.0\n')
    const refused = await plan('check', instance, short, '--json')
    expect([refused.code, refused.last().ok]).toEqual([1, false])
  })

  it('gives a plan with reasons for a problem that can’t be kept whole', async () => {
    const late = visit('v1', { hardWindow: { earliest: 0, latest: 30 }, minutes: { home: 30 } })
    const day = await write('tight.json', problem({ carers: [carer('anna')], visits: [late] }))
    const solved = await plan('solve', day, '--iterations', '50', '--json')
    expect(solved.code).toBe(0)
    expect(solved.last()).toMatchObject({ unassigned: 1 })
    expect(solved.printed).toContain('v1 is left out')
  })
})

describe('what bad input gets', () => {
  const good = () => problem({ carers: [carer('anna')], visits: [visit('v1')] })
  const withVisit = (fields: Parameters<typeof visit>[1]) =>
    problem({ carers: [carer('anna')], visits: [visit('v1', fields)] })
  const travelWith = (minutes: unknown) => ({
    ...good(),
    travel: {
      car: [
        [0, minutes],
        [1, 0],
      ],
    },
  })
  const pinned = (id: string) => visit(id, { pin: { carer: 'anna', start: 60 } })

  it.each<[string, unknown, string, RegExp]>([
    [
      'a visit longer than its window',
      withVisit({ hardWindow: { earliest: 0, latest: 20 } }),
      'VISIT_LONGER_THAN_WINDOW',
      /v1/,
    ],
    [
      'a shift that ends before it starts',
      problem({ carers: [carer('anna', { shifts: [{ ...dayShift, earliest: 481 }] })], visits: [visit('v1')] }),
      'SHIFT_ENDS_BEFORE_START',
      /anna/,
    ],
    [
      'links in a circle',
      {
        ...problem({ carers: [carer('anna')], visits: [visit('v1'), visit('v2')] }),
        links: [
          { kind: 'order', visits: ['v1', 'v2'], smallestGap: 1 },
          { kind: 'order', visits: ['v2', 'v1'], smallestGap: 1 },
        ],
      },
      'LINKS_IN_CIRCLE',
      /v[12]/,
    ],
    ['a matrix that lacks a place', { ...good(), travel: { car: [[0]] } }, 'TRAVEL_LACKS_PLACE', /v1/],
    ['a negative minute', travelWith(-1), 'TRAVEL_NOT_MINUTES', /car\[0\]\[1\]/],
    ['a minute that is no number', travelWith(null), 'TRAVEL_NOT_MINUTES', /car\[0\]\[1\]/],
    [
      'a pin against a hard rule',
      withVisit({ pin: { carer: 'anna' }, refusedCarers: ['anna'] }),
      'PIN_AGAINST_RULE',
      /v1/,
    ],
    [
      'two pins that collide',
      problem({ carers: [carer('anna')], visits: [pinned('v1'), pinned('v2')] }),
      'PINS_COLLIDE',
      /v2/,
    ],
    ['an unknown qualification', withVisit({ qualifications: ['magic'] }), 'UNKNOWN_QUALIFICATION', /v1/],
    ['an empty problem', { ...good(), visits: [] }, 'PROBLEM_EMPTY', /visits/],
    ['a million visits', { ...good(), visits: Array.from({ length: 1e6 }, () => 0) }, 'PROBLEM_TOO_LARGE', /visits/],
    ['no JSON', '{"carers": [NaN]', 'INPUT_NOT_JSON', /bad\.json/],
    ['another thing', [], 'PROBLEM_FORMAT', /./],
  ])('%s: a code that names it, before any search', async (_, content, code, message) => {
    const bad = await write('bad.json', content)
    const refused = await plan('solve', bad, '--format', 'kotisilta', '--seconds', '60', '--json')
    expect(refused.code).toBe(2)
    expect(refused.last()).toMatchObject({ error: { code } })
    expect(refused.said).toMatch(message)
  })

  it.each([
    [['solve', 'nowhere.json'], 'INPUT_UNREADABLE'],
    [['solve'], 'USAGE'],
    [['dance'], 'USAGE'],
    [['solve', 'x', '--seconds', '1', '--iterations', '1'], 'USAGE'],
    [['solve', 'x', '--threads', 'many'], 'USAGE'],
    [['generate', '--visits', '0'], 'USAGE'],
    [['generate', '--video', '2'], 'USAGE'],
  ])('%j: %s, and exit code 2', async (args, code) => {
    const refused = await plan(...args)
    expect([refused.code, refused.said.split(':')[0]]).toEqual([2, code])
  })
})
