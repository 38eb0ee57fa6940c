import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchema } from './schema.ts'

/** The contract that is committed and reviewed: clients' documents are checked against it. */
export const schemaFile = resolve(import.meta.dirname, '../../schema.graphql')

const heading = '# Printed from api/server by `node api/server/graphql/print-schema.ts`: change it there.\n\n'

/** Sorted, so that a change of order in the code is no change of the contract. */
export function toSchemaText(schema: GraphQLSchema): string {
  return `${heading}${printSchema(lexicographicSortSchema(schema))}\n`
}

export function readCommittedSchema(): string {
  return readFileSync(schemaFile, 'utf8')
}

if (import.meta.main) {
  writeFileSync(schemaFile, toSchemaText(buildSchema()))
}
