import { RequestFailed } from 'api/client/requests'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toFailureWords } from '../refusal-words.ts'
import * as m from '../paraglide/messages.js'
import type { FileRefused, ImportReport } from './import-report.ts'
import { sendFile } from './send-file.ts'
import type { ImportProgress } from './send-file.ts'

/** Where the bringing in of one file is. Each has a part of the screen. */
export type ImportState =
  | { name: 'choosing' }
  | { name: 'working'; dryRun: boolean; sinceMs: number; progress: ImportProgress | null }
  /** Nothing was looked at: the file as a whole is of no use. */
  | { name: 'refused'; refused: FileRefused }
  | { name: 'looked'; report: ImportReport }
  | { name: 'written'; report: ImportReport }

export interface ChosenFile {
  name: string
  bytes: ArrayBuffer
}

/** As much as the server takes (api/server/import/import.router.ts). */
const mostBytes = 8 * 1024 * 1024

/**
 * One file: looked at first, then brought in, as the same bytes, whatever happens to the file on disk meanwhile. One request
 * at a time; what was written twice changes nothing, since rows have keys.
 */
export class Importing {
  kind = $state('')
  file = $state.raw<ChosenFile | null>(null)
  state = $state.raw<ImportState>({ name: 'choosing' })
  problem = $state<string | null>(null)
  readonly #app: CarerApp
  readonly #closed = new AbortController()

  constructor(app: CarerApp) {
    this.#app = app
  }

  chooseKind(kind: string): void {
    if (this.kind === kind) return
    this.kind = kind
    this.#restart()
  }

  async choose(file: File | null | undefined): Promise<void> {
    this.file = null
    this.#restart()
    if (!file) return
    if (file.size > mostBytes) {
      this.problem = m.import_too_large()
      return
    }
    try {
      this.file = { name: file.name, bytes: await file.arrayBuffer() }
    } catch {
      this.problem = m.import_unreadable() // moved or locked since it was chosen
    }
  }

  look(): Promise<void> {
    return this.#send(true)
  }

  write(): Promise<void> {
    return this.#send(false)
  }

  /** Leaves the file where it is: another one. */
  again(): void {
    this.file = null
    this.#restart()
  }

  close(): void {
    this.#closed.abort()
  }

  async #send(dryRun: boolean): Promise<void> {
    const { file, kind, state } = this
    if (!file || state.name === 'working') return
    this.problem = null
    const working = { name: 'working', dryRun, sinceMs: Date.now() } as const
    this.state = { ...working, progress: null }
    const onProgress = (progress: ImportProgress) => (this.state = { ...working, progress })
    try {
      const answer = await sendFile({ kind, bytes: file.bytes, dryRun, signal: this.#closed.signal, onProgress })
      if ('code' in answer) this.state = { name: 'refused', refused: answer }
      else this.state = { name: answer.written ? 'written' : 'looked', report: answer }
    } catch (error) {
      if (this.#closed.signal.aborted) return
      if (!(error instanceof RequestFailed)) throw error
      this.state = dryRun ? { name: 'choosing' } : state
      this.problem = toFailureWords(error.code)
      // Whether the last bytes of the answer or of the file were lost, nobody here can know.
      if (!dryRun && error.code === 'NETWORK') {
        this.state = { name: 'choosing' }
        this.problem = m.import_unknown()
      }
      if (error.code === 'UNAUTHORISED') await this.#app.look()
    }
  }

  #restart(): void {
    this.state = { name: 'choosing' }
    this.problem = null
  }
}
