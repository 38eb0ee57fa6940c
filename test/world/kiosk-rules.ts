import type { Page } from 'playwright-core'
import { axeFindings } from './accessible.ts'

/** What kiosk.md asks of every screen that a resident meets, measured on the screen. */
export interface ScreenFacts {
  axe: string[]
  scrolls: boolean
  textFields: number
  /** In points of the real screen. */
  smallestTextPt: number
  buttons: ButtonFacts[]
}

export interface ButtonFacts {
  name: string
  widthMm: number
  heightMm: number
  /** To the nearest edge of the screen; 0 for one that is the whole screen. */
  edgeMm: number
}

export async function factsOfScreen(page: Page): Promise<ScreenFacts> {
  return { axe: await axeFindings(page), ...(await page.evaluate(measure)) }
}

/** Runs in the page. */
function measure(): Omit<ScreenFacts, 'axe'> {
  const root = document.documentElement
  const pxPerMm = Number(getComputedStyle(root).getPropertyValue('--px-per-mm'))
  const pointMm = 25.4 / 72
  const isShown = (element: Element) => element.checkVisibility() && !element.closest('.visually-hidden, [aria-hidden]')
  const holdsText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const texts = [...document.querySelectorAll('main *')].filter((element) => holdsText(element) && isShown(element))
  const sizesPx = texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const buttons = [...document.querySelectorAll('button')].filter(isShown).map((button) => {
    const { left, top, right, bottom } = button.getBoundingClientRect()
    return {
      name: button.getAttribute('aria-label') ?? button.innerText,
      widthMm: (right - left) / pxPerMm,
      heightMm: (bottom - top) / pxPerMm,
      edgeMm: Math.min(left, top, innerWidth - right, innerHeight - bottom) / pxPerMm,
    }
  })
  return {
    scrolls: root.scrollHeight > innerHeight || root.scrollWidth > innerWidth,
    textFields: document.querySelectorAll('input, textarea, select, [contenteditable]').length,
    smallestTextPt: Math.min(...sizesPx) / pxPerMm / pointMm,
    buttons,
  }
}
