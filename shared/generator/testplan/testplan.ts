import { UMSETZUNGSSTUFEN } from '../../modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Organisation } from '../../modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listBedingungsfaelle } from './bedingungsfaelle.ts'
import { listDienstfaelle } from './dienstfaelle.ts'
import { listFeldfaelle, listGrenzfaelle } from './feldfaelle.ts'
import type { Kategorie, Planfall } from './planfall.ts'
import { createRahmen, type Rahmen, type Sha256 } from './rahmen.ts'
import { listSammelfaelle } from './sammelfaelle.ts'
import { listStrukturfaelle, listStufenfaelle } from './strukturfaelle.ts'
import { asksKategorie, asksNachrichtentyp, containsFall, type Planumfang } from './umfang.ts'
import { listVorgangsfaelle } from './vorgangsfaelle.ts'
import { listGleichstandfaelle, listZustaendigkeitsfaelle } from './zustaendigkeitsfaelle.ts'
import { listZustellwegfaelle } from './zustellwegfaelle.ts'

/** The stage at which every field exists: there the contents of messages are tested, once for all Organisationen. */
export const INHALTSSTUFE = 4

/**
 * The test plan that follows from the model: what any system that takes part must pass. Deterministic. The contents of each
 * Nachrichtentyp are tested in the first Organisation: each mistake alone at the last stage, all of them together at every stage.
 * The smallest and largest message go to every Organisation at every stage; conditional routes and services are tried at
 * every stage in the first Organisation and at the configured stage in the others. With `umfang` only a part of the plan is
 * made, the same cases as in the whole.
 */
export function generateTestplan(projekt: Projekt, sha256: Sha256, umfang: Planumfang = {}): Planfall[] {
  return [...walkTestplan(projekt, sha256, umfang)].flat()
}

/** The same in parts, each derived when it is asked for, so that a caller can let others work in between. */
export function* walkTestplan(projekt: Projekt, sha256: Sha256, umfang: Planumfang = {}): Generator<Planfall[]> {
  for (const teil of walkTeile(projekt, sha256, umfang)) {
    if (!asksKategorie(umfang, ...teil.kategorien)) continue
    yield teil.derive().filter((fall) => containsFall(umfang, fall))
  }
}

/** Cases that are derived together, and the groups of the plan they can belong to. */
interface Planteil {
  kategorien: readonly Kategorie[]
  derive(): Planfall[]
}

const FELDKATEGORIEN = ['form', 'laenge', 'bereich', 'codeliste', 'anlage'] as const
const STRUKTURKATEGORIEN = ['pflicht', 'haeufigkeit'] as const

function* walkTeile(projekt: Projekt, sha256: Sha256, umfang: Planumfang): Generator<Planteil> {
  const organisationen = listDatensaetze(projekt, 'organisation')
  for (const leistung of listDatensaetze(projekt, 'leistung')) {
    for (const [nummer, organisation] of organisationen.entries()) {
      const bearbeitende = findBearbeitende(projekt, leistung, organisation)
      const geprueft = new Set<string>()
      for (const typ of listEingehende(projekt, leistung)) {
        if (!asksNachrichtentyp(umfang, typ)) continue
        const rahmenAt = (stufe: number): Rahmen =>
          createRahmen({ projekt, leistung, organisation, bearbeitende, stufe, sha256, umfang }, typ)
        yield* walkNachrichtentyp(rahmenAt, stufeOf(leistung, bearbeitende), nummer === 0, geprueft)
      }
    }
  }
}

function* walkNachrichtentyp(
  rahmenAt: (stufe: number) => Rahmen,
  eingestellt: number,
  inhalte: boolean,
  geprueft: Set<string>,
): Generator<Planteil> {
  for (const stufe of UMSETZUNGSSTUFEN) {
    yield { kategorien: ['grenze'], derive: () => listGrenzfaelle(rahmenAt(stufe)) }
  }
  for (const stufe of inhalte ? UMSETZUNGSSTUFEN : [eingestellt]) {
    yield { kategorien: ['zustellweg'], derive: () => listZustellwegfaelle(rahmenAt(stufe)) }
    yield { kategorien: ['dienst'], derive: () => listDienstfaelle(rahmenAt(stufe)) }
  }
  if (inhalte) yield* walkInhalte(rahmenAt, geprueft)
  yield { kategorien: ['zustaendigkeit'], derive: () => listZustaendigkeitsfaelle(rahmenAt(eingestellt)) }
  yield { kategorien: ['zustaendigkeit'], derive: () => listGleichstandfaelle(rahmenAt(eingestellt)) }
  yield { kategorien: ['vorgang', 'wiederholung'], derive: () => listVorgangsfaelle(rahmenAt(eingestellt)) }
}

function* walkInhalte(rahmenAt: (stufe: number) => Rahmen, geprueft: Set<string>): Generator<Planteil> {
  const rahmen = rahmenAt(INHALTSSTUFE)
  yield { kategorien: STRUKTURKATEGORIEN, derive: () => listStrukturfaelle(rahmen) }
  yield { kategorien: ['bedingung'], derive: () => listBedingungsfaelle(rahmen, geprueft) }
  yield { kategorien: FELDKATEGORIEN, derive: () => listFeldfaelle(rahmen) }
  for (const stufe of UMSETZUNGSSTUFEN) {
    yield { kategorien: ['sammel'], derive: () => listSammelfaelle(rahmenAt(stufe)) }
  }
  for (const stufe of [2, 3, 4]) {
    yield { kategorien: ['stufe'], derive: () => listStufenfaelle(rahmenAt(stufe - 1), rahmenAt(stufe)) }
  }
  for (const { sicht } of rahmen.sichten) if (sicht.felder === 'alle') geprueft.add(sicht.dokument)
}

function listEingehende(projekt: Projekt, leistung: Leistung): string[] {
  return leistung.nachrichtentypen.filter((id) => {
    const typ = findDatensatz(projekt, 'nachrichtentyp', id)
    return typ !== undefined && typ.ausgeloestDurch === undefined
  })
}

function findBearbeitende(projekt: Projekt, leistung: Leistung, organisation: Organisation): Organisation {
  const umlenkung = organisation.umlenkungen.find((eine) => eine.leistung === leistung.id)
  return findDatensatz(projekt, 'organisation', umlenkung?.organisation) ?? organisation
}

function stufeOf(leistung: Leistung, organisation: Organisation): number {
  return organisation.stufen.find((eine) => eine.leistung === leistung.id)?.stufe ?? 1
}
