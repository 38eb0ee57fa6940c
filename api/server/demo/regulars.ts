import type { County, CountyResident, CountyStaff } from './county.ts'
import { seededRandom } from './seeded-random.ts'

/** The carers whom a resident knows best, first the one who comes most: four of the field and whoever sits at the team's desk. */
export function regularsOf(county: County, resident: Pick<CountyResident, 'id' | 'teamId'>): string[] {
  const team = county.staff.filter(({ role, teamId }) => role === 'carer' && teamId === resident.teamId)
  const ofBase = (base: CountyStaff['base']) => team.filter((carer) => carer.base === base).map(({ id }) => id)
  const field = seededRandom(`regulars/${resident.id}`).shuffled(ofBase('field'))
  return [...field.slice(0, 4), ...ofBase('desk')]
}
