import type { Modality } from '../db/database.ts'
import type { SeededRandom } from './seeded-random.ts'

type PartOfDay = 'morning' | 'day' | 'evening' | 'night'

const videoTasks: Record<PartOfDay, readonly string[]> = {
  morning: ['Aamulääke', 'Verensokeri', 'Aamupala', 'Vointi', 'Päivän suunnitelma', 'Verenpaine'],
  day: ['Päivälääke', 'Lounas', 'Kuulumiset', 'Tuolijumppa', 'Nesteet', 'Silmätipat'],
  evening: ['Iltalääke', 'Iltapala', 'Kuulumiset', 'Verensokeri', 'Silmätipat'],
  night: ['Yölääke', 'Ovet ja hella', 'Vointi'],
}

const homeTasks: Record<PartOfDay, readonly string[]> = {
  morning: ['Suihku', 'Haavahoito', 'Pukeutuminen', 'Aamupala ja lääke', 'Tukisukat'],
  day: ['Lounas ja lääke', 'Haavahoito', 'Ulkoilu', 'Lääkkeiden jako', 'Kauppatilaus', 'Pyykki'],
  evening: ['Iltatoimet', 'Iltapala ja lääke', 'Tukisukat pois', 'Haavahoito'],
  night: ['Asennonvaihto', 'WC-apu'],
}

export const visitNotes: readonly string[] = [
  'Lääkkeet otettu, vointi hyvä.',
  'Juteltiin puutarhasta. Söi hyvin.',
  'Verensokeri tavoitteessa. Ei huolta.',
  'Hieman väsynyt, nukkunut huonosti. Seurataan.',
  'Haava siisti, uusi sidos vaihdettu.',
  'Iloisella mielellä, tytär oli käynyt.',
  'Muistutettu juomisesta.',
]

export const cancelReasons: readonly string[] = ['Sairaalassa', 'Omaisten luona', 'Päivätoiminnassa']

export function pickTasks(random: SeededRandom, modality: Modality, hour: number): string[] {
  const tasks = (modality === 'video' ? videoTasks : homeTasks)[partOfDay(hour)]
  return random.shuffled(tasks).slice(0, random.between(1, modality === 'video' ? 3 : 2))
}

function partOfDay(hour: number): PartOfDay {
  if (hour < 6 || hour >= 22) return 'night'
  if (hour < 11) return 'morning'
  return hour < 16 ? 'day' : 'evening'
}
