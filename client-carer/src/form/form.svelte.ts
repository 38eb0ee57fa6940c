import { tick } from 'svelte'
import { RequestFailed } from 'api/client/requests'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'
import { isRefused, toFieldName } from './field-problem.ts'
import type { Refused } from './field-problem.ts'
import { formMemory } from './form-memory.ts'
import type { Typed } from './form-memory.ts'

export type Problems<Values> = Partial<Record<Extract<keyof Values, string>, string>>

/** Where two versions of one thing differ, as a person reads it; '' where there is nothing. */
export interface Difference {
  name: string
  label: string
  mine: string
  theirs: string
}

/** What another wrote while this form was filled in, in the form's own terms. */
export interface Theirs<Values> {
  values: Values
  version: number
  /** What else is different now, which this form does not ask. */
  also?: readonly Difference[]
}

export interface FormConfig<Values extends Typed, Result extends object> {
  app: CarerApp
  /** Names the form and what it is about; what was typed is kept under it. */
  key: string
  /** In the order in which they stand on the screen: the first wrong one gets the focus. */
  values: Values
  /** The version of what is edited; 0 for what is new. */
  version?: number
  /** What is wrong before anything is sent, in words, by field. */
  check?: (values: Values) => Problems<Values>
  send: (values: Values, version: number) => Promise<Result>
  /** Where another may have written in between. */
  theirs?: (refused: Extract<Result, { current: unknown }>) => Theirs<Values>
  done: (result: Result) => void
}

/**
 * A form on the screen: what is typed, what is wrong with which field, and what another wrote meanwhile. What was typed is
 * lost by no failure: it stays here, and a lost session that takes the screen away leaves it in the page's memory.
 * Belongs to the component that made it: `close()`.
 */
export class Form<Values extends Typed, Result extends object> {
  values = $state() as Values
  problems = $state.raw<Problems<Values>>({})
  /** What is wrong with all of it, in words. */
  problem = $state<string | null>(null)
  theirs = $state.raw<Theirs<Values> | null>(null)
  busy = $state(false)
  /** It begins with what was typed before, and not saved. */
  readonly restored: boolean

  readonly #config: FormConfig<Values, Result>
  readonly #key: string
  readonly #id: string
  #version: number
  #first: string
  #settled = false

  constructor(id: string, config: FormConfig<Values, Result>) {
    const { state } = config.app.session
    this.#id = id
    this.#config = config
    this.#key = `${state.name === 'signedIn' ? state.staff.id : ''}/${config.key}`
    const kept = formMemory.find(this.#key)
    this.restored = kept !== null
    this.#version = kept?.version ?? config.version ?? 0
    this.#first = JSON.stringify(config.values)
    // kept under this key by a form of the same kind
    this.values = { ...config.values, ...(kept?.values as Values | undefined) }
  }

  get names(): Extract<keyof Values, string>[] {
    return Object.keys(this.#config.values) as Extract<keyof Values, string>[] // its own keys, in their order
  }

  idOf(name: string): string {
    return `${this.#id}-${name}`
  }

  /** The attributes that tie a field to what is said of it. */
  attributes(name: Extract<keyof Values, string>, hasHint = false) {
    const said = [hasHint && `${this.idOf(name)}-hint`, this.problems[name] && `${this.idOf(name)}-problem`]
    return {
      id: this.idOf(name),
      'aria-invalid': this.problems[name] ? ('true' as const) : undefined,
      'aria-describedby': said.filter(Boolean).join(' ') || undefined,
    }
  }

  /** True: it is saved. */
  async submit(): Promise<boolean> {
    if (this.busy) return false
    this.problem = null
    this.problems = this.#config.check?.(this.values) ?? {}
    if (Object.values(this.problems).some(Boolean)) {
      await this.#focusFirst()
      return false
    }
    this.busy = true
    const isSaved = await this.#send().finally(() => (this.busy = false))
    if (!isSaved && !this.theirs) await this.#focusFirst()
    return isSaved
  }

  /** What the other wrote takes the place of what is typed here. */
  takeTheirs(): void {
    if (!this.theirs) return
    this.values = { ...this.theirs.values }
    this.#first = JSON.stringify(this.theirs.values)
    this.#acceptVersion()
  }

  /** What is typed here is saved over what the other wrote, who has been read. */
  keepMine(): Promise<boolean> {
    this.#acceptVersion()
    return this.submit()
  }

  focus(name: string): void {
    document.getElementById(this.idOf(name))?.focus()
  }

  /** The person wants none of it. */
  discard(): void {
    this.#settled = true
    formMemory.drop(this.#key)
  }

  /** The screen is going: what is typed and not saved is kept, unless it was discarded. */
  close(): void {
    const isUntouched = JSON.stringify(this.values) === this.#first
    if (this.#settled || isUntouched) formMemory.drop(this.#key)
    else this.#keep()
  }

  async #send(): Promise<boolean> {
    try {
      const result = await this.#config.send({ ...this.values }, this.#version)
      if (isRefused(result)) {
        this.#refuse(result)
        return false
      }
      this.discard()
      this.#config.done(result)
      return true
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.problem = toFailureWords(error.code)
      this.#keep()
      if (error.code === 'UNAUTHORISED') await this.#config.app.look()
      return false
    }
  }

  #refuse(refused: Result & Refused): void {
    if (refused.current !== undefined && this.#config.theirs) {
      this.theirs = this.#config.theirs(refused as unknown as Extract<Result, { current: unknown }>)
      return
    }
    const words = toRefusalWords(refused)
    const name = toFieldName(refused.field, this.names)
    if (name === null) this.problem = words
    else this.problems = { [name]: words } as Problems<Values>
  }

  #acceptVersion(): void {
    this.#version = this.theirs?.version ?? this.#version
    this.theirs = null
  }

  #keep(): void {
    formMemory.keep(this.#key, { values: { ...this.values }, version: this.#version })
  }

  async #focusFirst(): Promise<void> {
    const first = this.names.find((name) => this.problems[name])
    await tick()
    if (first) this.focus(first)
    else document.getElementById(`${this.#id}-problems`)?.focus()
  }
}
