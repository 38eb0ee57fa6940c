/** Where a test's day is not about to end or to begin, whenever it runs. Etc/GMT-3 is three hours ahead of UTC: the sign is as POSIX has it. */
export function timeZoneWhereItIs(hour: number, now: Date): string {
  const ahead = ((hour - now.getUTCHours() + 36) % 24) - 12
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
