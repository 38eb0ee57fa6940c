import { readFileSync } from 'node:fs'
import { GraphQLObjectType, GraphQLSchema, GraphQLString, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { knownDocumentsFile } from '../http/known-documents.ts'
import { findUnguardedFields } from './guarded-fields.ts'
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

test('every known document of the apps fits the schema', () => {
  const documents = JSON.parse(readFileSync(knownDocumentsFile, 'utf8')) as Record<string, string>
  const problems = Object.values(documents).flatMap((text) =>
    validate(schema, parse(text)).map((error) => error.message),
  )
  expect(problems).toEqual([])
})
