/**
 * Runs in the page before the app: keeps the peer connections that the app makes and notes when frames of others'
 * pictures reach the screen. It looks only at what browsers offer anyhow, so the app under test has no hook in it.
 * Times are `performance.timeOrigin + performance.now()`: one clock for all pages of a machine.
 */
;(() => {
  const connections = []
  const frameTimes = []
  const clicks = []
  const lastFrameAt = new WeakMap()
  const watched = new WeakSet()
  const clock = () => performance.timeOrigin + performance.now()
  const Native = window.RTCPeerConnection
  window.RTCPeerConnection = class extends Native {
    constructor(configuration) {
      super(configuration)
      connections.push(this)
    }
  }

  const open = () => connections.filter((connection) => connection.signalingState !== 'closed')
  const remoteTracks = () =>
    new Set(open().flatMap((connection) => connection.getReceivers().map((receiver) => receiver.track)))
  const playsRemote = (element, kind) => {
    const tracks = remoteTracks()
    const stream = element.srcObject
    return stream instanceof MediaStream && stream.getTracks().some((track) => track.kind === kind && tracks.has(track))
  }

  const isSeen = (video) => playsRemote(video, 'video') && video.checkVisibility({ opacityProperty: true })

  /** A frame counts when its video plays somebody else's picture and can be seen. */
  const watch = (video) => {
    video.requestVideoFrameCallback(() => {
      if (isSeen(video)) {
        frameTimes.push(clock())
        lastFrameAt.set(video, clock())
      }
      watch(video)
    })
  }
  const lookForVideos = () => {
    for (const video of document.querySelectorAll('video')) {
      if (watched.has(video)) continue
      watched.add(video)
      watch(video)
    }
    requestAnimationFrame(lookForVideos)
  }
  requestAnimationFrame(lookForVideos)
  // pointerdown, because a person's wait begins when the finger lands; click, for keyboards
  for (const type of ['pointerdown', 'click']) {
    addEventListener(type, () => clicks.push({ type, at: clock() }), { capture: true })
  }

  const inboundTotals = async () => {
    const total = { framesDecoded: 0, packetsReceived: 0, audioEnergy: 0, audioSeconds: 0 }
    for (const connection of open()) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue
        total.packetsReceived += report.packetsReceived ?? 0
        total.framesDecoded += report.framesDecoded ?? 0
        total.audioEnergy += report.totalAudioEnergy ?? 0
        total.audioSeconds += report.totalSamplesDuration ?? 0
      }
    }
    return total
  }
  const audible = () =>
    [...document.querySelectorAll('audio, video')].some(
      (player) => !player.paused && !player.muted && player.volume > 0 && playsRemote(player, 'audio'),
    )

  /** The time at which a button of that name is on the screen, looked at in every frame that is painted. */
  const whenButtonShown = (name) =>
    new Promise((resolve) => {
      const look = () => {
        const isIt = (button) => (button.ariaLabel ?? button.textContent.trim()) === name && button.checkVisibility()
        if ([...document.querySelectorAll('button')].some(isIt)) resolve(clock())
        else requestAnimationFrame(look)
      }
      look()
    })

  /** How many others are seen to move: each in an element of its own, with a frame within the last two seconds. */
  const othersMoving = () =>
    [...document.querySelectorAll('video')].filter(
      (video) => isSeen(video) && clock() - (lastFrameAt.get(video) ?? -Infinity) < 2_000,
    ).length

  window.kotisiltaProbe = {
    othersMoving,
    whenButtonShown,
    frameTimes,
    all: connections,
    clicks,
    clock,
    seen: async () => ({ ...(await inboundTotals()), framesShown: frameTimes.length, audible: audible() }),
  }
})()
