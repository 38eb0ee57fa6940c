import type { Joined, NotificationData, Peer } from '../protocol/messages.ts'
import { CallPeer } from './call-peer.svelte.ts'
import type { Incoming } from './room-connection.ts'
import type { RemoteSound } from './remote-sound.ts'
import { steadyNow } from './steady-clock.ts'

/** Long enough to be read out after what a screen reader is saying, and to be read. */
const moveToldMs = 10_000

/** Who came into the room or went, while this page was in it; `peer` keeps the name of who went. */
export interface Move {
  readonly what: 'came' | 'left'
  readonly peer: CallPeer
  /** On the steady clock. */
  readonly at: number
}

/** The others in the room, and what of them arrives. The server's list replaces ours; the objects stay, with their tiles. */
export class PeerList {
  all = $state.raw<readonly CallPeer[]>([])
  /** Told for a while, then forgotten. Who was there when this page came in has not come. */
  latestMove = $state.raw<Move | null>(null)
  /** Somebody was here and has not left on purpose. */
  expected = false
  readonly #sound: () => RemoteSound | null
  #isIn = false

  constructor(sound: () => RemoteSound | null) {
    this.#sound = sound
  }

  get presence(): 'none' | 'present' | 'reconnecting' {
    if (this.all.length === 0) return 'none'
    return this.all.some(({ connection }) => connection === 'connected') ? 'present' : 'reconnecting'
  }

  find(id: string): CallPeer | null {
    return this.all.find((peer) => peer.id === id) ?? null
  }

  /** What a join or resume says. A room born again after its node died is empty until the other is back as well. */
  replace({ peers, resumed }: Joined): void {
    if (peers.length === 0 && !resumed && this.expected) {
      for (const peer of this.all) peer.connection = 'reconnecting'
      return
    }
    const gone = this.all.filter(({ id }) => !peers.some((peer) => peer.peer === id))
    for (const peer of gone) this.#silence(peer)
    const known = this.all
    this.all = peers.map((peer) => this.#toCallPeer(peer))
    for (const peer of gone) this.#moved('left', peer)
    for (const peer of this.all) if (this.#isIn && !known.includes(peer)) this.#moved('came', peer)
    this.#isIn = true
    this.expected = peers.length > 0
  }

  joined(peer: Peer): void {
    const known = this.find(peer.peer)
    const callPeer = this.#toCallPeer(peer)
    if (!known) {
      this.all = [...this.all, callPeer]
      this.#moved('came', callPeer)
    }
    this.expected = true
  }

  connectionChanged({ peer, connection }: NotificationData<'peerConnection'>): void {
    const callPeer = this.find(peer)
    if (callPeer) callPeer.connection = connection
  }

  left(id: string): void {
    const peer = this.find(id)
    if (peer) {
      this.#silence(peer)
      this.#moved('left', peer)
    }
    this.all = this.all.filter((other) => other.id !== id)
    this.expected = this.all.length > 0
  }

  /** Something new arrives of a peer, or was muted or opened by it. */
  incomingChanged({ peer: id, source, consumer, paused }: Incoming): void {
    const peer = this.find(id)
    if (!peer) return
    if (source === 'camera') {
      peer.hasCamera = true
      peer.cameraOff = paused
      peer.picture.frozen = false
      peer.picture.stream = paused ? null : streamOf(consumer.track, peer.picture.stream)
      return
    }
    peer.hasMicrophone = true
    peer.microphoneMuted = paused
    const stream = streamOf(consumer.track, peer.audioStream)
    if (stream === peer.audioStream) return
    this.#removeSound(peer)
    peer.audioStream = stream
    this.#sound()?.add(consumer.track)
  }

  incomingClosed({ peer: id, source, consumer }: Pick<Incoming, 'peer' | 'source' | 'consumer'>): void {
    const peer = this.find(id)
    if (!peer) return
    if (source === 'camera') {
      if (peer.picture.stream && !carries(peer.picture.stream, consumer.track)) return
      peer.hasCamera = false
      peer.picture.stream = null
    } else {
      if (peer.audioStream && !carries(peer.audioStream, consumer.track)) return
      peer.hasMicrophone = false
      this.#removeSound(peer)
    }
  }

  /** After a reconnection: what has not come back by now is not coming; until now its last picture stood. */
  dropWhatDidNotReturn(incoming: readonly Incoming[]): void {
    const arrives = (peer: CallPeer, source: Incoming['source']) =>
      incoming.some((other) => other.peer === peer.id && other.source === source)
    for (const peer of this.all) {
      if (peer.connection === 'reconnecting') continue
      if (!arrives(peer, 'camera')) {
        peer.hasCamera = false
        peer.picture.stream = null
      }
      if (!arrives(peer, 'microphone')) {
        peer.hasMicrophone = false
        this.#removeSound(peer)
      }
    }
  }

  forgetOldMove(now: number): void {
    if (this.latestMove && now - this.latestMove.at > moveToldMs) this.latestMove = null
  }

  /** The call is over: names stay for the last screen, pictures and sound do not. */
  close(): void {
    for (const peer of this.all) this.#silence(peer)
  }

  #toCallPeer({ peer: id, name, connection }: Peer): CallPeer {
    const peer = this.find(id) ?? new CallPeer(id)
    peer.name = name
    peer.connection = connection
    return peer
  }

  #moved(what: Move['what'], peer: CallPeer): void {
    this.latestMove = { what, peer, at: steadyNow() }
  }

  #silence(peer: CallPeer): void {
    peer.picture.stream = null
    peer.audioLevel = 0
    this.#removeSound(peer)
  }

  #removeSound(peer: CallPeer): void {
    for (const track of peer.audioStream?.getAudioTracks() ?? []) this.#sound()?.remove(track)
    peer.audioStream = null
    peer.audioLevel = 0
  }
}

function carries(stream: MediaStream, track: MediaStreamTrack): boolean {
  return stream.getTrackById(track.id) === track
}

/** The stream there is, when it carries this very track: a new one would make the tile start over. */
function streamOf(track: MediaStreamTrack, before: MediaStream | null): MediaStream {
  return before && carries(before, track) ? before : new MediaStream([track])
}
