import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { konfliktworteSchema } from './vergleich.ts'

/** The part of the host contract that Git calls: merging a project or one file of it, and being set up for it. For the command line alone. */
const datei = z.string().min(1)

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
