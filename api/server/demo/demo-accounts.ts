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
  { email: 'ida@demo.example', password: demoPassword, name: 'Ida Fyrbåk', role: 'carer' },
]
