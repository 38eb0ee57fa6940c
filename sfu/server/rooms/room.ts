import type { SignalErrorCode } from '../../protocol/errors.ts'
import type { RtpCapabilities, RtpParameters } from '../../protocol/media.ts'
import type { Joined, NotificationData, NotificationName, RequestData, Source } from '../../protocol/messages.ts'
import type { LeaveReason, RoomCloseReason } from '../../protocol/reports.ts'
import type { RoomTokenClaims } from '../../protocol/room-token.ts'
import type { Logger } from 'pino'
import { MediaGone, MediaRefused } from '../media/media-engine.ts'
import type { MediaConsumer, MediaEngine, MediaProducer, MediaRoom } from '../media/media-engine.ts'
import type { ReportBody } from '../reports/report-queue.ts'
import { SignalError } from '../signalling/signal-error.ts'
import { peerBucket, TokenBucket } from '../signalling/token-bucket.ts'
import type { ResumeTokens } from '../tokens/resume-tokens.ts'
import type { Line } from './line.ts'
import { requireMedia } from './member.ts'
import type { Member } from './member.ts'
import { PeerMedia } from './peer-media.ts'
import type { Published } from './peer-media.ts'
import {
  backInSeat,
  connectionOf,
  hasLapsed,
  mayPublish,
  mediaFlows,
  mediaLost,
  retakeSeat,
  setMute,
  socketDropped,
  socketHeard,
  socketSilent,
  takeSeat,
  toPeer,
} from './seat.ts'
import type { Seat } from './seat.ts'

export interface RoomOptions {
  id: string
  policy: RoomTokenClaims['policy']
  engine: MediaEngine
  resumeTokens: ResumeTokens
  report: (body: ReportBody) => void
  logger: Logger
  now: () => number
  seatKeptMs: number
  /** The room closed, by whatever: forget it. */
  onClosed: () => void
}

/** The people of one call: who is seated, who hears whom, and when it is over. */
export class Room {
  readonly id: string
  readonly #options: RoomOptions
  readonly #members = new Map<string, Member>()
  #media: Promise<MediaRoom> | undefined
  #closed = false
  #draining = false

  constructor(options: RoomOptions) {
    this.id = options.id
    this.#options = options
  }

