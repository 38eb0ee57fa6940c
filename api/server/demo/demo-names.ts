import type { Language } from '../db/database.ts'
import type { Sitter } from './portrait.ts'

/** First names as they are; last names put together for the demo, so that first and last name together are nobody. */
export interface DemoName {
  readonly first: string
  readonly last: string
  readonly language: Language
  readonly hair: Sitter['hair']
}

function named(hair: Sitter['hair'], language: Language, names: string): DemoName[] {
  return names.split(', ').map((name) => {
    const [first, last] = name.split(' ') as [string, string]
    return { first, last, language, hair }
  })
}

/** The first of them, Aino, is who the demo carer calls most. */
export const residentNames: readonly DemoName[] = [
  ...named('long', 'fi', 'Aino Kanervasuvi'),
  ...named('short', 'fi', 'Veikko Lampitaival, Toivo Rautakaarna, Eino Hallamieli, Väinö Tuulivaara, Tauno Utusaari'),
  ...named('long', 'fi', 'Helmi Sinikuusi, Lempi Aamukoski, Martta Kielokannel, Kerttu Ruskamaa, Sirkka Havukallio'),
  ...named('short', 'sv', 'Birger Granviksten, Torsten Åkervind'),
  ...named('long', 'sv', 'Gunvor Björkängen, Ingegerd Stormskär'),
  ...named('short', 'fi', 'Arvo Korpilaulu, Reino Sarkavirta, Onni Pajulinna, Kalevi Honkatuisku, Urho Routaharju'),
  ...named('long', 'fi', 'Irja Marjapuro, Saima Lumikivi, Hilkka Kesäkumpu, Impi Vaahteraho, Elma Syyslehto'),
  ...named('short', 'fi', 'Oiva Mäntyselkä, Viljo Pihlajatie, Pentti Kuutamonen, Lauri Jääskivuo, Olavi Suopursu'),
  ...named('long', 'fi', 'Aune Tähtikangas, Rauha Virmasuo, Taimi Satakieliaro, Anja Metsätorppa, Laina Hiekkasaari'),
  ...named('long', 'en', 'Margaret Winterbrook'),
  ...named('short', 'en', 'Harold Quillstone'),
  ...named('short', 'fi', 'Aarne Kaislapelto, Heimo Vuokkomaa, Sulo Naavakorpi'),
]

export const otherResidentNames: readonly DemoName[] = [
  ...named('long', 'sv', 'Märta Havsklint'),
  ...named('short', 'sv', 'Holger Lindkobb'),
  ...named('long', 'fi', 'Aili Merituuli-Koski'),
  ...named('short', 'fi', 'Erkki Karikkoniemi, Armas Loistokari'),
]

/** Anna is the demo's carer. */
export const carerNames: readonly DemoName[] = [
  ...named('long', 'fi', 'Anna Tuulispuro'),
  ...named('short', 'fi', 'Mikko Sarakorpi'),
  ...named('long', 'fi', 'Sanna Aurinkolahti'),
  ...named('short', 'fi', 'Ville Kuusitähti'),
  ...named('long', 'sv', 'Linnea Skärgårdh-Dal'),
  ...named('short', 'fi', 'Oskari Poutalinna'),
  ...named('long', 'fi', 'Fatima Al-Noorsuo'),
  ...named('short', 'en', 'Thanh Nguyenmäki'),
  ...named('long', 'fi', 'Jonna Kevätpuro, Emilia Rantasade'),
  ...named('short', 'fi', 'Amir Lehtorasti, Joonas Hiillosmaa'),
]

export const coordinatorNames: readonly DemoName[] = [
  ...named('long', 'fi', 'Kaisa Myrskylahde'),
  ...named('short', 'fi', 'Petri Loimukangas'),
]

export const administratorNames: readonly DemoName[] = [
  ...named('long', 'fi', 'Ritva Avainsalmi'),
  ...named('short', 'sv', 'Mats Nyckelgård'),
]

export const groupLeaderNames: readonly DemoName[] = named('long', 'fi', 'Leena Kuorokaari')
export const serviceDeskNames: readonly DemoName[] = named('short', 'fi', 'Sakari Pikalinja')
export const auditorNames: readonly DemoName[] = named('long', 'fi', 'Tuula Tarkkasuo')

export const otherStaffNames = {
  carers: [...named('long', 'sv', 'Ida Fyrbåk'), ...named('short', 'fi', 'Teemu Ulappala')],
  coordinators: named('long', 'fi', 'Outi Majakkaniemi'),
  administrators: named('short', 'fi', 'Jari Satamakivi'),
} as const

/** What a carer should know before the call, one of each. */
export const aboutHearing: readonly string[] = [
  'Kuulee hyvin.',
  'Kuulokoje oikeassa korvassa. Puhu selkeästi ja rauhallisesti.',
  'Kuulee huonosti: puhu hitaasti, kasvot kameraan päin.',
  'Kuulee paremmin vasemmalla.',
]
export const aboutSight: readonly string[] = [
  'Näkee televisiota hyvin.',
  'Silmänpohjan rappeuma: ei erota pientä tekstiä.',
  'Lukulasit pöydällä tabletin vieressä.',
  'Kaihi leikattu keväällä.',
]
export const aboutMemory: Record<'good' | 'impaired', readonly string[]> = {
  good: [
    'Muistaa hyvin ja hoitaa päivänsä itse.',
    'Muisti hyvä.',
    'Muistaa sovitut asiat, kun ne on kirjoitettu lapulle.',
  ],
  impaired: [
    'Muisti pätkii: kerro aina ensin kuka olet ja miksi soitat.',
    'Lievä muistisairaus. Yksi asia kerrallaan.',
    'Muistisairaus. Iltaisin levoton; rauhallinen juttelu auttaa.',
    'Ei muista soittoja: aloita aina alusta, kysy vain kyllä ja ei.',
  ],
}
export const aboutLikes: readonly string[] = [
  'Pitää kortinpeluusta ja iskelmistä.',
  'Ollut opettajana; kertoo mielellään oppilaistaan.',
  'Seuraa lintuja ikkunasta.',
  'Kissa nimeltä Miuku.',
  'Neuloo sukkia koko suvulle.',
  'Ollut merillä nuorena.',
  'Kahvi maistuu kello kaksi.',
]
