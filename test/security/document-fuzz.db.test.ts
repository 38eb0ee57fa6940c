import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'
import { schema } from './access-documents.ts'
import { buildAccessFixture, type AccessFixture } from './access-fixture.ts'
import { relations, roles, type Role } from './access-roles.ts'
import { countFields, DocumentGenerator } from './document-generator.ts'

/** The whole proof asks 50,000: FUZZ_DOCUMENTS=50000. Every run asks enough to meet each field some times. */
const documents = Number(process.env.FUZZ_DOCUMENTS ?? '3000')
const seed = Number(process.env.FUZZ_SEED ?? '20261122')
/** Of processor time, for one document. */
const cpuLimitMs = 200
/**
 * From here on a document is asked again, and what it takes is the least of the three: collecting the garbage of a thousand
 * documents before takes as long by itself, and so may what the process does beside; what is dear is dear each time.
 */
const askedAgainMs = 80

let stack: Stack
let fixture: AccessFixture

beforeAll(async () => {
  stack = await startStack({ mode: 'development', withoutSfu: true })
  fixture = await buildAccessFixture(stack.record, stack.origin)
})
afterAll(() => stack?.stop())

test(
  `of ${documents} generated documents none meets an unexpected error, and none takes long`,
  { timeout: 3_600_000 },
  async () => {
    expect(countFields(schema)).toBeGreaterThan(300)
    const generator = new DocumentGenerator({ schema, seed, ids: collectIds() })
    const found: string[] = []
    let dearest = { ms: 0, role: '', document: '' }
    let firstLongestMs = 0
    let answered = 0
    for (let each = 0; each < documents; each += 1) {
      const role = roles[each % roles.length]!
      const document = generator.next()
      const { status, text, data, tookMs } = await ask(role, document)
      firstLongestMs = Math.max(firstLongestMs, tookMs)
      const costMs = tookMs < askedAgainMs ? tookMs : await askAgain(role, document, tookMs)
      if (costMs > dearest.ms) dearest = { ms: costMs, role, document: document.slice(0, 300) }
      if (data !== null) answered += 1
      if (status >= 500 || /INTERNAL|stack|node_modules|error: /.test(text))
        found.push(`${role}: ${document} -> ${text.slice(0, 300)}`)
      if (costMs > cpuLimitMs) found.push(`${costMs} ms: ${document.slice(0, 300)}`)
    }
    console.log(JSON.stringify({ documents, seed, answered, firstLongestMs, dearest, found: found.length }))
    expect(found.slice(0, 20)).toEqual([])
    // most are refused as they should be; with none answered the documents would not get far
    expect(answered).toBeGreaterThan(documents / 20)
  },
)

async function ask(role: Role, document: string) {
  const before = cpuMsOf(stack.api.pid)
  const answer = await fixture.client(role).send(document)
  return { ...answer, tookMs: cpuMsOf(stack.api.pid) - before }
}

async function askAgain(role: Role, document: string, tookMs: number): Promise<number> {
  const again = [(await ask(role, document)).tookMs, (await ask(role, document)).tookMs]
  return Math.min(tookMs, ...again)
}

function collectIds(): string[] {
  const things = relations.flatMap((relation) => Object.values(fixture.things('carer', relation)))
  return [...things, ...Object.values(fixture.nothing)]
}

/** Processor time of a process so far, in its own code and in the kernel: in steps of 10 ms, as Linux counts it. */
function cpuMsOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  // man proc: utime and stime are the 14th and 15th, and the 3rd is the first after the name
  return (Number(fields[11]) + Number(fields[12])) * 10
}
