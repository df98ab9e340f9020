import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { benannt } from './gemeinsam.ts'

/** Shared Gruppen, Dokumente, Rollen, Komponententypen, Rechtsgrundlagen and Codelisten in one version. */
export const baukastenSchema = z.strictObject({
  id: idSchema('baukasten'),
  art: z.literal('baukasten'),
  ...benannt,
  version: z
    .string()
    .regex(/^\d+\.\d+$/, 'Haupt- und Nebenversion, etwa 2.1')
    .describe('Version des Baukastens, Haupt- und Nebenversion'),
})

export type Baukasten = z.infer<typeof baukastenSchema>
