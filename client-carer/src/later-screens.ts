/** Screens that a carer seldom or never opens on a telephone: their code comes when they are opened. */
export const laterScreens = {
  audit: () => import('./audit/AuditScreen.svelte'),
  feedback: () => import('./feedback/FeedbackScreen.svelte'),
  import: () => import('./import/ImportScreen.svelte'),
  ledger: () => import('./ledger/LedgerScreen.svelte'),
  need: () => import('./care-plan/NeedScreen.svelte'),
  organisation: () => import('./organisation/OrganisationScreen.svelte'),
  plan: () => import('./care-plan/PlanScreen.svelte'),
  residentEdit: () => import('./resident/ResidentEditScreen.svelte'),
  rota: () => import('./staff/rota/RotaScreen.svelte'),
  staff: () => import('./staff/StaffScreen.svelte'),
  staffMember: () => import('./staff/StaffMemberScreen.svelte'),
}
