import { getNamedType, isObjectType, isUnionType } from 'graphql'
import type { GraphQLField, GraphQLObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from './access-documents.ts'
import { fieldAccess, operationAccess, replies } from './access-matrix.table.ts'
import { mutations } from './access-mutations.ts'
import { queries, ways } from './access-ways.ts'

const objectTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)
const rootTypes = new Set(['Query', 'Mutation', 'Subscription'])
/** A refusal says that something is refused, and nothing about what: its own texts are tested beside the services. */
const isRefusal = (type: GraphQLObjectType) => type.getInterfaces().some((each) => each.name === 'Refusal')

/** Pages and their edges hold nothing but what guarded fields gave. */
const isPage = (type: GraphQLObjectType) => /(Connection|Edge)$|^PageInfo$/.test(type.name)
const isRecord = (type: GraphQLObjectType) => !isRefusal(type) && !isPage(type) && !(type.name in replies)

/** Fields that refusals have beyond code and message, which may name a record: they follow that record's own rows. */
const refusalFields = [
  'InvalidInput.field',
  'TooManyAttempts.retryAfterSeconds',
  'VisitNotPossible.state',
  'Busy.visit',
  'DoubleBooking.visit',
  'CarerNotFit.staff',
  'CarerNotFit.qualification',
  'AbsenceOverlaps.absence',
  'ShiftOverlaps.shift',
]
/** A stale edit is answered with both versions, to whoever may edit. */
const isOfStale = (coordinate: string) => /^Stale\w+\.(current|sentVersion)$/.test(coordinate)

const coordinates = objectTypes.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))

describe('the access table', () => {
  test('has a row for every field of the schema, and none for a field that is gone', () => {
    const listed = [...Object.keys(fieldAccess), ...Object.keys(operationAccess)]
    const wanted = coordinates.filter((coordinate) => {
      const type = schema.getType(coordinate.split('.')[0] ?? '') as GraphQLObjectType
      return isRecord(type)
    })
    expect(listed.toSorted()).toEqual(wanted.toSorted())
  })

  test('knows every field of the refusals', () => {
    const beyond = objectTypes
      .filter(isRefusal)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
      .filter((coordinate) => !/\.(code|message)$/.test(coordinate) && !isOfStale(coordinate))
    expect(beyond.toSorted()).toEqual(refusalFields.toSorted())
  })

  test.each(Object.entries(replies))('%s is reached only from where it says', (name, { onlyFrom }) => {
    expect(fieldsThatAnswer(name).toSorted()).toEqual(onlyFrom.toSorted())
  })
})

/** Coordinates of all fields whose type is `name`, or a union that holds it. */
function fieldsThatAnswer(name: string): string[] {
  return objectTypes.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => holds(field, name))
      .map((field) => `${type.name}.${field.name}`),
  )
}

function holds(field: GraphQLField<unknown, unknown>, name: string): boolean {
  const type = getNamedType(field.type)
  return type.name === name || (isUnionType(type) && type.getTypes().some((each) => each.name === name))
}

describe('the access matrix', () => {
  test('knows a way to every type that holds records', () => {
    const records = objectTypes.filter((type) => !rootTypes.has(type.name) && isRecord(type))
    expect(records.map((type) => type.name).toSorted()).toEqual(Object.keys(ways).toSorted())
  })

  test('tries every query and every mutation', () => {
    const named = (root: string, type: GraphQLObjectType | null | undefined) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${root}.${field}`)
    expect(Object.keys(queries).toSorted()).toEqual(named('Query', schema.getQueryType()).toSorted())
    expect(Object.keys(mutations).toSorted()).toEqual(named('Mutation', schema.getMutationType()).toSorted())
  })
})
