/** A minute of the horizon as people read it: 07:05, and 07:05+1 on the next day. */
export function toClock(minute: number): string {
  const day = Math.floor(minute / 1440)
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0'))
  return `${hours}:${minutes}${day > 0 ? `+${day}` : ''}`
}
