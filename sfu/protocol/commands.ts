import { z } from 'zod'

/**
 * What the API tells an SFU node: POST <controlUrl>, `application/jose`, a compact JWS (EdDSA, the API's ticket key,
 * audience `kotisilta-sfu-control`). Answers 204 when carried out or already so (idempotent), 401 on a wrong signature.
 */
export const commandClaimsSchema = z.strictObject({
  iss: z.literal('kotisilta-api'),
  aud: z.literal('kotisilta-sfu-control'),
  jti: z.uuid(),
  iat: z.number().int(),
  exp: z.number().int(),
  command: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('closeRoom'), room: z.uuid() }),
    z.strictObject({ type: z.literal('removePeer'), room: z.uuid(), peer: z.string().min(1).max(100) }),
  ]),
})
export type CommandClaims = z.infer<typeof commandClaimsSchema>
export type Command = CommandClaims['command']
export const commandAudience = 'kotisilta-sfu-control'
