import type { ResidentId, StaffId } from '../db/ids.ts'
import type { CarerWishTable } from '../db/tables/people.ts'

/** Whom a resident wishes to come, or refuses. */
export interface CarerWish {
  readonly residentId: ResidentId
  readonly staffId: StaffId
  readonly kind: CarerWishTable['kind']
  readonly reason: string
}
