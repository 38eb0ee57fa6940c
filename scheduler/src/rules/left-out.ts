import { sum, type Rule } from './rule.ts'
import { leftOutPrice } from './weights.ts'

export const leftOut: Rule = {
  name: 'leftOut',
  level: 2,
  fullPrice: ({ leftOut: visits, weights }) => sum(visits, ({ priority }) => leftOutPrice(weights, priority)),
  sentence: {
    fi: 'Käyntejä jäi suunnittelematta ({points} pistettä).',
    sv: 'Besök blev utanför planen ({points} poäng).',
    en: 'Visits are left out of the plan ({points} points).',
  },
}
