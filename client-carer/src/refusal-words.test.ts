import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { requestErrorCodes } from 'api/client/requests'
import { refusalWords, toFailureWords, toRefusalWords } from './refusal-words.ts'

const schema = readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8')
const refusalsOfSchema = [...schema.matchAll(/^type (\w+) implements (?:[\w\s&]*)\bRefusal\b/gm)].map(
  ([, name]) => name ?? '',
)

describe('words for what went wrong', () => {
  test('the schema has refusals to look at', () => {
    expect(refusalsOfSchema).toContain('StaleEdit')
  })

  test.each(refusalsOfSchema)('the refusal %s has words of its own', (name) => {
    expect(Object.keys(refusalWords)).toContain(name)
    expect(toRefusalWords({ __typename: name, code: 'ANY' })).not.toBe(toFailureWords('SERVER'))
  })

  test.each(requestErrorCodes)('the failure %s has words', (code) => {
    expect(toFailureWords(code).length).toBeGreaterThan(10)
  })

  test('a busy carer is told with whom', () => {
    const other = { resident: { shownName: 'Veikko L.' } }
    expect(toRefusalWords({ __typename: 'Busy', code: 'CARER_BUSY', other })).toContain('Veikko L.')
    expect(toRefusalWords({ __typename: 'Busy', code: 'RESIDENT_BUSY' })).toContain('Asiakkaalla')
  })

  test('a refusal of a newer server is still told', () => {
    expect(toRefusalWords({ __typename: 'Unheard', code: 'UNHEARD' })).toBe(toFailureWords('SERVER'))
  })
})
