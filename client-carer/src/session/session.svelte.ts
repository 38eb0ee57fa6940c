import { RequestFailed } from 'api/client/requests'
import type { RequestErrorCode, Requests } from 'api/client/requests'
import { CarerViewerDocument, SignInDocument, SignOutDocument } from 'api/client/generated/graphql'
import type { CarerViewerQuery, SignInMutation, StaffSessionFragment } from 'api/client/generated/graphql'

type Anonymous = Extract<CarerViewerQuery['viewer'], { __typename: 'AnonymousViewer' }>
export type DemoAccount = Anonymous['demoAccounts'][number]

/** Who the person at this screen is, as far as is known. Each has a screen. */
export type SessionState =
  | { name: 'looking' }
  | { name: 'unreachable'; code: RequestErrorCode }
  | { name: 'signedOut'; demoAccounts: readonly DemoAccount[]; expired: boolean }
  | ({ name: 'signedIn' } & StaffSessionFragment)

/** Why signing in did not work. */
export type SignInFailure =
  | { code: RequestErrorCode | 'SIGN_IN_REFUSED' | 'INVALID_INPUT' }
  | { code: 'TOO_MANY_ATTEMPTS'; retryAfterSeconds: number }

function toFailure(result: Exclude<SignInMutation['signIn'], { __typename: 'StaffViewer' }>): SignInFailure {
  switch (result.__typename) {
    case 'TooManyAttempts':
      return { code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: result.retryAfterSeconds }
    case 'InvalidInput':
      return { code: 'INVALID_INPUT' }
    case 'SignInRefused':
      return { code: 'SIGN_IN_REFUSED' }
    default:
      return result satisfies never
  }
}

/** The staff member's session. The cookie is out of reach for scripts: the server is asked who this is. */
export class Session {
  state = $state.raw<SessionState>({ name: 'looking' })
  readonly #requests: Requests
  readonly #onNow: (serverNow: string) => void

  constructor(requests: Requests, onNow: (serverNow: string) => void) {
    this.#requests = requests
    this.#onNow = onNow
  }

  /** Asks the server who this is. A server out of reach leaves a signed-in person where they are. */
  async look(): Promise<void> {
    const wasSignedIn = this.state.name === 'signedIn'
    try {
      const { viewer, now } = await this.#requests.request(CarerViewerDocument, {})
      this.#onNow(now)
      this.state = this.#toState(viewer, wasSignedIn)
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      if (error.code === 'UNAUTHORISED') this.state = { name: 'signedOut', demoAccounts: [], expired: wasSignedIn }
      else if (!wasSignedIn) this.state = { name: 'unreachable', code: error.code }
    }
  }

  async signIn(email: string, password: string): Promise<SignInFailure | null> {
    try {
      const { signIn } = await this.#requests.request(SignInDocument, { input: { email, password } })
      if (signIn.__typename !== 'StaffViewer') return toFailure(signIn)
      this.state = { name: 'signedIn', staff: signIn.staff, organisation: signIn.organisation }
      return null
    } catch (error) {
      if (error instanceof RequestFailed) return { code: error.code }
      throw error
    }
  }

  /** Throws RequestFailed when the server was not told: the person is then still signed in. */
  async signOut(): Promise<void> {
    await this.#requests.request(SignOutDocument, {})
    this.state = { name: 'looking' }
    await this.look()
  }

  #toState(viewer: CarerViewerQuery['viewer'], wasSignedIn: boolean): SessionState {
    if (viewer.__typename === 'StaffViewer') {
      return { name: 'signedIn', staff: viewer.staff, organisation: viewer.organisation }
    }
    const demoAccounts = viewer.__typename === 'AnonymousViewer' ? viewer.demoAccounts : []
    return { name: 'signedOut', demoAccounts, expired: wasSignedIn }
  }
}
