import type { PairingAnswer } from '../server/home-api.ts'
import { findCodeInHash, pairingCodeLength, toPairingSigns } from './pairing-code.ts'

export type PairingConfig = {
  pair: (code: string) => Promise<PairingAnswer>
  /** With a locked loudspeaker a scanned code waits for a touch on *Liitä*, which also unlocks it. */
  isSoundLocked: () => boolean
}

/** What stands on the pairing screen: the code so far, and what came of it. */
export class Pairing {
  code = $state('')
  answer = $state.raw<PairingAnswer | undefined>(undefined)
  isWorking = $state(false)
  readonly isWhole: boolean = $derived(this.code.length === pairingCodeLength)

  readonly #config: PairingConfig

  constructor(config: PairingConfig) {
    this.#config = config
  }

  type(sign: string): void {
    if (this.isWorking) return
    this.answer = undefined
    this.code = toPairingSigns(this.code + sign)
  }

  erase(): void {
    if (this.isWorking) return
    this.answer = undefined
    this.code = this.code.slice(0, -1)
  }

  async submit(): Promise<void> {
    if (!this.isWhole || this.isWorking) return
    this.isWorking = true
    try {
      this.answer = await this.#config.pair(this.code)
      if (this.answer.outcome === 'refused') this.code = ''
    } finally {
      this.isWorking = false
    }
  }

  /** A code in the address, from a QR. It leaves the address at once, so that it stays in no history. */
  async takeFromAddress(address: Location = location, past: History = history): Promise<void> {
    const code = findCodeInHash(address.hash)
    if (!code) return
    past.replaceState(null, '', address.pathname + address.search)
    this.code = code
    if (!this.#config.isSoundLocked()) await this.submit()
  }
}
