import type { HhcrspInstance, HhcrspSolution } from '../formats/hhcrsp.ts'
import type { Decoder } from '../search/order-decode/decoder.ts'
import { thousandths } from './from-hhcrsp.ts'

/** A decoded order as a solution of the benchmark: each carer's services by their starts. */
export function toHhcrspSolution(instance: HhcrspInstance, decoder: Decoder): HhcrspSolution {
  const { carerOf, starts, position, model } = decoder
  const services = [...carerOf.keys()].filter((index) => carerOf[index]! >= 0)
  const placeOf = (index: number) => position[model.kind[index >> 1] === 2 ? index : index & ~1]!
  services.sort((a, b) => starts[a]! - starts[b]! || placeOf(a) - placeOf(b))
  return {
    routes: instance.carers.map(({ id }, carer) => ({
      caregiver_id: id,
      locations: services
        .filter((index) => carerOf[index] === carer)
        .map((index) => {
          const patient = instance.patients[index >> 1]!
          const start = starts[index]! / thousandths
          return {
            patient: patient.id,
            service: patient.services[index & 1]!.service,
            arrival_time: start,
            departure_time: start + model.minutes[index]! / thousandths,
          }
        }),
    })),
  }
}