  get members(): Member[] {
    return [...this.#members.values()]
  }

  /** Takes a seat, or takes one's own seat again: a second join of the same peer replaces the first. */
  async join(claims: RoomTokenClaims, line: Line): Promise<{ member: Member; joined: Joined }> {
    const seated = this.#members.get(claims.sub)
    if (seated) this.#change(seated, retakeSeat(seated.seat, claims))
    const member = seated ?? this.#addMember(claims)
    return { member, joined: await this.#sitDown(member, line, seated !== undefined) }
  }

  /** Takes a kept seat again after a drop, or the same seat on new media after the worker died. */
  async resume(peer: string, line: Line): Promise<{ member: Member; joined: Joined }> {
    const member = this.#members.get(peer)
    if (!member || this.#closed) throw new SignalError('SEAT_UNKNOWN')
    this.#change(member, backInSeat(member.seat))
    return { member, joined: await this.#sitDown(member, line, true) }
  }

  /** What the browser can receive: from now on it gets a consumer for everything that the others publish. */
  ready(member: Member, rtpCapabilities: RtpCapabilities): void {
    requireMedia(member).rtpCapabilities = rtpCapabilities
    // It could not say this without the reply that held its new resume token.
    this.#forgetOldResumeTokens(member)
  }

  /** After `ready`, when its reply is on the way. */
  async consumeOthers(member: Member): Promise<void> {
    const sources = this.#others(member).flatMap((other) =>
      (other.media?.published ?? []).map((published) => this.#consume(member, other, published)),
    )
    await Promise.all(sources)
  }

  async publish(
    member: Member,
    options: { source: Source; clientId: string; transport: string; rtpParameters: RtpParameters; paused: boolean },
  ): Promise<string> {
    const { source } = options
    if (!mayPublish(member.seat, source)) throw new SignalError('NOT_GRANTED')
    const media = requireMedia(member)
    const existing = media.findPublished(source)
    if (existing?.clientId === options.clientId) return existing.producer.id
    // Before the first packet can pass: the seat must not say "open" of what is muted, nor the other way round.
    member.seat = setMute(member.seat, source, options.paused)
    const published = await media.publish(options)
    published.producer.onScore((score) => {
      if (!published.producer.paused) member.line?.notify('quality', { direction: 'out', source, score })
    })
    await Promise.all(this.#others(member).map((other) => this.#consume(other, member, published)))
    return published.producer.id
  }

  /** The seat remembers it also where nothing is published (yet): what comes later starts as it says. */
  async setPaused(member: Member, source: Source, paused: boolean): Promise<void> {
    if (!mayPublish(member.seat, source)) throw new SignalError('NOT_GRANTED')
    member.seat = setMute(member.seat, source, paused)
    const producer = member.media?.findPublished(source)?.producer
    await (paused ? producer?.pause() : producer?.resume())
  }

  /** On purpose, so nothing of it is remembered: the next track of this source starts as it is told. */
  unpublish(member: Member, source: Source): void {
    if (!member.media?.unpublish(source)) throw new SignalError('NOT_FOUND')
    member.seat = setMute(member.seat, source, false)
  }

  /** A call of two ends with it. Stepping out of a larger one leaves it to the others, but nobody alone in it. */
  leave(member: Member, { othersStay = false }: RequestData<'leave'>): void {
    this.#removeMember(member, 'left')
    const goesOn = othersStay && this.#members.size > 1
    if (this.#options.policy.endsWhenLeft && !goesOn) this.close('left', member.seat.peer)
    else this.#closeIfEmpty()
  }

  /** Put out by the API or a moderator. False when no such peer sits here. */
  removePeer(peer: string): boolean {
    const member = this.#members.get(peer)
    if (!member) return false
    const { line } = member
    this.#removeMember(member, 'removed')
    line?.end('REMOVED')
    this.#closeIfEmpty()
    return true
  }

  /** The socket that held the seat is gone. Another socket may hold it by now: then this says nothing. */
  lineDropped(member: Member, line: Line): void {
    if (member.line !== line || !this.#holds(member)) return
    member.line = undefined
    this.#change(member, socketDropped(member.seat, this.#options.now(), this.#options.seatKeptMs))
  }

  lineSilent(member: Member, line: Line): void {
    if (member.line === line && this.#holds(member)) this.#change(member, socketSilent(member.seat))
  }

  lineHeard(member: Member, line: Line): void {
    if (member.line === line && this.#holds(member)) this.#change(member, socketHeard(member.seat))
  }

  /** Gives up the seats whose time is over. */
  sweep(): void {
    for (const member of this.members) {
      if (hasLapsed(member.seat, this.#options.now())) this.#removeMember(member, 'lost')
    }
    this.#closeIfEmpty()
  }

  drain(): void {
    this.#draining = true
    for (const { line } of this.members) line?.notify('draining', {})
  }

  close(reason: RoomCloseReason, by: string | null = null): void {
    if (this.#closed) return
    this.#closed = true
    for (const member of this.members) this.#endFor(member, reason, by)
    void this.#media?.then(
      (media) => media.close(),
      () => undefined, // it was never opened; whoever waited for it has the error
    )
    this.#options.onClosed()
    this.#options.report({ type: 'roomClosed', room: this.id, reason, by })
  }

  #endFor(member: Member, reason: RoomCloseReason, by: string | null): void {
    const { line } = member
    const { peer } = member.seat
    this.#dismiss(member, 'ROOM_CLOSED')
    // A peer of a node that goes down has not left its call: it moves to another node.
    if (reason === 'shutdown') return line?.end('DRAINING')
    this.#options.report({ type: 'peerLeft', room: this.id, peer, reason: 'roomClosed' })
    line?.notify('roomClosed', { reason, by })
    line?.end()
  }

  #addMember(claims: RoomTokenClaims): Member {
    if (this.#closed) throw new SignalError('ROOM_CLOSED')
    if (this.#members.size >= this.#options.policy.maxPeers) throw new SignalError('ROOM_FULL')
    const bucket = new TokenBucket(peerBucket, this.#options.now)
    const member: Member = { seat: takeSeat(claims), line: undefined, media: undefined, resumeTokens: [], bucket }
    this.#members.set(claims.sub, member)
    this.#tellOthers(member, 'peerJoined', toPeer(member.seat))
    this.#options.report({ type: 'peerJoined', room: this.id, peer: claims.sub, resumed: false })
    return member
  }

  /** The socket holds the seat at once; the media behind it takes a moment, in which another socket may take over. */
  async #sitDown(member: Member, line: Line, resumed: boolean): Promise<Joined> {
    if (member.line !== line) member.line?.end('REPLACED')
    member.line = line
    member.media?.close()
    const { mediaRoom, media } = await this.#openMedia(member, line)
    member.media = media
    media.onFlow((flow) => {
      if (member.media === media) this.#change(member, (flow === 'lost' ? mediaLost : mediaFlows)(member.seat))
    })
    return this.#toJoined({ member, mediaRoom, media, resumed })
  }

  async #openMedia(member: Member, line: Line): Promise<{ mediaRoom: MediaRoom; media: PeerMedia }> {
    try {
      const mediaRoom = await this.#openMediaRoom()
      const media = await PeerMedia.open(mediaRoom)
      if (this.#holds(member) && member.line === line) return { mediaRoom, media }
      media.close()
    } catch (error) {
      // The seat stays for another try, but not for ever.
      this.lineDropped(member, line)
      throw error
    }
    throw new SignalError(this.#closed ? 'ROOM_CLOSED' : this.#holds(member) ? 'REPLACED' : 'REMOVED')
  }

  #toJoined(options: { member: Member; mediaRoom: MediaRoom; media: PeerMedia; resumed: boolean }): Joined {
    const { member, mediaRoom, media, resumed } = options
    return {
      peer: member.seat.peer,
      resumed,
      resumeToken: this.#issueResumeToken(member),
      routerRtpCapabilities: mediaRoom.rtpCapabilities,
      ...media.transports,
      peers: this.#others(member).map((other) => toPeer(other.seat)),
      grants: member.seat.grants,
      paused: member.seat.paused,
    }
  }

  #openMediaRoom(): Promise<MediaRoom> {
    this.#media ??= this.#options.engine.openRoom().then((media) => {
      media.onLost(() => this.#mediaDied())
      if (this.#closed) media.close()
      return media
    })
    // A failed opening must not be the answer for ever.
    this.#media.catch(() => (this.#media = undefined))
    return this.#media
  }

  /** The worker died: everyone builds new media, in this room's new place, from the seat that they keep. */
  #mediaDied(): void {
    if (this.#closed || this.#draining) return
    this.#media = undefined
    this.#openMediaRoom().catch((error: unknown) =>
      this.#options.logger.error({ err: error, room: this.id }, 'no media'),
    )
    for (const { media, line } of this.members) {
      media?.close()
      line?.notify('rejoin', { reason: 'workerDied' })
    }
    for (const member of this.members) this.#change(member, mediaLost(member.seat))
  }

  async #consume(member: Member, other: Member, { source, producer }: Published): Promise<void> {
    const { media, line } = member
    if (!media || !line || !member.seat.grants.see) return
    const consumer = await this.#tryToConsume(member, media, producer)
    if (!consumer || media.closed) return
    consumer.onProducerClosed(() => line.notify('consumerClosed', { consumer: consumer.id }))
    consumer.onProducerPaused((paused) => line.notify('consumerPaused', { consumer: consumer.id, paused }))
    consumer.onScore((score) => {
      if (!producer.paused) line.notify('quality', { direction: 'in', source, score })
    })
    line.notify('consumerAdded', {
      consumer: consumer.id,
      producer: producer.id,
      peer: other.seat.peer,
      source,
      kind: consumer.kind,
      rtpParameters: consumer.rtpParameters,
      producerPaused: consumer.producerPaused,
    })
  }

  /** One who cannot receive must not make another's `produce` fail. */
  async #tryToConsume(member: Member, media: PeerMedia, producer: MediaProducer): Promise<MediaConsumer | undefined> {
    try {
      return await media.consume(producer)
    } catch (error) {
      const expected = error instanceof MediaGone || error instanceof MediaRefused
      const about = { err: error, room: this.id, peer: member.seat.peer }
      this.#options.logger[expected ? 'debug' : 'error'](about, 'a peer cannot consume')
      return undefined
    }
  }

  #removeMember(member: Member, reason: LeaveReason): void {
    if (!this.#holds(member)) return
    this.#dismiss(member, reason === 'removed' ? 'REMOVED' : 'SEAT_UNKNOWN')
    const { peer } = member.seat
    this.#tellOthers(member, 'peerLeft', { peer, reason })
    this.#options.report({ type: 'peerLeft', room: this.id, peer, reason })
  }

  /** Takes the seat away, with all that lives in it but the socket. */
  #dismiss(member: Member, because: SignalErrorCode): void {
    this.#members.delete(member.seat.peer)
    member.line = undefined
    member.media?.close()
    for (const token of member.resumeTokens) this.#options.resumeTokens.revoke(token, because)
    member.resumeTokens = []
  }

  #closeIfEmpty(): void {
    if (this.#members.size === 0) this.close('empty')
  }

  #holds(member: Member): boolean {
    return this.#members.get(member.seat.peer) === member
  }

  #issueResumeToken(member: Member): string {
    const token = this.#options.resumeTokens.issue({ room: this.id, peer: member.seat.peer })
    member.resumeTokens.push(token)
    // Newest and the one before.
    for (const old of member.resumeTokens.splice(0, member.resumeTokens.length - 2)) {
      this.#options.resumeTokens.revoke(old)
    }
    return token
  }

  #forgetOldResumeTokens(member: Member): void {
    for (const old of member.resumeTokens.splice(0, member.resumeTokens.length - 1)) {
      this.#options.resumeTokens.revoke(old)
    }
  }

  /** The one place where a seat's connection changes: the others and the API hear of it when it did. */
  #change(member: Member, seat: Seat): void {
    const before = connectionOf(member.seat)
    member.seat = seat
    const connection = connectionOf(seat)
    if (connection === before) return
    this.#tellOthers(member, 'peerConnection', { peer: seat.peer, connection })
    const about = { room: this.id, peer: seat.peer }
    this.#options.report(
      connection === 'connected'
        ? { type: 'peerJoined', ...about, resumed: true }
        : { type: 'peerReconnecting', ...about },
    )
  }

  #tellOthers<N extends NotificationName>(member: Member, event: N, data: NotificationData<N>): void {
    for (const { line } of this.#others(member)) line?.notify(event, data)
  }

  #others(member: Member): Member[] {
    return this.members.filter((other) => other !== member)
  }
}
