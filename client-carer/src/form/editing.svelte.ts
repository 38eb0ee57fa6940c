import { RequestFailed } from 'api/client/requests'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'
import type { Refusal } from '../refusal-words.ts'

/** What is wrong, by field, in words. */
export type Wrong<Values> = Partial<Record<keyof Values & string, string>>

/** What a command of a form brought. */
export type Sent<Values> =
  | { readonly done: true }
  | { readonly refusal: Refusal & { readonly field?: string } }
  /** Somebody else wrote in between: what stands there now. */
  | { readonly theirs: Values; readonly version: number }

export interface EditingConfig<Values> {
  /** By what an interrupted edit is found again, such as `staff/7`; unique in the app. */
  readonly key: string
  readonly values: Values
  /** Of what is edited; 0 where it is new. */
  readonly version?: number
  /** What can be told before anything is sent. */
  readonly check?: (values: Values) => Wrong<Values>
  readonly send: (values: Values, version: number) => Promise<Sent<Values>>
  /** Which field an input of the API is about, where it is called otherwise: `{ 'homeBase.latitude': 'place' }`. */
  readonly fieldOfInput?: Readonly<Record<string, keyof Values & string>>
}

/**
 * A form while somebody fills it in. What was typed stays, whatever the network or the session does: `keep` puts it aside
 * in memory when the form has to go, and the next form of the same key and person begins with it.
 */
export class Editing<Values extends object> {
  values = $state() as Values
  wrong = $state.raw<Wrong<Values>>({})
  /** What is about no single field. */
  problem = $state<string | null>(null)
  busy = $state(false)
  conflict = $state.raw<{ theirs: Values; version: number } | null>(null)
  readonly wasKept: boolean

  readonly #app: CarerApp
  readonly #config: EditingConfig<Values>
  readonly #begun: string
  #version: number

  constructor(app: CarerApp, config: EditingConfig<Values>) {
    this.#app = app
    this.#config = config
    this.#begun = JSON.stringify(config.values)
    const kept = app.kept.take<Values>(config.key)
    this.wasKept = kept !== undefined
    this.values = kept?.values ?? structuredClone(config.values)
    this.#version = kept?.version ?? config.version ?? 0
  }

  get isWrong(): boolean {
    return Object.keys(this.wrong).length > 0
  }

  /** True when it is on record. */
  async save(): Promise<boolean> {
    if (this.busy) return false // a second press of the button
    this.#say({})
    const wrong = this.#config.check?.(this.values) ?? {}
    if (Object.keys(wrong).length > 0) {
      this.#say({ wrong })
      return false
    }
    this.busy = true
    try {
      return this.#take(await this.#config.send($state.snapshot(this.values) as Values, this.#version))
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.#say({ problem: toFailureWords(error.code) })
      if (error.code === 'UNAUTHORISED') {
        this.keep()
        await this.#app.look()
      }
      return false
    } finally {
      this.busy = false
    }
  }

  /** After a conflict: what was typed here replaces what the other wrote, which was looked at. */
  saveMine(): Promise<boolean> {
    if (this.conflict) this.#version = this.conflict.version
    return this.save()
  }

  /** After a conflict: goes on from what the other wrote. */
  takeTheirs(): void {
    if (!this.conflict) return
    this.values = structuredClone(this.conflict.theirs)
    this.#version = this.conflict.version
    this.#say({})
  }

  /** Puts aside what was typed; of an untouched form there is nothing to keep. */
  keep(): void {
    const values = $state.snapshot(this.values) as Values
    if (JSON.stringify(values) !== this.#begun) this.#app.kept.put(this.#config.key, { values, version: this.#version })
  }

  #take(sent: Sent<Values>): boolean {
    if ('done' in sent) return true
    if ('theirs' in sent) this.#say({ conflict: { theirs: sent.theirs, version: sent.version } })
    else this.#refused(sent.refusal)
    return false
  }

  #refused(refusal: Refusal & { field?: string }): void {
    const words = toRefusalWords(refusal)
    const field = this.#fieldOf(refusal.field)
    this.#say(field === undefined ? { problem: words } : { wrong: { [field]: words } as Wrong<Values> })
  }

  #fieldOf(path: string | undefined): (keyof Values & string) | undefined {
    const input = path?.replace(/^input\./, '')
    if (input === undefined) return undefined
    const named = this.#config.fieldOfInput?.[input]
    if (named !== undefined) return named
    return input in this.values ? (input as keyof Values & string) : undefined
  }

  #say(said: { wrong?: Wrong<Values>; problem?: string; conflict?: { theirs: Values; version: number } }): void {
    this.wrong = said.wrong ?? {}
    this.problem = said.problem ?? null
    this.conflict = said.conflict ?? null
  }
}
