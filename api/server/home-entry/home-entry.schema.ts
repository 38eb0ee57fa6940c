import { z } from 'zod'
import type { ResidentId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { staleType } from '../graphql/stale-type.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { loadHomeEntries, writeHomeEntry } from './home-entry.service.ts'
import { StaleHomeEntry, type HomeEntry } from './home-entry.ts'

export const HomeEntryRef = builder.objectRef<HomeEntry>('HomeEntry').implement({
  description: 'How to get in. Every reading is in the access log under its own name.',
  authScopes: { homeEntry: true },
  fields: (t) => ({
    doorNote: t.exposeString('doorNote'),
    keyNote: t.exposeString('keyNote'),
    changedBy: t.field({ type: StaffRef, nullable: true, resolve: (entry) => entry.changedBy }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version', { description: 'Send it back with an edit; 0: nobody has written it yet.' }),
  }),
})

builder.objectField(ResidentRef, 'homeEntry', (t) =>
  t.loadable({
    type: HomeEntryRef,
    nullable: true,
    description: 'Carers and coordinators, for a resident whom they may see.',
    authScopes: { homeEntry: true },
    unauthorizedResolver: () => null,
    load: (residentIds: ResidentId[], ctx) => loadHomeEntries(ctx, residentIds),
    resolve: (resident) => resident.id,
  }),
)

staleType<HomeEntry>(StaleHomeEntry, HomeEntryRef)

const note = z.string().max(1_000)

const WriteHomeEntryInput = builder.inputType('WriteHomeEntryInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    doorNote: t.string({ required: true, description: 'At most 1,000 characters.', validate: note }),
    keyNote: t.string({ required: true, description: 'At most 1,000 characters.', validate: note }),
    version: t.int({ required: true }),
  }),
})

builder.mutationField('writeHomeEntry', (t) =>
  t.field({
    type: HomeEntryRef,
    description: 'Carers and coordinators.',
    authScopes: { homeEntry: true },
    errors: { types: [NotFound, InvalidInput, StaleHomeEntry] },
    args: { input: t.arg({ type: WriteHomeEntryInput, required: true }) },
    resolve: (_root, { input }, ctx) => writeHomeEntry(ctx, input),
  }),
)
