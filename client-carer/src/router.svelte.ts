import { toHash, toRoute } from './routes.ts'
import type { Route } from './routes.ts'

/** Where in the app the person is. The address bar is the truth. */
export class Router {
  current = $state.raw<Route>(toRoute(window.location.hash))

  constructor() {
    window.addEventListener('hashchange', () => {
      this.current = toRoute(window.location.hash)
      window.scrollTo(0, 0)
    })
  }

  go(route: Route): void {
    window.location.hash = toHash(route)
  }

  /** Goes there without leaving a step to come back to. */
  replace(route: Route): void {
    window.history.replaceState(null, '', toHash(route))
    this.current = route
  }
}
