/** A catalogue as in messages/*.json: a text, or variants of a text by plural. */
export type Catalogue = Record<string, unknown>

const inputsOf = (message: unknown): string[] => {
  const names = [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return [...new Set(names)].sort()
}

/**
 * What a translation lacks, in words for the person who mends it. Paraglide itself would quietly show the Finnish text;
 * a Swedish reader shall not find out in the middle of a call.
 */
export function findGaps(base: Catalogue, translation: Catalogue): string[] {
  const keys = new Set([...Object.keys(base), ...Object.keys(translation)])
  return [...keys].sort().flatMap((key) => {
    if (!(key in translation)) return [`${key} is missing`]
    if (!(key in base)) return [`${key} is not in the base catalogue`]
    const wanted = inputsOf(base[key]).join(', ')
    const found = inputsOf(translation[key]).join(', ')
    return wanted === found ? [] : [`${key} uses {${found}} instead of {${wanted}}`]
  })
}
