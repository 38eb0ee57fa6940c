import { builder } from '../graphql/builder.ts'
import { SenseEnum } from '../graphql/enums.ts'
import { LocalTextRef } from '../graphql/local-text.ts'
import { loadTaskTypes } from './task-type.service.ts'

export const TaskTypeRef = builder.loadableObjectRef('TaskType', {
  load: (codes: string[], ctx) => loadTaskTypes(ctx, codes),
})

TaskTypeRef.implement({
  description: "A kind of task in the organisation's catalogue.",
  authScopes: { known: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LocalTextRef, resolve: (type) => type.name }),
    sense: t.expose('sense', { type: SenseEnum }),
  }),
})
