import { InvalidInput } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { OnHolidaysEnum } from '../graphql/enums.ts'
import { previewRecurrence, type RecurrencePreview } from './recurrence-preview.ts'

const RecurrencePreviewRef = builder.objectRef<RecurrencePreview>('RecurrencePreview').implement({
  description: 'What a rule of a need means, before it is one.',
  authScopes: { care: true },
  fields: (t) => ({
    recurrence: t.exposeString('recurrence', { description: 'As it would be stored.' }),
    nextDays: t.field({
      type: ['Date'],
      description: 'The first days on which it occurs, five at most; none: it never does.',
      resolve: ({ nextDays }) => [...nextDays],
    }),
    timesInFourWeeks: t.exposeInt('timesInFourWeeks', { description: 'On how many days of the first four weeks.' }),
  }),
})

builder.queryField('recurrencePreview', (t) =>
  t.field({
    type: RecurrencePreviewRef,
    description: 'Carers and coordinators. RECURRENCE_UNREADABLE, RECURRENCE_TOO_OFTEN.',
    authScopes: { care: true },
    errors: { types: [InvalidInput] },
    args: {
      recurrence: t.arg.string({ required: true, description: 'RFC 5545, days only: FREQ=WEEKLY;BYDAY=MO,TH.' }),
      fromOn: t.arg({ type: 'Date', required: true }),
      untilOn: t.arg({ type: 'Date', description: 'The first day without it.' }),
      anchorOn: t.arg({ type: 'Date', description: 'From where the rule counts; fromOn by default.' }),
      onHolidays: t.arg({ type: OnHolidaysEnum, description: 'SAME by default.' }),
    },
    resolve: (_root, { recurrence, fromOn, untilOn, anchorOn, onHolidays }) =>
      previewRecurrence({
        recurrence,
        fromOn,
        untilOn: untilOn ?? null,
        anchorOn: anchorOn ?? fromOn,
        onHolidays: onHolidays ?? 'same',
      }),
  }),
)
