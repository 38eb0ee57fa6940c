/** Nobody has the focus: the page's body does. A dialog that is open looks after its own. */
function isLost(): boolean {
  const { activeElement } = document
  return (activeElement === null || activeElement === document.body) && !document.querySelector('dialog[open]')
}

const isUsable = (element: HTMLElement) => element.isConnected && !element.matches(':disabled')

/**
 * Whoever uses the keyboard or a screen reader keeps the place where he or she was: when what has the focus is taken away
 * (a dialog that saved, a line that is gone) or was disabled while it worked, the browser starts again from the top of the
 * page. Then the focus goes to what opened the dialog, to the button that works again, or to the card that is left around
 * it. Where a person puts the focus nowhere, it stays there. Returns how to end it.
 */
export function keepFocus(): () => void {
  const ended = new AbortController()
  let current: HTMLElement | null = null
  /** The last one that was in no dialog, and what was around it then. */
  let place: HTMLElement | null = null
  let around: readonly HTMLElement[] = []

  function remember({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return
    current = target
    if (target.closest('dialog')) return
    place = target
    around = toCards(target)
  }

  function forget() {
    queueMicrotask(() => {
      if (current && isLost() && isUsable(current)) current = null
    })
  }

  function lookAfter(changes: readonly MutationRecord[]) {
    const dialogWent = changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.nodeName === 'DIALOG'))
    if ((current === null && !dialogWent) || !isLost()) return
    const wanted = [current, place].find((element) => element?.isConnected)
    // what works just now is waited for
    if (wanted) return isUsable(wanted) ? wanted.focus() : undefined
    const card = around.find(({ isConnected }) => isConnected)
    if (!card) return
    card.tabIndex = -1
    card.focus({ preventScroll: true })
  }

  document.addEventListener('focusin', remember, { signal: ended.signal })
  document.addEventListener('focusout', forget, { signal: ended.signal })
  const observer = new MutationObserver(lookAfter)
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  ended.signal.addEventListener('abort', () => observer.disconnect())
  return () => ended.abort()
}

/** The cards and the screen that an element is on, the nearest first. */
function toCards(element: HTMLElement): HTMLElement[] {
  const card = element.parentElement?.closest<HTMLElement>('section, main')
  return card ? [card, ...toCards(card)] : []
}
