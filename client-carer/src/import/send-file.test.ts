import { afterEach, expect, test, vi } from 'vitest'
import { sendFile, type ImportProgress } from './send-file.ts'

afterEach(() => vi.unstubAllGlobals())

const report = { rows: 250, problems: [], created: 250 }

/** As the server answers: whatever pieces the network makes of its lines. */
function answerWith(...pieces: string[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8' }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })))
}

async function send() {
  const heard: ImportProgress[] = []
  const { signal } = new AbortController()
  const onProgress = (progress: ImportProgress) => heard.push(progress)
  const answer = await sendFile({ kind: 'residents', bytes: new ArrayBuffer(0), dryRun: true, signal, onProgress })
  return { heard, answer }
}

test('lines are heard one by one, however they are cut, and the last one is the report', async () => {
  answerWith('{"read":3,"rows":250}\n{"re', 'ad":6,"rows":250}\n', `${JSON.stringify(report)}\n`)
  const { heard, answer } = await send()
  expect(heard).toEqual([
    { read: 3, rows: 250 },
    { read: 6, rows: 250 },
  ])
  expect(answer).toEqual(report)
})

test('of an answer that breaks off nothing is known', async () => {
  answerWith('{"read":3,"rows":250}\n', JSON.stringify(report).slice(0, 10))
  await expect(send()).rejects.toMatchObject({ code: 'NETWORK' })
})

test('a refusal after some rows is one', async () => {
  const refusal = { errors: [{ message: '', extensions: { code: 'IMPORT_RUNNING' } }] }
  answerWith('{"read":3,"rows":250}\n', `${JSON.stringify(refusal)}\n`)
  expect((await send()).answer).toMatchObject({ code: 'IMPORT_RUNNING' })
})
