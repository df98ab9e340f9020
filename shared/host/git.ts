import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { konfliktworteSchema } from './vergleich.ts'

/** The part of the host contract that Git calls: merging a project or one file of it, and being set up for it. For the command line alone. */
const datei = z.string().min(1)

/** What Git can be in the middle of. */
const gitvorgangSchema = z.enum(['merge', 'cherry-pick', 'revert', 'rebase'])
export type Gitvorgang = z.infer<typeof gitvorgangSchema>

export const GIT_METHODEN = {
  /** Merges three versions of a file and writes the result into `eigene`. */
  fuehreDateiZusammen: {
    eingabe: z.strictObject({
      basis: datei.describe('gemeinsame Grundlage; leer, wo es keine gibt'),
      eigene: datei.describe('wird mit dem Ergebnis überschrieben'),
      fremde: datei,
      pfad: datei.optional().describe('Pfad der Datei im Repository; sagt, was für eine sie ist'),
    }),
    wert: z.strictObject({
      datei: z.string().describe('Pfad im Projekt'),
      markiert: z.boolean().describe('es gibt Widersprüche; sie stehen mit Markierungen von Git in der Datei'),
      inRebase: z.boolean().describe('„eigene“ ist dann, worauf umgesetzt wird, „fremde“ der Commit'),
      konflikte: z.array(konfliktworteSchema),
      befunde: z.array(befundSchema).describe('warum nur der Text zusammengeführt werden konnte'),
    }),
  },
  /** Merges the whole project where Git is merging or just has, and writes the result into the working tree. */
  fuehreProjektZusammen: {
    eingabe: z.strictObject({ ordner: z.string().min(1).describe('Projektordner') }),
    wert: z.strictObject({
      dateien: z
        .array(
          z.strictObject({
            pfad: z.string(),
            was: z.enum(['geschrieben', 'entfernt', 'markiert']),
            geaendert: z.boolean().describe('im Arbeitsordner stand es vorher anders'),
            zeilen: z.array(z.number().int()).describe('wo markierte Stellen beginnen'),
          }),
        )
        .describe('was anders ist, als es im Arbeitsordner stand, und alle Dateien mit Markierungen'),
      konflikte: z.array(konfliktworteSchema.extend({ datei: z.string().describe('wo das Element steht') })),
      befunde: z.array(befundSchema).describe('warum eine Datei nur als Text zusammengeführt werden konnte'),
      vorher: z
        .string()
        .optional()
        .describe('Ordner mit dem, was überschrieben wurde und in keiner der drei Fassungen steht'),
      vorgang: gitvorgangSchema
        .optional()
        .describe('was Git gerade tut; fehlt, wo das Zusammenführen schon ein Commit ist'),
    }),
  },
  /** Makes Git merge the files of a project with Fachwerk. */
  richteGitEin: {
    eingabe: z.strictObject({
      ordner: z.string().min(1).describe('Projektordner'),
      programm: z.array(z.string().min(1)).min(1).describe('womit Git Fachwerk startet'),
    }),
    wert: z.strictObject({
      datei: z.string().describe('.gitattributes des Projekts'),
      neueZeilen: z.array(z.string()),
      treiber: z.string().describe('was Git ausführt'),
    }),
  },
} as const
