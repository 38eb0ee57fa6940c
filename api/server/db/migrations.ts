import type { Migration } from 'kysely/migration'
import * as foundation from './migrations/0001-foundation.ts'
import * as people from './migrations/0002-people.ts'
import * as carePlan from './migrations/0003-care-plan.ts'
import * as visits from './migrations/0004-visits.ts'
import * as access from './migrations/0005-access.ts'
import * as interfaces from './migrations/0006-interfaces.ts'
import * as policiesOnce from './migrations/0007-policies-once.ts'
import * as nothingDue from './migrations/0008-nothing-due.ts'
import * as careEnd from './migrations/0009-care-end.ts'
import * as photoUpload from './migrations/0010-photo-upload.ts'
import * as appends from './migrations/0011-appends.ts'
import * as fullHouseOfLanes from './migrations/0012-a-full-house-of-lanes.ts'
import * as bookingsThatStay from './migrations/0013-bookings-that-stay.ts'
import * as oldRows from './migrations/0014-old-rows.ts'
import * as endedKeys from './migrations/0015-ended-keys.ts'
import * as fewerWords from './migrations/0016-fewer-words-per-booking.ts'

/** In order. A landed one is never edited; the next is a line here. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-people': people,
  '0003-care-plan': carePlan,
  '0004-visits': visits,
  '0005-access': access,
  '0006-interfaces': interfaces,
  '0007-policies-once': policiesOnce,
  '0008-nothing-due': nothingDue,
  '0009-care-end': careEnd,
  '0010-photo-upload': photoUpload,
  '0011-appends': appends,
  '0012-a-full-house-of-lanes': fullHouseOfLanes,
  '0013-bookings-that-stay': bookingsThatStay,
  '0014-old-rows': oldRows,
  '0015-ended-keys': endedKeys,
  '0016-fewer-words-per-booking': fewerWords,
}
