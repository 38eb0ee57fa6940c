import { isCodeShown } from '../day/visit-code.ts'
import type { HomeVisit } from '../day/home-visit.ts'
import { codeAt, codeStepMs, showCode } from './rotating-code.ts'

/** The code on the screen, while somebody is here or due in person. `look` is called every second; it works once a step. */
export class VisitCode {
  /** As it is read: "492 039"; undefined while there is nothing to show. */
  current = $state<string | undefined>(undefined)
  #step: number | undefined

  async look(secret: string | undefined, visits: readonly HomeVisit[], nowMs: number): Promise<void> {
    if (!secret || !isCodeShown(visits, nowMs)) {
      this.#step = undefined
      this.current = undefined
      return
    }
    const step = Math.floor(nowMs / codeStepMs)
    if (step === this.#step) return
    this.#step = step
    const code = showCode(await codeAt(secret, nowMs))
    if (this.#step === step) this.current = code // or a later look has overtaken this one
  }
}
