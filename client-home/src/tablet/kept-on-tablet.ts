import type { Caller, HomeVisit } from '../day/home-visit.ts'
import type { KioskCall } from '../kiosk/kiosk-state.ts'
import type { Home } from '../server/home-api.ts'

/** The call that this tablet is in, in case that the page is loaded again; `aliveMs` is the server's time. */
export type KeptCall = KioskCall & { aliveMs: number }
type Kept = { home: Home; visits: readonly HomeVisit[]; call?: KeptCall | undefined }

const key = 'kotisilta.home'
const measureKey = 'kotisilta.pxPerMm'

/**
 * All that a tablet keeps of anybody: the first names of resident and carers and three days of visits, so that the clock
 * and the plan stay when the network or the power goes; and the key of its own rotating code. Forgotten when the pairing ends. The screen's measure is nobody's
 * and stays.
 */
export class KeptOnTablet {
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.#storage = storage
  }

  read(): Kept | undefined {
    const kept = this.#storage.getItem(key)
    if (kept === null) return undefined
    try {
      const { version, ...rest } = JSON.parse(kept) as Kept & { version: number } // written below, by this version
      return version === 3 ? rest : undefined
    } catch {
      return undefined // half written at a power cut: the server tells it again
    }
  }

  keepPlan(home: Home, visits: readonly HomeVisit[]): void {
    this.#write({ ...this.read(), home, visits: visits.map(withoutPhotos) })
  }

  keepCall(call: KeptCall | undefined): void {
    const kept = this.read()
    if (kept) this.#write({ ...kept, call })
  }

  forget(): void {
    this.#storage.removeItem(key)
  }

  readPxPerMm(): number | undefined {
    const pxPerMm = Number(this.#storage.getItem(measureKey))
    return Number.isFinite(pxPerMm) && pxPerMm > 1 ? pxPerMm : undefined
  }

  keepPxPerMm(pxPerMm: number): void {
    this.#storage.setItem(measureKey, String(pxPerMm))
  }

  #write(kept: Kept): void {
    this.#storage.setItem(key, JSON.stringify({ version: 3, ...kept }))
  }
}

function withoutPhotos(visit: HomeVisit): HomeVisit {
  return {
    ...visit,
    carers: visit.carers.map(withoutPhoto),
    call: visit.call && { ...visit.call, callers: visit.call.callers.map(withoutPhoto) },
  }
}

function withoutPhoto(caller: Caller): Caller {
  return { ...caller, photoUrl: null }
}
