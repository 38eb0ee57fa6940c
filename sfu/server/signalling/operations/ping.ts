import type { Operation } from '../operation.ts'

export const ping: Operation<'ping'> = () => ({})
