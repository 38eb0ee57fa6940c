import type { PlannedModality } from '../problem.ts'
import type { Language } from '../rules/rule.ts'
import { toClock } from './clock.ts'
import type { Change, Made, WhatChanged } from './what-changed.ts'

const ways: Record<PlannedModality, Record<Language, string>> = {
  home: { fi: 'kotona', sv: 'hemma', en: 'in person' },
  video: { fi: 'etänä', sv: 'på distans', en: 'by video' },
}
const kinds = {
  added: { fi: 'uusi', sv: 'nytt', en: 'new' },
  leftOut: { fi: 'jää pois', sv: 'lämnas bort', en: 'left out' },
}

export function changeSentence(change: Change, language: Language): string {
  const who = `${change.resident}, ${change.visit}`
  switch (change.kind) {
    case 'added':
      return `${who}: ${kinds.added[language]}, ${toText(change.to, language)}`
    case 'leftOut':
      return `${who}: ${kinds.leftOut[language]}, ${toText(change.from, language)}`
    case 'moved':
      return `${who}: ${toText(change.from, language)} → ${toText(change.to, language)}`
  }
}

function toText({ carers, start, modality }: Made, language: Language): string {
  return `${carers.join(' + ')} ${toClock(start)} ${ways[modality][language]}`
}

/** The whole difference in one line of numbers. */
export function changesInNumbers({ counts, movedPercent, travelMinutes }: WhatChanged, language: Language): string {
  const { added, leftOut, otherCarer, otherTime, otherModality } = counts
  const share = movedPercent.toFixed(1)
  const road = `${travelMinutes < 0 ? '−' : '+'}${Math.abs(travelMinutes)}`
  switch (language) {
    case 'fi':
      return `uusia ${added}, pois ${leftOut}, toinen hoitaja ${otherCarer}, toinen aika ${otherTime}, toinen tapa ${otherModality}; muista käynneistä muuttui ${share} %; matkaa ${road} min`
    case 'sv':
      return `nya ${added}, bort ${leftOut}, annan vårdare ${otherCarer}, annan tid ${otherTime}, annat sätt ${otherModality}; av de övriga ändrades ${share} %; restid ${road} min`
    case 'en':
      return `${added} new, ${leftOut} left out, ${otherCarer} with another carer, ${otherTime} at another time, ${otherModality} made another way; ${share} % of the others changed; travel ${road} min`
  }
}
