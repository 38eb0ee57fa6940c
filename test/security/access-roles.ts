/** Who asks: everybody whom the API can tell apart. */
export const roles = [
  'carer',
  'coordinator',
  'administrator',
  'group_leader',
  'service_desk',
  'auditor',
  'device',
  'companion',
  'anonymous',
] as const
export type Role = (typeof roles)[number]
export type StaffRole = Exclude<Role, 'device' | 'companion' | 'anonymous'>
export const staffRoles = roles.slice(0, 6) as StaffRole[]

/**
 * Whose the thing is that is asked for:
 *   own         of the viewer's own visit, with its resident, tablet and carer; a tablet's and a companion's: their resident's
 *   team        another carer's visit to another resident of the same team
 *   unassigned  (mutations) a visit of the team that has no carer yet
 *   other       of another team of the same organisation
 *   ended       of another team, and the carer's visit there is two months past: the relation has ended
 *   foreign     another organisation's
 */
export const relations = ['own', 'team', 'unassigned', 'other', 'ended', 'foreign'] as const
export type Relation = (typeof relations)[number]

/** The relations in which each role is answered, with spaces between; a role that is not there is denied everything. */
export type Access = Partial<Record<Role, string>>

export function isListed(access: Access | undefined, role: Role, relation: Relation): boolean {
  return (access?.[role] ?? '').split(' ').includes(relation)
}
