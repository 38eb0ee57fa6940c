import { Device } from 'mediasoup-client'
import type { RtpCapabilities } from '../protocol/media.ts'

/** This browser has no WebRTC that mediasoup-client can use. */
export class BrowserUnsupported extends Error {
  override name = 'BrowserUnsupported'
  readonly code = 'BROWSER_UNSUPPORTED'
}

const rememberedKey = 'kotisilta:router-capabilities'
let warm: { key: string; device: Promise<Device> } | null = null

/** A Device loaded for these capabilities. All rooms of one installation share them, so the second call has it at once. */
export function loadDevice(routerRtpCapabilities: RtpCapabilities): Promise<Device> {
  const key = JSON.stringify(routerRtpCapabilities)
  if (warm?.key !== key) {
    warm = { key, device: load(routerRtpCapabilities) }
    remember(key)
    // A failed load must not be the answer for ever.
    warm.device.catch(() => (warm = null))
  }
  return warm.device
}

/** Loads the Device of the last call, which will most likely be that of the next: nothing of it is personal. */
export async function warmDevice(): Promise<void> {
  const key = recall()
  if (!key) return wakeWebRtc()
  try {
    await loadDevice(JSON.parse(key) as RtpCapabilities) // written by remember() below; a wrong one is loaded again at the join
  } catch {
    // Only a head start was lost: the join loads what the SFU says.
    forget()
  }
}

async function load(routerRtpCapabilities: RtpCapabilities): Promise<Device> {
  const device = await Device.factory().catch((cause: unknown) => {
    throw new BrowserUnsupported('No usable WebRTC', { cause })
  })
  await device.load({ routerRtpCapabilities })
  return device
}

/** The first peer connection of a page starts the browser's media threads, which takes longer than anything else. */
function wakeWebRtc(): void {
  if (typeof RTCPeerConnection === 'undefined') return
  new RTCPeerConnection().close()
}

/** Storage may be forbidden (private window, policy): then there is no head start. */
function remember(key: string): void {
  try {
    localStorage.setItem(rememberedKey, key)
  } catch {
    return
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(rememberedKey)
  } catch {
    return null
  }
}

function forget(): void {
  try {
    localStorage.removeItem(rememberedKey)
  } catch {
    return
  }
}
