import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import { assertEveryFieldIsGuarded } from './guarded-fields.ts'
import './scalars.ts'
import './enums.ts'
import './refusals.ts'
// The list of nouns: each is a folder whose `<noun>.schema.ts` adds itself to the builder. Adding a noun is a folder and a
// line here. A noun may add fields to another's type (visit adds `Resident.visits`); importing that type is enough.
import '../organisation/organisation.schema.ts'
import '../organisation/area.schema.ts'
import '../qualification/qualification.schema.ts'
import '../staff/staff.schema.ts'
import '../staff/staff-keeping.schema.ts'
import '../resident/resident.schema.ts'
import '../resident/resident-keeping.schema.ts'
import '../home-entry/home-entry.schema.ts'
import '../carer-wish/carer-wish.schema.ts'
import '../video-suitability/video-suitability.schema.ts'
import '../shift/shift.schema.ts'
import '../absence/absence.schema.ts'
import '../companion/companion.schema.ts'
import '../companion/companion-keeping.schema.ts'
import '../device/device.schema.ts'
import '../session/session.schema.ts'
import '../task-type/task-type.schema.ts'
import '../visit-task/visit-task.schema.ts'
import '../visit/visit.schema.ts'
import '../visit/visit-plan.schema.ts'
import '../visit/visit-planning.schema.ts'
import '../ledger/ledger.schema.ts'
import '../verification/verification.schema.ts'
import '../feedback/feedback.schema.ts'
import '../board/board.schema.ts'
import '../call/call.schema.ts'
import '../calendar/calendar.schema.ts'
import '../integration-key/integration-key.schema.ts'
import '../access-log/access-log.schema.ts'
import '../break-glass/break-glass.schema.ts'
import '../events/live-updates.schema.ts'

/** The schema that is served and printed. Throws where a field says not who may read it. */
export function buildSchema(): GraphQLSchema {
  const schema = builder.toSchema()
  assertEveryFieldIsGuarded(schema)
  return schema
}
