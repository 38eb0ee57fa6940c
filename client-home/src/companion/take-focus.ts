/** The heading of a new screen: a screen reader goes on reading there, and not at the top of the page. */
export function takeFocus(heading: HTMLElement): void {
  heading.focus({ preventScroll: true })
}
