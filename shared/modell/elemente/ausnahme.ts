import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { benannt, datumSchema } from './gemeinsam.ts'

/**
 * A Befund of the model check that the modellers accept, with their reason. `element` is no reference: an exception never keeps
 * an element from being deleted and is no use of it. Without its Befund it is a Befund itself (`ausnahmeOhneAnlass`).
 */
export const ausnahmeSchema = z.strictObject({
  id: idSchema('ausnahme'),
  art: z.literal('ausnahme'),
  ...benannt,
  regel: z
    .string()
    .regex(/^modell\.[a-zA-Z0-9]+$/)
    .describe('Code der Prüfregel'),
  element: z
    .string()
    .regex(/^[a-z]{3}-[0-9a-z]{10}$/)
    .describe('Id des Elements, bei dem der Befund steht'),
  stelle: z.string().optional().describe('Stelle am Element, wie im Befund; ohne Angabe das Element im Ganzen'),
  grund: z.string().min(1).describe('warum der Befund hier hingenommen wird'),
  verfasser: z.string().min(1).describe('wer das entschieden hat'),
  datum: datumSchema.describe('wann das entschieden wurde'),
})
export type Ausnahme = z.infer<typeof ausnahmeSchema>
