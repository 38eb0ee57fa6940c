import type { PlannedModality } from '../problem.ts'
import type { Language } from '../rules/rule.ts'
import { toClock } from './clock.ts'
import type { Fix, FixKind } from './fixes.ts'
import type { BestPlace } from './where-best.ts'

const changes: Record<FixKind, Record<Language, string>> = {
  laterEnd: {
    fi: 'Jos käynti saa loppua {minutes} minuuttia myöhemmin',
    sv: 'Om besöket får sluta {minutes} minuter senare',
    en: 'If the visit may end {minutes} minutes later',
  },
  earlierStart: {
    fi: 'Jos käynti saa alkaa {minutes} minuuttia aikaisemmin',
    sv: 'Om besöket får börja {minutes} minuter tidigare',
    en: 'If the visit may start {minutes} minutes earlier',
  },
  byVideo: {
    fi: 'Jos käynti voidaan tehdä etänä ({minutes} min)',
    sv: 'Om besöket kan göras på distans ({minutes} min)',
    en: 'If the visit may be made by video ({minutes} min)',
  },
  dropPin: {
    fi: 'Jos käynnin kiinnitys poistetaan',
    sv: 'Om besöket inte är låst',
    en: 'If the visit’s pin is taken away',
  },
  dropLink: {
    fi: 'Jos yhteys käyntiin {word} saa jäädä pois',
    sv: 'Om kopplingen till besöket {word} får falla bort',
    en: 'If the link to visit {word} may be dropped',
  },
  dropRefusal: {
    fi: 'Jos asiakas suostuu hoitajaan, jota hän ei ole halunnut',
    sv: 'Om klienten går med på en vårdare som hen inte har velat ha',
    en: 'If the resident agrees to a carer who was refused',
  },
  oneCarer: {
    fi: 'Jos yksi hoitaja riittää',
    sv: 'Om en vårdare räcker',
    en: 'If one carer is enough',
  },
  longerShift: {
    fi: 'Jos hoitajan {word} työvuoro jatkuu {minutes} minuuttia',
    sv: 'Om arbetspasset för {word} förlängs med {minutes} minuter',
    en: 'If the shift of {word} goes on for {minutes} minutes',
  },
  leaveOut: {
    fi: 'Jos vähemmän kiireellinen käynti {word} jää pois',
    sv: 'Om det mindre brådskande besöket {word} lämnas bort',
    en: 'If the less urgent visit {word} is left out',
  },
}
const ways: Record<PlannedModality, Record<Language, string>> = {
  home: { fi: 'kotona', sv: 'hemma', en: 'in person' },
  video: { fi: 'etänä', sv: 'på distans', en: 'by video' },
}
const points: Record<Language, string> = { fi: 'pistettä', sv: 'poäng', en: 'points' }

export function fixSentence({ kind, minutes, word, place }: Fix, language: Language): string {
  const change = changes[kind][language].replace('{minutes}', String(minutes)).replace('{word}', word ?? '')
  return `${change}: ${placeSentence(place, language)}`
}

/** By whom, when, how, and at what price. */
export function placeSentence(
  { carers, modality, start, end, points: price, travelMinutes }: BestPlace,
  language: Language,
): string {
  const time = `${toClock(start)}–${toClock(end)}`
  const road = travelMinutes === 0 ? '' : `, ${travelMinutes > 0 ? '+' : '−'}${Math.abs(travelMinutes)} min`
  return `${carers.join(' + ')} ${time} ${ways[modality][language]} (${price} ${points[language]}${road})`
}
