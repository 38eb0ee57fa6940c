import type { StaffId } from '../db/ids.ts'
import { CarerNotFit } from './visit-errors.ts'

/** What speaks against a carer for one visit, as the record has it. */
export interface CarerFitness {
  carerId: StaffId
  /** Makes visits at all: a carer, a coordinator, or who leads groups. */
  isCarer: boolean
  hasLeft: boolean
  isAbsent: boolean
  /** The resident does not want to be cared for by this one. */
  isRefused: boolean
  /** Of the visit's tasks, those that the carer does not have on that day. */
  missingQualifications: readonly string[]
}

/** Throws CarerNotFit with the gravest reason. A person who coordinates decides much, but not these. */
export function refuseUnfit(fitness: CarerFitness): void {
  const { carerId } = fitness
  if (!fitness.isCarer) throw new CarerNotFit('NO_CARER', carerId)
  if (fitness.hasLeft) throw new CarerNotFit('CARER_HAS_LEFT', carerId)
  if (fitness.isAbsent) throw new CarerNotFit('CARER_ABSENT', carerId)
  if (fitness.isRefused) throw new CarerNotFit('CARER_REFUSED', carerId)
  const [missing] = fitness.missingQualifications
  if (missing !== undefined) throw new CarerNotFit('CARER_NOT_QUALIFIED', carerId, missing)
}
