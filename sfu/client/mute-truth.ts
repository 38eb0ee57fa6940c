/**
 * Who is right about mute after a connection came back. A choice that the SFU has not confirmed is newer than anything the
 * SFU knows. Where both are sure and differ, the more private wins: a microphone never opens by itself.
 */
export function muteAfterResume(own: { wanted: boolean; confirmed: boolean | null }, server: boolean): boolean {
  if (own.confirmed !== own.wanted) return own.wanted
  return own.wanted || server
}
