/** What time it is: injected, so that a test moves it and a service never asks the machine itself. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }
