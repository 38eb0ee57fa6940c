import type { Language } from './format-time.ts'

/** What a visit's task is called on a screen. */
export interface TitledTask {
  readonly detail: string
  readonly type: { readonly name: Readonly<Record<Language, string>> }
}

/** Its own words where it has some, else the name of its kind in the reader's language. */
export function taskTitle(task: TitledTask, language: Language): string {
  return task.detail || task.type.name[language]
}
