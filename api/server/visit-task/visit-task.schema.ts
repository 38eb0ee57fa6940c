import { builder } from '../graphql/builder.ts'
import { TaskOutcomeEnum } from '../graphql/enums.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { TaskTypeRef } from '../task-type/task-type.schema.ts'
import type { VisitTask } from './visit-task.ts'

/** What became of a task is for those who care. */
const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

export const VisitTaskRef = builder.objectRef<VisitTask>('VisitTask').implement({
  description: 'One thing to do in a visit, and what became of it.',
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.field({ type: TaskTypeRef, resolve: (task) => task.taskCode }),
    detail: t.exposeString('detail', { description: 'In words, where the kind does not say enough; else empty.' }),
    homeMinutes: t.exposeInt('homeMinutes', { description: 'By the norm, in person.' }),
    videoMinutes: t.exposeInt('videoMinutes', {
      nullable: true,
      description: 'By the norm, over video; null where it is not possible.',
    }),
    outcome: t.expose('outcome', { type: TaskOutcomeEnum, ...careOnly }),
    outcomeNote: t.exposeString('outcomeNote', careOnly),
    recordedBy: t.field({ type: StaffRef, ...careOnly, resolve: (task) => task.recordedBy }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', ...careOnly }),
  }),
})
