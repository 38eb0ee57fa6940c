import type { ChangeTaskTypeInput, Sense, TaskTypeShownFragment } from 'api/client/generated/graphql'
import * as m from '../paraglide/messages.js'
import { checkCodedName, codedNameLabels, toCodedName, toLocalText } from './local-name.ts'
import type { CodedName } from './local-name.ts'

/** A kind of task as its form has it; '' is none. */
export type TaskTypeValues = CodedName & {
  sense: Sense
  homeMinutes: string
  videoMinutes: string
  qualification: string
}

export function toTaskTypeValues(type: TaskTypeShownFragment | null): TaskTypeValues {
  return {
    ...toCodedName(type),
    sense: type?.sense ?? 'TOUCH',
    homeMinutes: String(type?.homeMinutes ?? ''),
    videoMinutes: String(type?.videoMinutes ?? ''),
    qualification: type?.qualification?.code ?? '',
  }
}

export function toTaskTypeInput(values: TaskTypeValues): Omit<ChangeTaskTypeInput, 'version'> {
  return {
    code: values.code,
    name: toLocalText(values),
    sense: values.sense,
    homeMinutes: Number(values.homeMinutes),
    // A hand does not reach through a screen.
    videoMinutes: values.sense === 'TOUCH' || values.videoMinutes === '' ? null : Number(values.videoMinutes),
    qualification: values.qualification || null,
  }
}

const isMinutes = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 480

export function checkTaskTypeValues(values: TaskTypeValues): Partial<Record<keyof TaskTypeValues, string>> {
  const isByVideo = values.sense !== 'TOUCH' && values.videoMinutes !== ''
  return {
    ...checkCodedName(values),
    ...(isMinutes(values.homeMinutes) ? {} : { homeMinutes: m.org_minutes_wrong() }),
    ...(isByVideo && !isMinutes(values.videoMinutes) ? { videoMinutes: m.org_minutes_wrong() } : {}),
  }
}

const senseWords: Readonly<Record<Sense, () => string>> = {
  TOUCH: m.sense_touch,
  SIGHT: m.sense_sight,
  VOICE: m.sense_voice,
}
export const senseWord = (sense: Sense) => senseWords[sense]()
export const senseChoices = () =>
  (Object.keys(senseWords) as Sense[]).map((value) => ({ value, label: senseWord(value) })) // its keys are senses

export const taskTypeLabels = () => ({
  ...codedNameLabels(),
  sense: m.org_task_sense(),
  homeMinutes: m.org_task_home(),
  videoMinutes: m.org_task_video(),
  qualification: m.qualification(),
})
