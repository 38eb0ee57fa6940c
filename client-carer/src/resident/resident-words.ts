import type { CareEndReason, CompanionKind, ConsentScope, VideoSkill } from 'api/client/generated/graphql'
import * as m from '../paraglide/messages.js'

export const skillWords: Readonly<Record<VideoSkill, () => string>> = {
  ALONE: m.skill_alone,
  WITH_HELP: m.skill_with_help,
  NO: m.skill_no,
}

export const careEndWords: Readonly<Record<CareEndReason, () => string>> = {
  NO_LONGER_NEEDS: m.care_end_no_longer_needs,
  MOVED: m.care_end_moved,
  DIED: m.care_end_died,
  OTHER: m.care_end_other,
}

export const companionWords: Readonly<Record<CompanionKind, () => string>> = {
  RELATIVE: m.companion_relative,
  FAMILY_CAREGIVER: m.companion_family_caregiver,
  FRIEND: m.companion_friend,
  VOLUNTEER: m.companion_volunteer,
  GUARDIAN: m.companion_guardian,
}

/** What the resident may let a companion do, in the order in which it is asked. */
export const scopeWords: Readonly<Record<ConsentScope, () => string>> = {
  SEE_VISITS: m.scope_see_visits,
  SEE_PLAN: m.scope_see_plan,
  JOIN_CALLS: m.scope_join_calls,
  GIVE_FEEDBACK: m.scope_give_feedback,
}
