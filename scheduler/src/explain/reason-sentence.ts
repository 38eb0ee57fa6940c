import type { HardRuleName, Reason } from '../plan.ts'
import type { Language } from '../rules/rule.ts'
import { toClock } from './clock.ts'
import type { Hindrance } from './why-not.ts'

/**
 * What a rule in the way is called. {who} are the carers, {what} the words, {short} the minutes that are lacking, {from} and {to}
 * a shift's or a window's clock times. `near` is said where it is known by how little it fails.
 */
const sentences: Record<HardRuleName, Record<Language, { plain: string; near?: string }>> = {
  qualification: {
    fi: { plain: '{who}: puuttuu pätevyys {what}.' },
    sv: { plain: '{who}: saknar behörigheten {what}.' },
    en: { plain: '{who}: lacks the qualification {what}.' },
  },
  refused: {
    fi: { plain: '{who}: asiakas ei halua tätä hoitajaa.' },
    sv: { plain: '{who}: klienten vill inte ha den här vårdaren.' },
    en: { plain: '{who}: the resident refuses this carer.' },
  },
  modality: {
    fi: { plain: '{who}: käyntiä ei voi tehdä tällä tavalla.' },
    sv: { plain: '{who}: besöket kan inte göras på det här sättet.' },
    en: { plain: '{who}: the visit can’t be made in this way.' },
  },
  base: {
    fi: { plain: '{who}: tekee vain etäkäyntejä, ja tämä on kotikäynti.' },
    sv: { plain: '{who}: gör bara distansbesök, och det här är ett hembesök.' },
    en: { plain: '{who}: makes video visits only, and this one is in person.' },
  },
  pin: {
    fi: { plain: '{who}: käynti on kiinnitetty toiselle hoitajalle ({what}).' },
    sv: { plain: '{who}: besöket är låst till en annan vårdare ({what}).' },
    en: { plain: '{who}: the visit is pinned to another carer ({what}).' },
  },
  window: {
    fi: {
      plain: '{who}: ei ehdi käynnin aikaikkunaan.',
      near: '{who}: käynnin aikaikkunasta puuttuu {short} min.',
    },
    sv: { plain: '{who}: hinner inte inom besökets tid.', near: '{who}: det fattas {short} min av besökets tid.' },
    en: {
      plain: '{who}: can’t be there in the visit’s window.',
      near: '{who}: would be {short} min late for the visit’s window.',
    },
  },
  shift: {
    fi: {
      plain: '{who}: työvuoro ei osu käynnin aikaan.',
      near: '{who}: työvuoro loppuu {short} min liian aikaisin.',
    },
    sv: {
      plain: '{who}: arbetspasset är på en annan tid.',
      near: '{who}: arbetspasset slutar {short} min för tidigt.',
    },
    en: { plain: '{who}: has no shift at the visit’s time.', near: '{who}: the shift ends {short} min too early.' },
  },
  break: {
    fi: { plain: '{who}: tauko jäisi pitämättä.', near: '{who}: tauko alkaisi {short} min liian myöhään.' },
    sv: { plain: '{who}: pausen skulle utebli.', near: '{who}: pausen skulle börja {short} min för sent.' },
    en: {
      plain: '{who}: the break could not be held.',
      near: '{who}: the break would start {short} min too late.',
    },
  },
  link: {
    fi: {
      plain: '{who}: käynti liittyy toiseen käyntiin ({what}), eikä yhteys täyty.',
      near: 'Väli käyntiin {what} ei täyty: puuttuu {short} min.',
    },
    sv: {
      plain: '{who}: besöket hör ihop med ett annat ({what}), och det går inte ihop.',
      near: 'Avståndet till besöket {what} räcker inte: det fattas {short} min.',
    },
    en: {
      plain: '{who}: the visit is linked to another ({what}), and the link can’t be kept.',
      near: 'The gap to visit {what} can’t be kept: {short} min are lacking.',
    },
  },
  floor: {
    fi: { plain: '{who}: asiakkaalle on sovittu enemmän kotikäyntejä.' },
    sv: { plain: '{who}: klienten ska ha fler hembesök.' },
    en: { plain: '{who}: the resident is to have more visits in person.' },
  },
  onePlace: {
    fi: {
      plain: '{who}: päivä on täynnä käynnin aikaan.',
      near: '{who}: toinen käynti {what} myöhästyisi {short} min.',
    },
    sv: {
      plain: '{who}: dagen är full vid besökets tid.',
      near: '{who}: ett annat besök {what} skulle bli {short} min sent.',
    },
    en: {
      plain: '{who}: is busy at the visit’s time.',
      near: '{who}: another visit {what} would be {short} min late.',
    },
  },
  noCarer: {
    fi: { plain: 'Kaikkia tarvittavia hoitajia ei ole vapaana yhtä aikaa ({who}).' },
    sv: { plain: 'Alla vårdare som behövs är inte lediga samtidigt ({who}).' },
    en: { plain: 'Not all the carers who are needed are free at once ({who}).' },
  },
}
const everybody: Record<Language, string> = { fi: 'Kukaan ei voi', sv: 'Ingen kan', en: 'Nobody can' }

export function hindranceSentence({ rule, carers, words, numbers }: Hindrance, language: Language): string {
  const { plain, near } = sentences[rule][language]
  const { shortMinutes, shiftStart, shiftEnd } = numbers
  const text = near !== undefined && shortMinutes !== undefined ? near : plain
  const hours =
    shiftStart === undefined || shiftEnd === undefined ? '' : ` (${toClock(shiftStart)}–${toClock(shiftEnd)})`
  const filled = `${text.slice(0, -1)}${hours}.`
    .replaceAll('{who}', carers.length === 0 ? everybody[language] : listOf(carers))
    .replaceAll('{what}', words.join(', '))
    .replaceAll('{short}', String(shortMinutes))
  return filled.replace(/ \(\)/, '').replaceAll('  ', ' ')
}

/** A long list says how many more there are: the first names are an example. */
function listOf(carers: readonly string[]): string {
  return carers.length <= 6 ? carers.join(', ') : `${carers.slice(0, 5).join(', ')} +${carers.length - 5}`
}

/** A reason as a plan has it, for one carer. */
export function reasonSentence({ rule, carer, numbers }: Reason, language: Language): string {
  return hindranceSentence({ rule, carers: carer === undefined ? [] : [carer], words: [], numbers }, language)
}
