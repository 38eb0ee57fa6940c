import type { Access } from '../access-roles.ts'
import { anyStaff, companion, home, nobody, signedIn, teamsOfResident } from './who.ts'

/** What everybody meets: the organisation and its catalogues, and who one is. */
export const baseRows: Record<string, Access> = {
  'Organisation.id': signedIn,
  'Organisation.name': signedIn,
  'Organisation.timeZone': signedIn,

  'Area.id': anyStaff,
  'Area.name': anyStaff,
  'Area.teams': anyStaff,
  'Area.version': anyStaff,

  'Team.area': teamsOfResident,
  'Team.id': teamsOfResident,
  'Team.name': teamsOfResident,
  'Team.version': teamsOfResident,

  'Qualification.code': anyStaff,
  'Qualification.name': anyStaff,
  'Qualification.version': anyStaff,

  'LocalText.en': anyStaff,
  'LocalText.fi': anyStaff,
  'LocalText.sv': anyStaff,

  'StaffViewer.organisation': anyStaff,
  'StaffViewer.staff': anyStaff,

  'DeviceViewer.device': home,
  'DeviceViewer.organisation': home,

  'CompanionViewer.companion': companion,
  'CompanionViewer.consents': companion,
  'CompanionViewer.organisation': companion,
  'CompanionViewer.resident': companion,

  'AnonymousViewer.demoAccounts': nobody,
}
