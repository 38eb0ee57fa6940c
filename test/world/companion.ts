import type { GraphqlClient } from './graphql-client.ts'
import type { StaffMember } from './record.repository.ts'
import type { Household, World } from './world.ts'

export type ConsentScope = 'SEE_VISITS' | 'SEE_PLAN' | 'GIVE_FEEDBACK' | 'JOIN_CALLS'

/** A relative of the resident, and the coordinator who keeps what the resident has said of her. The API takes any document. */
export interface Relative {
  companionId: string
  coordinator: GraphqlClient
  /** The address of a new link. */
  invite(): Promise<string>
  grant(scope: ConsentScope): Promise<void>
  withdraw(scope: ConsentScope): Promise<void>
  end(): Promise<void>
  /** What the coordinator reads of what was said of visits. */
  feedback(): Promise<{ text: string; companionName: string | null; visit: { id: string } }[]>
}

export async function arrangeRelative(
  world: World,
  { resident }: Household,
  consents: readonly ConsentScope[],
): Promise<Relative> {
  const coordinator = await world.asStaff(await newCoordinator(world))
  const tell = async (document: string, variables: object = {}) => {
    const { data, text } = await coordinator.send(document, { ...variables })
    if (!data?.['it']) throw new Error(`the coordinator was refused: ${text}`)
    return data['it'] as Record<string, unknown>
  }
  const add = `mutation ($residentId: ID!) {
    it: addCompanion(input: { residentId: $residentId, kind: RELATIVE, name: "Ritva Koski" }) { ... on Companion { id } } }`
  const companionId = String((await tell(add, { residentId: resident.residentId }))['id'])
  const change = (mutation: string) => async (scope: ConsentScope) => {
    const document = `mutation ($input: ConsentInput!) { it: ${mutation}(input: $input) { __typename } }`
    await tell(document, { input: { companionId, scope } })
  }
  const relative: Relative = {
    companionId,
    coordinator,
    grant: change('grantConsent'),
    withdraw: change('withdrawConsent'),
    invite: async () => {
      const document =
        'mutation ($id: ID!) { it: inviteCompanion(companionId: $id) { ... on NewCompanionInvitation { url } } }'
      return String((await tell(document, { id: companionId }))['url'])
    },
    end: async () => {
      await tell('mutation ($id: ID!) { it: endCompanion(companionId: $id) { __typename } }', { id: companionId })
    },
    feedback: async () => {
      const list = await tell('{ it: feedback { edges { node { text companionName visit { id } } } } }')
      // what the document asks for
      return (list['edges'] as { node: Awaited<ReturnType<Relative['feedback']>>[number] }[]).map(({ node }) => node)
    },
  }
  for (const scope of consents) await relative.grant(scope)
  return relative
}

function newCoordinator({ record, orgId }: World): Promise<StaffMember> {
  return record.staff({ orgId, teamId: null, role: 'coordinator', firstName: 'Katri', lastName: 'Salo' })
}
