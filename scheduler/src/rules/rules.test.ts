import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from './rules.ts'
import { defaultWeights } from './weights.ts'

describe('each rule', () => {
  it('has a name of its own, the one of its weight', () => {
    expect(rules.map(({ name }) => name).toSorted()).toEqual(Object.keys(defaultWeights).toSorted())
  })

  it.each(rules)('$name has a sentence in three languages, with its points', ({ sentence }) => {
    for (const text of Object.values(sentence)) expect(text).toContain('{points}')
  })

  it.each(rules)('$name has a test of its own', ({ name }) => {
    const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    expect(existsSync(new URL(`${file}.test.ts`, import.meta.url))).toBe(true)
  })
})
