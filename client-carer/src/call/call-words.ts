import type { Move } from 'sfu/client/peer-list.svelte'
import type { Quality } from 'sfu/client/call-state'
import type { DeviceProblem } from 'sfu/client/device-problem'
import * as m from '../paraglide/messages.js'
import type { CallOutcome } from './call-outcome.ts'
import { isCarer } from './call-people.ts'

export function qualityWords(quality: Quality): string {
  switch (quality) {
    case 'good':
      return m.quality_good()
    case 'fair':
      return m.quality_fair()
    case 'poor':
      return m.quality_poor()
    case 'lost':
      return m.quality_lost()
    default:
      return quality satisfies never
  }
}

const microphoneProblems: Readonly<Record<DeviceProblem, () => string>> = {
  notFound: m.microphone_not_found,
  refused: m.microphone_refused,
  inUse: m.microphone_in_use,
  unplugged: m.microphone_unplugged,
  failed: m.microphone_failed,
}

const cameraProblems: Readonly<Record<DeviceProblem, () => string>> = {
  notFound: m.camera_not_found,
  refused: m.camera_refused,
  inUse: m.camera_in_use,
  unplugged: m.camera_unplugged,
  failed: m.camera_failed,
}

/** What is wrong, that the call goes on, and what to do. */
export function deviceProblemWords(source: 'microphone' | 'camera', problem: DeviceProblem): string {
  return (source === 'microphone' ? microphoneProblems : cameraProblems)[problem]()
}

/** That another carer came or went; of the resident the screen says more than that, in its place. */
export function moveWords(move: Move | null): string {
  if (!move || !isCarer(move.peer)) return ''
  const { name } = move.peer
  return move.what === 'came' ? m.carer_came({ name }) : m.carer_left({ name })
}

/** What happened, then what is safe and what to do next. */
export function outcomeWords(outcome: CallOutcome, name: string): { title: string; text: string } {
  switch (outcome.name) {
    case 'hungUp':
      return { title: m.outcome_hung_up(), text: m.outcome_note_next() }
    case 'withdrawn':
      return { title: m.outcome_withdrawn(), text: m.outcome_withdrawn_text() }
    case 'steppedOut':
      return { title: m.outcome_stepped_out(), text: m.outcome_stepped_out_text() }
    case 'residentHungUp':
      return { title: m.outcome_resident_hung_up({ name }), text: m.outcome_note_next() }
    case 'endedElsewhere':
      return { title: m.outcome_ended(), text: m.outcome_note_next() }
    case 'declined':
      return { title: m.outcome_declined({ name }), text: m.outcome_declined_text() }
    case 'missed':
      return { title: m.outcome_missed({ name }), text: m.outcome_missed_text() }
    case 'lost':
      return { title: m.outcome_lost(), text: m.outcome_lost_text() }
    case 'replaced':
      return { title: m.outcome_replaced(), text: m.outcome_replaced_text() }
    case 'removed':
      return { title: m.outcome_removed(), text: m.outcome_note_next() }
    case 'unsupported':
      return { title: m.outcome_unsupported(), text: m.outcome_unsupported_text() }
    case 'noVideo':
      return { title: m.outcome_no_video(), text: m.outcome_no_video_text() }
    case 'refused':
      return { title: m.outcome_refused(), text: outcome.words }
    default:
      return outcome satisfies never
  }
}
