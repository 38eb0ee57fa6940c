import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generate } from './codegen.ts'

test('the committed documents and types are those of the schema and the operations (else run codegen.ts)', async () => {
  const fresh = await generate()
  expect([...fresh.keys()].sort()).toEqual(['graphql.ts', 'persisted-documents.json'])
  for (const [name, content] of fresh) {
    const committed = await readFile(new URL(`generated/${name}`, import.meta.url), 'utf8')
    expect(content === committed, `generated/${name} is stale: run api/client/codegen.ts`).toBe(true)
  }
})

test('an operation in the generated code is its id and no text', async () => {
  const generated = (await generate()).get('graphql.ts') ?? ''
  const documents = generated.split('\n').filter((line) => /^export const \w+Document = /.test(line))
  expect(documents.length).toBeGreaterThan(10)
  expect(documents.filter((line) => !/= \{"__meta__":\{"hash":"[0-9a-f]{64}"\}\} as/.test(line))).toEqual([])
})
