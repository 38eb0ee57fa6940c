import { readFileSync } from 'node:fs'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { GraphQLObjectType, GraphQLSchema, GraphQLString, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { knownDocumentsFile } from '../http/known-documents.ts'
import { findUnguardedFields } from './guarded-fields.ts'
import { complexityLimit } from './limits.ts'
import { readCommittedSchema, toSchemaText } from './print-schema.ts'
import { buildSchema } from './schema.ts'

const schema = buildSchema()

test('api/schema.graphql is what the code serves (else run api/server/graphql/print-schema.ts)', () => {
  expect(readCommittedSchema()).toBe(toSchemaText(schema))
})

test('every field says who may read it', () => {
  expect(findUnguardedFields(schema)).toEqual([])
})

test('a field that does not say so is found', () => {
  const query = new GraphQLObjectType({ name: 'Query', fields: { secrets: { type: GraphQLString } } })
  expect(findUnguardedFields(new GraphQLSchema({ query }))).toEqual(['Query.secrets'])
})

const knownDocuments = Object.values(JSON.parse(readFileSync(knownDocumentsFile, 'utf8')) as Record<string, string>)

test('every known document of the apps fits the schema', () => {
  const problems = knownDocuments.flatMap((text) => validate(schema, parse(text)).map((error) => error.message))
  expect(problems).toEqual([])
})

/** Something that fits each variable's type: what it holds changes no size. */
const samples: Record<string, unknown> = {
  ID: '00000000-0000-4000-8000-000000000000',
  Date: '2026-11-23',
  String: 'x',
  SignInInput: { email: 'x', password: 'x' },
  PairDeviceInput: { code: 'x' },
  WriteVisitNoteInput: { visitId: 'x', text: 'x', version: 1 },
}

function sampleVariables(text: string): Record<string, unknown> {
  const declared = text.matchAll(/\$(\w+): (\w+)/g)
  return Object.fromEntries([...declared].map(([, name = '', type = '']) => [name, samples[type]]))
}

test('the largest known document has room to grow below the limits', () => {
  const sizes = knownDocuments.map((text) =>
    complexityFromQuery(text, { schema, variables: sampleVariables(text), ctx: {} }),
  )
  const largest = (of: keyof typeof complexityLimit) => Math.max(...sizes.map((size) => size[of]))
  expect(largest('complexity')).toBeGreaterThan(0)
  for (const of of ['complexity', 'depth', 'breadth'] as const) {
    expect({ of, fits: largest(of) * 1.2 <= complexityLimit[of] }).toEqual({ of, fits: true })
  }
})
