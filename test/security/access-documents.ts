import { buildSchema, getNamedType, isLeafType } from 'graphql'
import type { GraphQLObjectType } from 'graphql'
import { readFileSync } from 'node:fs'
import { mutations } from './access-mutations.ts'
import type { Role } from './access-roles.ts'
import { queries, ways } from './access-ways.ts'

/** The schema that the API prints, and what the access matrix asks of it. */
export const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'))

/** A field's value comes under this name with the field's own after it, wherever it is. */
export const askedKey = 'asked_'

/** Asks for fields of one type at once, by the way in which the role gets at such a record. */
export function fieldsDocument(typeName: string, fieldNames: readonly string[], role: Role): string {
  const way = ways[typeName]?.(role)
  if (way === undefined) throw new Error(`${typeName} can't be asked for: access-ways.ts needs a way to it`)
  const selection = fieldNames.map((name) => `${askedKey}${name}: ${selectionOf(typeName, name)}`).join(' ')
  return withVariables('query', way.replaceAll('FIELD', selection))
}

function selectionOf(typeName: string, fieldName: string): string {
  const field = (schema.getType(typeName) as GraphQLObjectType | undefined)?.getFields()[fieldName]
  if (!field) throw new Error(`there is no ${typeName}.${fieldName}`)
  return isLeafType(getNamedType(field.type)) ? fieldName : `${fieldName} { __typename }`
}

export function queryDocument(coordinate: string): string {
  const body = queries[coordinate]
  if (body === undefined) throw new Error(`${coordinate} is not asked: add it to access-ways.ts`)
  return withVariables('query', body)
}

export function mutationDocument(coordinate: string): string {
  const tried = mutations[coordinate]
  if (tried === undefined) throw new Error(`${coordinate} is not tried: add it to access-mutations.ts`)
  const isScalar = isLeafType(getNamedType(mutationType(coordinate)))
  return withVariables('mutation', `${askedKey}: ${tried.body}${isScalar ? '' : ' { __typename }'}`)
}

function mutationType(coordinate: string) {
  const field = schema.getMutationType()?.getFields()[coordinate.split('.')[1] ?? '']
  if (!field) throw new Error(`there is no ${coordinate}`)
  return field.type
}

function withVariables(kind: 'query' | 'mutation', body: string): string {
  const used = [...new Set(body.match(/\$\w+/g) ?? [])].map((name) => `${name}: ID!`)
  return `${kind} ${used.length === 0 ? '' : `(${used.join(', ')}) `}{ ${body} }`
}

/** The variables that a document names, of those that there are: others would be refused. */
export function variablesOf(document: string, things: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(things).filter(([name]) => document.includes(`$${name}:`)))
}
