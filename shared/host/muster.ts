import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import {
  eigenesMusterSchema,
  musterbeschreibungSchema,
  musterinhaltSchema,
  musternameSchema,
} from '../muster/eigene/eigenesMuster.ts'

/** The part of the host contract that keeps patterns of the user's own, for all projects of this user on this computer. */
const sitzung = z.string().min(1).describe('Id der Sitzung, aus der gefragt wird')
const kennung = z.uuid().describe('Kennung des Musters')

export const MUSTER_METHODEN = {
  listeMuster: {
    eingabe: z.strictObject({ sitzung }),
    wert: z.strictObject({
      muster: z.array(eigenesMusterSchema).describe('nach Namen'),
      befunde: z.array(befundSchema).describe('Dateien, die kein Muster sind'),
    }),
  },
  speichereMuster: {
    eingabe: z.strictObject({ sitzung, inhalt: musterinhaltSchema }),
    wert: z.strictObject({ kennung }),
  },
  benenneMuster: {
    eingabe: z.strictObject({ sitzung, kennung, name: musternameSchema, beschreibung: musterbeschreibungSchema }),
    wert: z.strictObject({}),
  },
  loescheMuster: {
    eingabe: z.strictObject({ sitzung, kennung }),
    wert: z.strictObject({}),
  },
} as const
