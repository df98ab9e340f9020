import { z } from 'zod'
import { befundSchema, type Ergebnis } from './befund.ts'
import { ABNAHME_METHODEN, abnahmeEreignisse } from './host/abnahme.ts'
import { GIT_METHODEN } from './host/git.ts'
import { KONZEPT_METHODEN } from './host/konzept.ts'
import { MUSTER_METHODEN } from './host/muster.ts'
import { NACHRICHT_METHODEN } from './host/nachricht.ts'
import { PROJEKT_METHODEN } from './host/projekte.ts'
import { PRUEFSTAND_METHODEN, pruefstandEreignisse } from './host/pruefstand.ts'
import { SITZUNG_METHODEN, sitzungEreignisse } from './host/sitzung.ts'
import { SPIEL_METHODEN, spielEreignisse } from './host/spiel.ts'
import { testberichtSchema } from './host/testbericht.ts'
import { VERGLEICH_METHODEN, vergleichEreignisse } from './host/vergleich.ts'
import { stufeSchema } from './modell/elemente/gemeinsam.ts'

/**
 * The contract between every front end (window, browser form, command line) and the host. Each method takes and returns plain
 * JSON with a zod schema and answers `{ok: true, wert}` or `{ok: false, befunde}`. Long work answers at once with the id of an
 * Auftrag; what follows arrives as events and can be cancelled.
 */
const ordner = z.string().min(1).describe('Projektordner')
const auftragId = z.string().min(1)

export const sendeberichtSchema = z.strictObject({
  transaktion: z.string(),
  ausgang: z.enum(['zugestellt', 'zurueckgewiesen', 'klaerung', 'wiederholung', 'konflikt', 'zustellfehler']),
  fragen: z
    .array(z.strictObject({ frage: z.string(), antwort: z.string() }))
    .describe('die sechs Fragen des Leitfadens (8.5.4) mit ihren Antworten'),
  befunde: z.array(befundSchema),
  zustellungen: z.array(
    z.strictObject({
      zustellweg: z.string(),
      ziel: z.string(),
      grund: z.string().describe('warum dorthin, ein deutscher Satz'),
      stand: z.enum(['zugestellt', 'fehlgeschlagen', 'offen']),
      quittung: z.string().optional(),
    }),
  ),
  vorgang: z
    .strictObject({ id: z.string(), zustand: z.string().optional(), aktenzeichen: z.string().optional() })
    .optional(),
})
export type Sendebericht = z.infer<typeof sendeberichtSchema>

export const HOST_METHODEN = {
  pruefe: {
    eingabe: z.strictObject({ ordner }),
    wert: z.strictObject({
      projekt: z.string(),
      datensaetze: z.number().int(),
      befunde: z.array(befundSchema),
    }),
  },
  generiere: {
    eingabe: z.strictObject({ ordner, nach: z.string().min(1).describe('Zielordner') }),
    wert: z.strictObject({
      dateien: z.array(z.strictObject({ pfad: z.string(), sha256: z.string(), bytes: z.number().int() })),
    }),
  },
  sende: {
    eingabe: z.strictObject({
      ordner,
      nachricht: z.string().min(1).describe('Datei mit der Nachricht'),
      anlagen: z.array(z.string()).optional().describe('Dateien der Anlagen einer Nachricht im neutralen Format'),
      organisation: z.string().min(1).describe('Name, technischer Name oder Id der Organisation'),
      kanal: z.string().optional().describe('Eingangskanal; ohne Angabe der erste, der die Nachricht erkennt'),
      stufe: stufeSchema.optional(),
      regeln: z.string().optional().describe('Ordner mit Regeltexten statt der frisch erzeugten'),
    }),
    wert: sendeberichtSchema,
  },
  teste: {
    eingabe: z.strictObject({
      ordner,
      filter: z.string().optional().describe('nur Testfälle, deren Name oder Titel diesen Text enthält'),
      regeln: z.string().optional().describe('Ordner mit Regeltexten, die statt der frisch erzeugten geprüft werden'),
    }),
    wert: z.strictObject({ auftrag: auftragId }),
  },
  brichAb: {
    eingabe: z.strictObject({ auftrag: auftragId }),
    wert: z.strictObject({}),
  },
  ...SITZUNG_METHODEN,
  ...PROJEKT_METHODEN,
  ...ABNAHME_METHODEN,
  ...SPIEL_METHODEN,
  ...NACHRICHT_METHODEN,
  ...PRUEFSTAND_METHODEN,
  ...KONZEPT_METHODEN,
  ...VERGLEICH_METHODEN,
  ...MUSTER_METHODEN,
  ...GIT_METHODEN,
} as const

export type HostMethode = keyof typeof HOST_METHODEN
export type HostEingabe<M extends HostMethode> = z.infer<(typeof HOST_METHODEN)[M]['eingabe']>
export type HostWert<M extends HostMethode> = z.infer<(typeof HOST_METHODEN)[M]['wert']>

export const hostEreignisSchema = z.discriminatedUnion('art', [
  ...sitzungEreignisse,
  ...abnahmeEreignisse,
  ...pruefstandEreignisse,
  ...spielEreignisse,
  ...vergleichEreignisse,
  z.strictObject({
    art: z.literal('fortschritt'),
    auftrag: auftragId,
    erledigt: z.number().int(),
    gesamt: z.number().int(),
    text: z.string(),
  }),
  z.strictObject({ art: z.literal('befund'), auftrag: auftragId, befund: befundSchema }),
  z.strictObject({
    art: z.literal('fertig'),
    auftrag: auftragId,
    ergebnis: z.union([
      z.strictObject({ ok: z.literal(true), wert: testberichtSchema }),
      z.strictObject({ ok: z.literal(false), befunde: z.array(befundSchema) }),
    ]),
  }),
])
export type HostEreignis = z.infer<typeof hostEreignisSchema>

export type Host = {
  [M in HostMethode]: (eingabe: HostEingabe<M>) => Promise<Ergebnis<HostWert<M>>>
} & {
  /** Subscribes to all events; the returned function ends the subscription. */
  beobachte(empfaenger: (ereignis: HostEreignis) => void): () => void
  /** Reads ahead what the project of the start says; nobody has to wait for it. */
  liesVor(): Promise<void>
  /** A window is gone without having taken its leave: its right to write passes on. It may come back at any time. */
  trenne(client: string): void
  /** A window has been closed for good: a project that no other window shows is closed as well. */
  entlasse(client: string): Promise<void>
  /** Ends all child processes and open files. */
  beende(): Promise<void>
}
