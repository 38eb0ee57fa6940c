import type { Access } from '../access-roles.ts'

/** Sets of people who meet often: each role with the relations in which it is answered. */
const all = 'own team other ended'
const own = 'own'
const ownTeam = 'own team'

export const nobody: Access = {}
export const careOfResident: Access = { carer: ownTeam, coordinator: all }
export const coordinators: Access = { coordinator: all }
export const carersOfVisit: Access = { carer: own, coordinator: all }
export const visitAndHome: Access = { carer: ownTeam, coordinator: all, group_leader: own, device: own, companion: own }
export const names: Access = {
  carer: ownTeam,
  coordinator: all,
  administrator: all,
  group_leader: own,
  service_desk: all,
  auditor: all,
}
export const namesAndHome: Access = {
  carer: ownTeam,
  coordinator: all,
  administrator: all,
  group_leader: own,
  service_desk: all,
  auditor: all,
  device: own,
  companion: own,
}
export const teamsOfResident: Access = {
  carer: ownTeam,
  coordinator: all,
  administrator: all,
  group_leader: own,
  service_desk: all,
}
export const careAndSupport: Access = { carer: ownTeam, coordinator: all, service_desk: all }
export const tablets: Access = { carer: ownTeam, coordinator: all, administrator: all, service_desk: all, device: own }
export const colleagues: Access = { carer: all, coordinator: all, administrator: all }
export const colleaguesAndHome: Access = {
  carer: all,
  coordinator: all,
  administrator: all,
  device: own,
  companion: own,
}
export const oneselfAndPlanners: Access = { carer: 'own ended', coordinator: all, administrator: all }
export const rosterOfTeam: Access = { carer: 'own team ended', coordinator: all, administrator: all }
export const planners: Access = { coordinator: all, administrator: all }
export const administrators: Access = { administrator: all }
export const administrator: Access = { administrator: own }
export const auditors: Access = { auditor: all }
export const auditorsAndHome: Access = { auditor: all, device: own }
export const home: Access = { device: own }
export const companion: Access = { companion: own }
export const companionsOfResident: Access = { carer: ownTeam, coordinator: all, companion: own }
export const anyStaff: Access = {
  carer: own,
  coordinator: own,
  administrator: own,
  group_leader: own,
  service_desk: own,
  auditor: own,
}
export const signedIn: Access = {
  carer: own,
  coordinator: own,
  administrator: own,
  group_leader: own,
  service_desk: own,
  auditor: own,
  device: own,
  companion: own,
}
export const everybody: Access = {
  carer: own,
  coordinator: own,
  administrator: own,
  group_leader: own,
  service_desk: own,
  auditor: own,
  device: own,
  companion: own,
  anonymous: own,
}
export const pairing: Access = { carer: ownTeam, administrator: all }
export const planVisits: Access = { coordinator: 'own team unassigned other ended' }
export const carryOutVisit: Access = { carer: own, coordinator: 'own team unassigned other ended' }
