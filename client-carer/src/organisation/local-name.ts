import * as m from '../paraglide/messages.js'

/** A name in the three languages, and the code by which files and rules know it, as a form has them. */
export type CodedName = { code: string; fi: string; sv: string; en: string }

export function toCodedName(shown: { code: string; name: { fi: string; sv: string; en: string } } | null): CodedName {
  return { code: shown?.code ?? '', fi: shown?.name.fi ?? '', sv: shown?.name.sv ?? '', en: shown?.name.en ?? '' }
}

export function toLocalText({ fi, sv, en }: CodedName) {
  return { fi: fi.trim(), sv: sv.trim(), en: en.trim() }
}

/** As the API has it: small letters, digits and hyphens, beginning with a letter. */
const code = /^[a-z][a-z0-9-]{1,39}$/

export function checkCodedName(values: CodedName): Partial<CodedName> {
  return {
    ...(code.test(values.code) ? {} : { code: m.org_code_wrong() }),
    ...(values.fi.trim() ? {} : { fi: m.form_required() }),
    ...(values.sv.trim() ? {} : { sv: m.form_required() }),
    ...(values.en.trim() ? {} : { en: m.form_required() }),
  }
}

export const codedNameLabels = () => ({
  code: m.org_code(),
  fi: m.org_name_fi(),
  sv: m.org_name_sv(),
  en: m.org_name_en(),
})
