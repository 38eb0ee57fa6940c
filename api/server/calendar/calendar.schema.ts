import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { createFeedOfResident, createMyFeed, findFeedOfResident, findMyFeed, revokeFeed } from './calendar.service.ts'
import type { CalendarFeed, NewCalendarFeed } from './calendar.service.ts'

const CalendarFeedRef = builder.objectRef<CalendarFeed>('CalendarFeed').implement({
  description: 'A secret address that a calendar program reads: initials, area and times of visits.',
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.field({ type: StaffRef, resolve: (feed) => feed.createdBy }),
    lastReadAt: t.expose('lastReadAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a program last fetched it. How often it does is up to that program.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

const NewCalendarFeedRef = builder.objectRef<NewCalendarFeed>('NewCalendarFeed').implement({
  authScopes: { staff: true },
  fields: (t) => ({
    feed: t.field({ type: CalendarFeedRef, resolve: ({ feed }) => feed }),
    url: t.exposeString('url', { description: 'Whoever has it reads the calendar. Shown this once.' }),
  }),
})

const coordinator = { coordination: true } as const

builder.queryFields((t) => ({
  myCalendarFeed: t.field({
    type: CalendarFeedRef,
    nullable: true,
    description: "The live address of the viewer's own visits.",
    authScopes: { staff: true },
    resolve: (_root, _args, ctx) => findMyFeed(ctx),
  }),
  residentCalendarFeed: t.field({
    type: CalendarFeedRef,
    nullable: true,
    authScopes: coordinator,
    args: { residentId: t.arg.id({ required: true }) },
    resolve: (_root, { residentId }, ctx) => findFeedOfResident(ctx, residentId),
  }),
}))

builder.mutationFields((t) => ({
  createMyCalendarFeed: t.field({
    type: NewCalendarFeedRef,
    description: 'A new address; the one before is dead.',
    authScopes: { staff: true },
    resolve: (_root, _args, ctx) => createMyFeed(ctx),
  }),
  createResidentCalendarFeed: t.field({
    type: NewCalendarFeedRef,
    description: 'For whom the resident wants to have it; the address before is dead.',
    authScopes: coordinator,
    errors: { types: [NotFound, InvalidInput] },
    args: { residentId: t.arg.id({ required: true }) },
    resolve: (_root, { residentId }, ctx) => createFeedOfResident(ctx, residentId),
  }),
  revokeCalendarFeed: t.field({
    type: CalendarFeedRef,
    description: "One's own; a resident's, for coordinators; anybody's, for administrators.",
    authScopes: { staff: true },
    errors: { types: [NotFound] },
    args: { feedId: t.arg.id({ required: true }) },
    resolve: (_root, { feedId }, ctx) => revokeFeed(ctx, feedId),
  }),
}))
