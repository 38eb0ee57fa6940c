import type { StaffRole } from '../db/database.ts'

/** One easy password for all: these accounts exist only where the demo was loaded on purpose. */
export const demoPassword = 'kotisilta'

export interface DemoAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: StaffRole
}

/** Whom the sign-in screen offers where the server runs with demo data: one of each role, and a carer of another county. */
export const offeredDemoAccounts: readonly DemoAccount[] = [
  { email: 'anna@demo.example', password: demoPassword, name: 'Anna Tuulispuro', role: 'carer' },
  { email: 'kaisa@demo.example', password: demoPassword, name: 'Kaisa Myrskylahde', role: 'coordinator' },
  { email: 'ritva@demo.example', password: demoPassword, name: 'Ritva Avainsalmi', role: 'administrator' },
  { email: 'leena@demo.example', password: demoPassword, name: 'Leena Kuorokaari', role: 'group_leader' },
  { email: 'sakari@demo.example', password: demoPassword, name: 'Sakari Pikalinja', role: 'service_desk' },
  { email: 'tuula@demo.example', password: demoPassword, name: 'Tuula Tarkkasuo', role: 'auditor' },
  { email: 'ida@demo.example', password: demoPassword, name: 'Ida Fyrbåk', role: 'carer' },
]
