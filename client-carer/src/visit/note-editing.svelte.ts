import { RequestFailed } from 'api/client/requests'
import { WriteVisitNoteDocument } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'
import { changedInBetween } from './note-rules.ts'
import type { Visit } from './visit-rules.ts'

/** Where the note is now. Each has words under the text field. */
export type NoteState =
  | { name: 'onRecord' }
  | { name: 'draft'; kept: boolean }
  | { name: 'saving' }
  | { name: 'failed'; words: string; kept: boolean }
  /** Somebody else wrote in between: both are shown. */
  | { name: 'conflict'; theirs: Visit }

/** The note of one visit while it is written. The text is on this machine with every key press, on record when saved. */
export class NoteEditing {
  text = $state('')
  state = $state.raw<NoteState>({ name: 'onRecord' })

  readonly #app: CarerApp
  readonly #staffId: string
  readonly #onSaved: (visit: Visit) => void
  #visit: Visit
  #baseNote: string

  constructor(app: CarerApp, config: { staffId: string; visit: Visit; onSaved: (visit: Visit) => void }) {
    this.#app = app
    this.#staffId = config.staffId
    this.#visit = config.visit
    this.#onSaved = config.onSaved
    const draft = app.drafts.find(config.staffId, config.visit.id)
    this.text = draft?.text ?? config.visit.note ?? ''
    this.#baseNote = draft?.baseNote ?? config.visit.note ?? ''
    if (draft) this.#settle(true)
  }

  /** The visit as the server has it now. A note that another saved while nothing is being written here is simply shown. */
  refresh(visit: Visit): void {
    this.#visit = visit
    if (this.state.name === 'onRecord') {
      this.text = visit.note ?? ''
      this.#baseNote = this.text
    } else if (this.state.name !== 'saving') {
      this.#settle(this.state.name === 'draft' ? this.state.kept : true)
    }
  }

  type(text: string): void {
    this.text = text
    if (text === this.#baseNote) {
      this.#app.drafts.drop(this.#staffId, this.#visit.id)
      this.state = { name: 'onRecord' }
      return
    }
    this.#settle(this.#keep())
  }

  async save(): Promise<void> {
    const text = this.text
    this.state = { name: 'saving' }
    try {
      await this.#write(text, this.#visit.version)
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.#fail(toFailureWords(error.code))
    }
  }

  /** After a conflict: what stands in the field replaces theirs, which the writer has seen. */
  async saveMine(): Promise<void> {
    if (this.state.name !== 'conflict') return
    this.#baseNote = this.state.theirs.note ?? ''
    this.#visit = this.state.theirs
    await this.save()
  }

  /** After a conflict: mine is thrown away. */
  takeTheirs(): void {
    if (this.state.name !== 'conflict') return
    this.#onRecord(this.state.theirs)
  }

  /** After a conflict: theirs, then mine, to be edited. */
  joinBoth(): void {
    if (this.state.name !== 'conflict') return
    const theirs = this.state.theirs
    this.#visit = theirs
    this.#baseNote = theirs.note ?? ''
    this.type([theirs.note, this.text].filter(Boolean).join('\n\n'))
  }

  async #write(text: string, version: number): Promise<void> {
    const input = { visitId: this.#visit.id, text, version }
    const { writeVisitNote: result } = await this.#app.requests.request(WriteVisitNoteDocument, { input })
    if (result.__typename === 'Visit') return this.#onRecord(result)
    if (result.__typename !== 'StaleEdit') return this.#fail(toRefusalWords(result))
    const theirs = { ...this.#visit, ...result.current }
    this.#visit = theirs
    // The visit changed (it ended, say) and the note did not: nobody's words are lost by trying again.
    if (changedInBetween(this.#baseNote, text, result.current.note)) this.state = { name: 'conflict', theirs }
    else if (result.current.version !== version) await this.#write(text, result.current.version)
    else this.#fail(toRefusalWords(result))
  }

  #onRecord(visit: Visit): void {
    this.#app.drafts.drop(this.#staffId, visit.id)
    this.#visit = visit
    this.text = visit.note ?? ''
    this.#baseNote = this.text
    this.state = { name: 'onRecord' }
    this.#onSaved(visit)
  }

  #keep(): boolean {
    return this.#app.drafts.keep(this.#staffId, this.#visit.id, { text: this.text, baseNote: this.#baseNote })
  }

  #settle(kept: boolean): void {
    const conflict = changedInBetween(this.#baseNote, this.text, this.#visit.note)
    this.state = conflict ? { name: 'conflict', theirs: this.#visit } : { name: 'draft', kept }
  }

  #fail(words: string): void {
    this.state = { name: 'failed', words, kept: this.#keep() }
  }
}
