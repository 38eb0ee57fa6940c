import * as m from '../paraglide/messages.js'
import { isWholeNumber } from '../form/typed-checks.ts'
import { parseWallTime } from '../form/wall-time.ts'
import type { Problems } from '../form/form.svelte.ts'
import type { NeedValues } from './need-values.ts'

/** What can be seen of a need before anything is sent; whether it goes with the others, the server says. */
export function checkNeedValues(values: NeedValues): Problems<NeedValues> {
  const problems: Problems<NeedValues> = { ...checkRecurrence(values) }
  if (!values.taskCode) problems.taskCode = m.form_required()
  const [start, end] = [parseWallTime(values.windowStart), parseWallTime(values.windowEnd)]
  if (start === null) problems.windowStart = m.time_wrong()
  if (end === null) problems.windowEnd = m.time_wrong()
  else if (start !== null && end <= start) problems.windowEnd = m.code_end_before_start()
  if (!isWholeNumber(values.homeMinutes, { least: 1, most: 480 })) problems.homeMinutes = m.need_minutes_wrong()
  if (values.allowed !== 'HOME' && !isWholeNumber(values.videoMinutes, { least: 1, most: 480 }))
    problems.videoMinutes = values.videoMinutes ? m.need_minutes_wrong() : m.code_video_minutes_missing()
  if (values.homeEveryDays && !isWholeNumber(values.homeEveryDays, { least: 1, most: 60 }))
    problems.homeEveryDays = m.need_home_every_wrong()
  if (!isWholeNumber(values.baselineTravelMinutes, { least: 0, most: 240 }))
    problems.baselineTravelMinutes = m.need_travel_wrong()
  if (values.scope !== 'ALL' && !values.fromOn) problems.fromOn = m.code_day_missing()
  if (values.untilOn && values.scope !== 'ALL' && values.untilOn < values.fromOn)
    problems.untilOn = m.code_end_before_start()
  return problems
}

export function checkRecurrence(values: NeedValues): Problems<NeedValues> {
  if (values.recurrence === 'other') return values.rule.trim() ? {} : { rule: m.form_required() }
  if (!isWholeNumber(values.every, { least: 1, most: 366 })) return { every: m.repeat_interval_wrong() }
  if (values.recurrence === 'weekly' && values.days.length === 0) return { days: m.repeat_weekdays_missing() }
  return {}
}
