import { accessSync, constants, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { faceY4m, type Face } from './fake-face.ts'
import { voiceWav } from './fake-voice.ts'
import { mediaProbeFile } from './media-probe.ts'

/** Someone with a face and a voice of their own, so that what arrives can be told apart from what is sent. */
export interface Likeness {
  face: Face
  pitchHz: number
}

export const annasLikeness: Likeness = {
  pitchHz: 210,
  face: { wall: [226, 234, 230], hair: [122, 74, 42], skin: [238, 200, 172], clothes: [10, 85, 71], glasses: false },
}
export const ainosLikeness: Likeness = {
  pitchHz: 160,
  face: { wall: [240, 229, 210], hair: [222, 222, 226], skin: [236, 196, 170], clothes: [70, 48, 122], glasses: true },
}

export interface BrowserWanted {
  folder: string
  name: string
  /** None: a computer that has neither camera nor microphone. */
  likeness?: Likeness
  /** What a person does at the question for camera and microphone. */
  permission?: 'granted' | 'refused'
  /** Inside a network of its own. */
  wrap?: (program: string) => string
  /** Where camera and microphone are allowed although it is not https. */
  trustedOrigin?: string
}

const always = [
  '--no-sandbox',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,MediaRouter',
]

/** A browser process of its own: the fake camera and microphone are the process's, not the page's. */
export async function launchBrowser(wanted: BrowserWanted): Promise<Browser> {
  const program = findChromium()
  return chromium.launch({
    executablePath: wanted.wrap?.(program) ?? program,
    args: [
      ...always,
      ...(wanted.likeness ? mediaFlags(wanted.folder, wanted.name, wanted.likeness) : []),
      ...(wanted.permission === 'refused' ? ['--deny-permission-prompts'] : ['--use-fake-ui-for-media-stream']),
      ...(wanted.trustedOrigin ? [`--unsafely-treat-insecure-origin-as-secure=${wanted.trustedOrigin}`] : []),
    ],
  })
}

function mediaFlags(folder: string, name: string, { face, pitchHz }: Likeness): string[] {
  const voiceFile = join(folder, `${name}.wav`)
  const faceFile = join(folder, `${name}.y4m`)
  writeFileSync(voiceFile, voiceWav(pitchHz))
  writeFileSync(faceFile, faceY4m(face))
  return [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${voiceFile}`,
    `--use-file-for-fake-video-capture=${faceFile}`,
  ]
}

/** CHROMIUM_BIN, or where systems keep it. */
export function findChromium(): string {
  const candidates = [
    process.env['CHROMIUM_BIN'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = candidates.find((candidate) => candidate !== undefined && isProgram(candidate))
  if (found) return found
  throw new Error('No Chromium was found: install it (apt-get install chromium) or name it in CHROMIUM_BIN.')
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface PageWanted {
  origin: string
  cookie?: { name: 'kotisilta_staff' | 'kotisilta_device'; value: string }
  viewport?: { width: number; height: number }
  locale?: string
  /** What another page had kept on its device: the same tablet, started anew. */
  kept?: Awaited<ReturnType<BrowserContext['storageState']>>
}

export interface OpenedPage {
  page: Page
  context: BrowserContext
  /** What the page said on its console and threw, for the evidence of a failed test. */
  said: string[]
}

/** A page in a profile of its own: nothing of earlier tests is in it. */
export async function openPage(browser: Browser, wanted: PageWanted): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: wanted.viewport ?? { width: 1280, height: 800 },
    locale: wanted.locale ?? 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    ...(wanted.kept ? { storageState: wanted.kept } : {}),
  })
  await context.addInitScript({ path: mediaProbeFile })
  if (wanted.cookie) {
    await context.addCookies([{ ...wanted.cookie, url: wanted.origin, httpOnly: true, sameSite: 'Strict' }])
  }
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`threw: ${error.stack ?? error.message}`))
  return { page, context, said }
}
