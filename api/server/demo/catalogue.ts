import type { Sense } from '../db/tables/care.ts'

/** What the demo's counties call a qualification: code, Finnish, Swedish, English. */
export const qualifications = [
  ['medication', 'Lääkelupa', 'Läkemedelslov', 'Medication licence'],
  ['insulin', 'Insuliinilupa', 'Insulinlov', 'Insulin licence'],
  ['wound-care', 'Haavahoito', 'Sårvård', 'Wound care'],
  ['catheter', 'Katetrointi', 'Kateterisering', 'Catheter care'],
] as const
export type QualificationCode = (typeof qualifications)[number][0]

export interface DemoTask {
  readonly names: readonly [fi: string, sv: string, en: string]
  readonly sense: Sense
  readonly homeMinutes: number
  readonly videoMinutes: number | null
  readonly qualification: QualificationCode | null
}

/** The catalogue of tasks. What needs a hand can't be done by video; the rest takes less time by video than at home. */
export const demoTasks = {
  medicine: task(['Lääkkeen otto', 'Medicinintagning', 'Taking medicine'], 'sight', [8, 5], 'medication'),
  'dose-refill': task(['Lääkkeiden jako', 'Dosering av medicin', 'Filling the dispenser'], 'touch', [25], 'medication'),
  insulin: task(['Insuliinipistos', 'Insulininjektion', 'Insulin injection'], 'touch', [10], 'insulin'),
  'blood-sugar': task(['Verensokeri', 'Blodsocker', 'Blood sugar'], 'sight', [10, 6], null),
  'blood-pressure': task(['Verenpaine', 'Blodtryck', 'Blood pressure'], 'sight', [10, 7], null),
  'wound-care': task(['Haavahoito', 'Sårvård', 'Wound care'], 'touch', [20], 'wound-care'),
  catheter: task(['Katetrin hoito', 'Kateterskötsel', 'Catheter care'], 'touch', [20], 'catheter'),
  wash: task(['Suihku', 'Dusch', 'Shower'], 'touch', [30], null),
  dressing: task(['Pukeutuminen', 'Påklädning', 'Dressing'], 'sight', [12, 9], null),
  stockings: task(['Tukisukat', 'Stödstrumpor', 'Support stockings'], 'touch', [10], null),
  meal: task(['Ateria', 'Måltid', 'Meal'], 'sight', [12, 8], null),
  fluids: task(['Nesteet', 'Vätska', 'Fluids'], 'sight', [10, 5], null),
  bedtime: task(['Iltatoimet', 'Kvällssysslor', 'Bedtime'], 'touch', [12], null),
  toilet: task(['WC-apu', 'Hjälp på toaletten', 'Help in the toilet'], 'touch', [15], null),
  transfer: task(['Siirto nosturilla', 'Förflyttning med lyft', 'Transfer with a hoist'], 'touch', [25], null),
  wellbeing: task(['Kuulumiset ja vointi', 'Hur det är', 'How things are'], 'voice', [12, 10], null),
  exercise: task(['Tuolijumppa', 'Stolgymnastik', 'Chair exercises'], 'sight', [20, 15], null),
  outing: task(['Ulkoilu', 'Utevistelse', 'Going out'], 'touch', [30], null),
  'home-safety': task(['Ovet ja hella', 'Dörrar och spis', 'Doors and stove'], 'sight', [10, 5], null),
  shopping: task(['Kauppatilaus', 'Beställning från butik', 'Groceries'], 'voice', [20, 12], null),
  laundry: task(['Pyykki', 'Tvätt', 'Laundry'], 'touch', [25], null),
  other: task(['Muu tehtävä', 'Annan uppgift', 'Other task'], 'sight', [15, 10], null),
  'eye-drops': task(['Silmätipat', 'Ögondroppar', 'Eye drops'], 'touch', [10], 'medication'),
} as const satisfies Record<string, DemoTask>
export type TaskCode = keyof typeof demoTasks

function task(
  names: DemoTask['names'],
  sense: Sense,
  [homeMinutes, videoMinutes]: readonly [number, number?],
  qualification: QualificationCode | null,
): DemoTask {
  return { names, sense, homeMinutes, videoMinutes: videoMinutes ?? null, qualification }
}
