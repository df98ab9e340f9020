import type { Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { BAUKASTEN } from './beispiel/baukasten.ts'
import { LEISTUNG } from './beispiel/leistung.ts'
import { UMGEBUNG } from './beispiel/umgebung.ts'

const DATEIEN: [string, Datensatz[]][] = [
  [
    'buendel.json',
    [
      {
        id: 'bue-steuern000',
        art: 'buendel',
        name: 'Steuern und Abgaben',
        technischerName: 'steuern',
        leistungen: ['lei-hundanmeld'],
      },
    ],
  ],
  ['baukasten/grundlagen.json', BAUKASTEN],
  ['leistungen/hundAnmelden.json', LEISTUNG],
  ...UMGEBUNG,
]

/** A small project without any Befund; the examples of the rules are changes to it. */
export function createBeispielprojekt(): Projekt {
  const alle = DATEIEN.flatMap(([datei, datensaetze]) => datensaetze.map((datensatz) => ({ datei, datensatz })))
  return {
    id: '3f0c1c52-6d3b-4c0e-9a57-0a4f5b1d2e01',
    name: 'Beispielprojekt',
    datensaetze: new Map(alle.map(({ datensatz }) => [datensatz.id, datensatz])),
    dateien: new Map(alle.map(({ datei, datensatz }) => [datensatz.id, datei])),
    codelisteninhalte: new Map([
      [
        'cod-rassen0000',
        [
          { code: '01', name: 'Dackel' },
          { code: '02', name: 'Pudel' },
        ],
      ],
    ]),
    schemata: new Map(),
    eigeneRegeln: new Map(),
  }
}

/** What an example changes in the Beispielprojekt. */
export interface Aenderung {
  /** id -> fields to replace; `undefined` removes a field */
  aendere?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** file -> new records */
  neu?: Readonly<Record<string, readonly Datensatz[]>>
  entferne?: readonly string[]
  /** id of a Codeliste -> its codes */
  codes?: Readonly<Record<string, readonly string[]>>
}

/** Makes the changed project; records are not checked against the schema here (a test does that for all examples). */
export function applyAenderung(projekt: Projekt, aenderung: Aenderung): Projekt {
  const datensaetze = new Map(projekt.datensaetze)
  const dateien = new Map(projekt.dateien)
  for (const id of aenderung.entferne ?? []) {
    if (!datensaetze.delete(id)) throw new Error(`No record ${id} in the Beispielprojekt`)
    dateien.delete(id)
  }
  for (const [id, felder] of Object.entries(aenderung.aendere ?? {})) {
    const datensatz = datensaetze.get(id)
    if (datensatz === undefined) throw new Error(`No record ${id} in the Beispielprojekt`)
    const geaendert = Object.entries({ ...datensatz, ...felder }).filter(([, wert]) => wert !== undefined)
    datensaetze.set(id, Object.fromEntries(geaendert) as unknown as Datensatz)
  }
  for (const [datei, neue] of Object.entries(aenderung.neu ?? {})) {
    for (const datensatz of neue) {
      datensaetze.set(datensatz.id, datensatz)
      dateien.set(datensatz.id, datei)
    }
  }
  const codelisteninhalte = new Map(projekt.codelisteninhalte)
  for (const [id, codes] of Object.entries(aenderung.codes ?? {})) {
    const eintraege = codes.map((code) => ({ code, name: `Eintrag ${code}` }))
    codelisteninhalte.set(id, eintraege)
  }
  return { ...projekt, datensaetze, dateien, codelisteninhalte }
}
