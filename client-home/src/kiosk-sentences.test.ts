import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findGaps } from 'api/client/message-catalogues'

type Language = 'fi' | 'sv' | 'en'
const languages: readonly Language[] = ['fi', 'sv', 'en']

const catalogues = Object.fromEntries(
  languages.map((language) => {
    const file = new URL(`../messages/${language}.json`, import.meta.url)
    return [language, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>]
  }),
) as Record<Language, Record<string, string>>

/** Read by the resident, from a chair: kiosk.md's limits hold. The rest is read by the installer at the tablet, or by a relative; a reason is somebody's own. */
const isForResident = (key: string) =>
  !/^(\$schema|pair_|check_|measure_|language_|app_title|companion_|looks_reason)/.test(key)

/** The longest that life puts in. Names of this length are had by one in some thousands. */
const longest: Record<Language, Record<string, string>> = {
  fi: {
    who: 'Hoitaja Maria-Kristiina',
    both: 'Maria-Kristiina ja Johanna',
    first: 'Maria-Kristiina',
    second: 'Johanna',
    time: '10.15',
    weekday: 'keskiviikko',
    part: 'iltapäivä',
    code: '492 039',
    from: '10.15',
    to: '14.20',
    date: '22.11.',
  },
  sv: {
    who: 'Vårdare Maria-Kristiina',
    both: 'Maria-Kristiina och Johanna',
    first: 'Maria-Kristiina',
    second: 'Johanna',
    time: '10.15',
    weekday: 'onsdag',
    part: 'eftermiddag',
    code: '492 039',
    from: '10.15',
    to: '14.20',
    date: '22.11.',
  },
  en: {
    who: 'Carer Maria-Kristiina',
    both: 'Maria-Kristiina and Johanna',
    first: 'Maria-Kristiina',
    second: 'Johanna',
    time: '10:15',
    weekday: 'Wednesday',
    part: 'afternoon',
    code: '492 039',
    from: '10:15',
    to: '14:20',
    date: '22 November',
  },
}

const fill = (text: string, inputs: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const input = inputs[name]
    if (input === undefined) throw new Error(`no longest {${name}}`)
    return input
  })

/** As a browser breaks lines, at most 28 characters each. */
function toLines(sentence: string): string[] {
  return sentence.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    return longer.length <= 28 ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}

describe('the catalogues', () => {
  it.each(['sv', 'en'] as const)('say in %s all that Finnish says', (language) => {
    expect(findGaps(catalogues.fi, catalogues[language])).toEqual([])
  })
})

describe('what a resident reads', () => {
  const sentences = languages.flatMap((language) =>
    Object.entries(catalogues[language])
      .filter(([key]) => isForResident(key))
      .map(([key, text]) => [language, key, fill(text, longest[language])] as const),
  )

  it.each(sentences)('%s %s fits in two lines of 28: %s', (_language, _key, sentence) => {
    const lines = toLines(sentence)
    expect(lines.length).toBeLessThanOrEqual(2)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(28)
  })

  it.each(sentences)('%s %s has at most eight words a sentence: %s', (_language, _key, sentence) => {
    for (const each of sentence.split(/[.!?](?:\s|$)/)) expect(each.trim().split(/\s+/).length).toBeLessThanOrEqual(8)
  })

  it.each(sentences)('%s %s shouts nothing: %s', (_language, _key, sentence) => {
    expect(sentence).not.toMatch(/\p{Lu}{4,}/u)
  })

  it('is measured by a rule that finds what is too long', () => {
    expect(toLines('Vastaa koskettamalla mihin tahansa kohtaan ruutua nyt heti').length).toBe(3)
  })
})
