import type { Day } from '../db/database.ts'
import type { ResidentId, StaffId, VideoSuitabilityId } from '../db/ids.ts'
import type { VideoSuitabilityTable } from '../db/tables/people.ts'
import { InvalidInput } from '../errors.ts'

/** One review of whether video suits a resident. The newest counts, the older ones stay. The questions: HE 113/2025. */
export interface VideoSuitability {
  readonly id: VideoSuitabilityId
  readonly residentId: ResidentId
  readonly hasDevice: boolean
  readonly canUse: VideoSuitabilityTable['can_use']
  readonly isWilling: boolean
  /** Care by video meets the need no worse than a visit in person would. */
  readonly meetsNeed: boolean
  readonly note: string
  readonly reviewedOn: Day
  readonly reviewedBy: StaffId
  readonly reviewDueOn: Day | null
}

export type Review = Omit<VideoSuitability, 'id' | 'residentId' | 'reviewedBy'>

/** Video suits only where nothing speaks against it: a resident who is not willing is not asked again by a plan. */
export function suitsVideo(review: Pick<Review, 'hasDevice' | 'canUse' | 'isWilling' | 'meetsNeed'>): boolean {
  return review.hasDevice && review.canUse !== 'no' && review.isWilling && review.meetsNeed
}

/** Days as yyyy-mm-dd are in the order of time. */
export function checkReviewDays({ reviewedOn, reviewDueOn }: Pick<Review, 'reviewedOn' | 'reviewDueOn'>, today: Day) {
  if (reviewedOn > today) throw new InvalidInput('input.reviewedOn', 'must be today or earlier', 'REVIEW_IN_FUTURE')
  if (reviewDueOn !== null && reviewDueOn <= reviewedOn)
    throw new InvalidInput('input.reviewDueOn', 'must be after reviewedOn', 'END_BEFORE_START')
}
