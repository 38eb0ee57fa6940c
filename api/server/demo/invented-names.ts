import type { Language } from '../db/database.ts'
import type { DemoName } from './demo-names.ts'
import type { Sitter } from './portrait.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * Names for the many whom demo-names.ts does not name. First names are common ones; last names are put together of a place in nature
 * and of what it does not end in anywhere (Hallakaiku, Utusäde), so that first and last name together are nobody.
 */
export interface NameSource {
  /** Not given before. */
  next(): DemoName
}

const oldFirst: Firsts = {
  fi: {
    long: 'Aila Alli Annikki Eeva Eila Ellen Elsa Helvi Hilja Inkeri Kaarina Katri Laila Lahja Liisa Lyyli Maija Meeri Orvokki Raili Ritva Seija Sisko Sylvi Terttu Tyyne Ulla Vieno',
    short:
      'Aatos Ahti Antero Erkki Esko Heikki Ilmari Jaakko Jorma Juhani Kauko Lasse Leo Martti Matti Niilo Osmo Paavo Raimo Risto Seppo Taisto Unto Veli Vilho Yrjö',
  },
  sv: { long: 'Astrid Brita Ebba Elsa Greta Harriet Signe Vivan', short: 'Bertel Erik Göran Helge Nils Ragnar Sven' },
  en: { long: 'Dorothy Joan', short: 'Walter Stanley' },
}

const workingFirst: Firsts = {
  fi: {
    long: 'Aada Anni Essi Eveliina Hanna Heidi Henna Iida Jenni Johanna Katja Laura Maria Milla Minna Niina Noora Outi Piia Reetta Roosa Saara Salla Satu Suvi Tiina Venla Veera',
    short: 'Aleksi Antti Eero Elias Henri Ilkka Jani Juho Kimmo Lassi Markus Niko Olli Pekka Sami Tero Tomi Tuomas',
  },
  sv: { long: 'Alva Ellinor Frida Hedvig', short: 'Anton Casper Emil' },
  en: { long: 'Grace Amina Maryam', short: 'Daniel Samuel Yusuf' },
}

const lastNames: Record<Language, readonly [beginnings: readonly string[], endings: readonly string[]]> = {
  fi: [
    words(
      'Aamu Aava Halla Havu Heinä Hiekka Honka Huurre Ilta Jää Kaisla Kanerva Karpalo Kaste Kesä Kielo Korpi Kuura Lampi Lumi Marras Meri Mänty Niitty Paju Pihlaja Poron Pouta Rae Ranta Routa Ruska Saraste Sini Suo Syys Sänki Talvi Tuomi Tuuli Tyrsky Usva Utu Vaahto Vuokko',
    ),
    words('hehku hilla kaarna kaiku kajo kannel karve kivuo laulu mieli purje siipi suvi säde taival tuisku viuhka'),
  ],
  sv: [words('Björk Dimm Fjäll Grön Is Kvälls Ljung Mån Snö Sommar Vind Våg'), words('dunge glimt klang skimmer vide')],
  en: [words('Amber Brook Clover Dawn Fern Heather Misty Willow'), words('feather lantern quill song whistle')],
}

type Firsts = Record<Language, Record<Sitter['hair'], string>>

export function nameSource(random: SeededRandom, age: Sitter['age']): NameSource {
  const given = new Set<string>()
  const firsts = age === 'old' ? oldFirst : workingFirst
  function invent(): DemoName {
    const language = pickLanguage(random.fraction())
    const hair = random.fraction() < (age === 'old' ? 0.66 : 0.8) ? 'long' : 'short'
    const [beginnings, endings] = lastNames[language]
    const last = random.pick(beginnings) + random.pick(endings)
    return { first: random.pick(words(firsts[language][hair])), last, language, hair }
  }
  return {
    next: () => {
      for (;;) {
        const name = invent()
        const whole = `${name.first} ${name.last}`
        if (given.has(whole)) continue
        given.add(whole)
        return name
      }
    },
  }
}

/** Some Swedish, as on the coast; English for who speaks neither. */
function pickLanguage(fraction: number): Language {
  if (fraction < 0.9) return 'fi'
  return fraction < 0.97 ? 'sv' : 'en'
}

function words(text: string): string[] {
  return text.split(' ')
}
