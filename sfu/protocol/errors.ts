/** Codes that a signalling error carries. `fatal` ones close the socket; the others answer one request. */
export const signalErrors = {
  BAD_MESSAGE: { fatal: false, meaning: 'The message is not JSON of a known form.' },
  TOO_LARGE: { fatal: true, meaning: 'The message is larger than 64 KiB.' },
  TOO_FAST: { fatal: true, meaning: 'More messages than the socket may send.' },
  NOT_JOINED: { fatal: false, meaning: 'Join first.' },
  JOIN_TIMEOUT: { fatal: true, meaning: 'No valid join within 10 s of opening the socket.' },
  ALREADY_JOINED: { fatal: false, meaning: 'This socket has joined.' },
  TOKEN_INVALID: { fatal: true, meaning: 'The room token is not one of ours.' },
  TOKEN_EXPIRED: { fatal: true, meaning: 'The room token is too old: ask for a new ticket.' },
  TOKEN_USED: { fatal: true, meaning: 'The room token was used: ask for a new ticket.' },
  SEAT_UNKNOWN: { fatal: true, meaning: 'No such seat here (any more): ask for a new ticket.' },
  ROOM_FULL: { fatal: true, meaning: 'The room has all the peers it may have.' },
  ROOM_CLOSED: { fatal: true, meaning: 'The room has ended.' },
  NOT_GRANTED: { fatal: false, meaning: 'The room token does not allow this.' },
  NOT_FOUND: { fatal: false, meaning: 'No such transport, producer or consumer of yours.' },
  BAD_MEDIA: { fatal: false, meaning: 'The media parameters are not usable.' },
  DRAINING: { fatal: true, meaning: 'This node is going down: ask for a new ticket.' },
  REPLACED: { fatal: true, meaning: 'The same peer joined again elsewhere.' },
  REMOVED: { fatal: true, meaning: 'A moderator or the API removed this peer.' },
  INTERNAL: { fatal: false, meaning: 'Something failed here; it is logged.' },
} as const
export type SignalErrorCode = keyof typeof signalErrors
/** Cast: `Object.keys` forgets what the keys are; the object above is constant. */
export const signalErrorCodes = Object.keys(signalErrors) as [SignalErrorCode, ...SignalErrorCode[]]
