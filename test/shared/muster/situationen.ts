import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Musterantworten } from '../../../shared/muster/antworten.ts'
import { applyMuster, type Muster } from '../../../shared/muster/muster.ts'
import { proposeAntworten } from '../../../shared/muster/vorschlag.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from '../dokument/zufall.ts'

/** A project that has nothing yet but its name. */
export const LEERES_PROJEKT: Projekt = {
  id: '7d5c1ec5-50a4-4b5e-8f0f-6c3d3c5c2a11',
  name: 'Neu',
  datensaetze: new Map(),
  dateien: new Map(),
  codelisteninhalte: new Map(),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}

/** The two situations in which a modeller applies a pattern. */
export async function readSituationen(): Promise<Readonly<Record<'leer' | 'beispiel', Projekt>>> {
  const beispiel = getWert(await readProjekt(testBeispiel))
  return { leer: LEERES_PROJEKT, beispiel: beispiel.projekt }
}

/** What a modeller types, beside what is proposed. */
export function createAntworten(
  projekt: Projekt,
  muster: Muster,
  andere: Partial<Musterantworten> = {},
): Musterantworten {
  return {
    ...proposeAntworten(projekt, muster),
    name: 'Straßenfest',
    technischerName: 'strassenfest',
    leikaSchluessel: '99001001001000',
    ozgId: '10141',
    kgstProdukt: '122 Ordnungsangelegenheiten',
    norm: 'StVO',
    paragraf: '§ 29',
    aktenplankennzeichen: '112.10',
    ...andere,
  }
}

export interface Angewandtes {
  projekt: Projekt
  leistung: string
  schritt: Schritt
}

/** The project with a pattern applied; the same `anfang` gives the same ids. */
export function applyTo(vorher: Projekt, muster: Muster, antworten: Musterantworten, anfang = 1): Angewandtes {
  const { schritt, leistung } = applyMuster(vorher, muster, antworten, createZufall(anfang))
  const { projekt } = getWert(applyDiff({ projekt: vorher, positionen: new Map() }, schritt.diff))
  return { projekt, leistung, schritt }
}

/** Each Befund of the model check as a line; a project is checked once. */
export function describeBefunde(projekt: Projekt): string[] {
  const bekannte = geprueft.get(projekt)
  if (bekannte !== undefined) return bekannte
  const zeilen = pruefeProjekt(projekt).map(({ code, schwere, satz, einzelheiten }) =>
    [schwere, code, satz, einzelheiten].join(' '),
  )
  geprueft.set(projekt, zeilen)
  return zeilen
}

const geprueft = new WeakMap<Projekt, string[]>()

/** What the model check says about a project that it did not say before. */
export function listNeueBefunde(vorher: Projekt, nachher: Projekt): string[] {
  const bekannte = new Set(describeBefunde(vorher))
  return describeBefunde(nachher).filter((eines) => !bekannte.has(eines))
}
