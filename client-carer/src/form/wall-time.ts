/** A time of day as somebody types it (7, 7.30, 7:30, 0730) as the API has it: 07:30. Null: no time of day. */
export function parseWallTime(typed: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
