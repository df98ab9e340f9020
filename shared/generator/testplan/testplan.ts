import { UMSETZUNGSSTUFEN } from '../../modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Organisation } from '../../modell/elemente/organisation.ts'
import { listAnbietende, listLeistungen } from '../../modell/leistungen.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listBedingungsfaelle } from './bedingungsfaelle.ts'
import { listDienstfaelle } from './dienstfaelle.ts'
import { createBeispielfall } from './fallbau.ts'
import { listFeldfaelle, listGrenzfaelle } from './feldfaelle.ts'
import type { Fuelle } from './fuelle.ts'
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
 * The test plan that follows from the model: what any system that takes part must pass. Deterministic. A Leistung is tested in the
 * Organisationen that realise it or redirect it. The contents of each Nachrichtentyp are tested in the first of them: each mistake
 * alone at the last stage, all of them together at every stage.
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
    if (teil.elementlos && umfang.elemente !== undefined) continue
    yield teil.derive().filter((fall) => containsFall(umfang, fall))
  }
}

/** Cases that are derived together, and the groups of the plan they can belong to. */
interface Planteil {
  kategorien: readonly Kategorie[]
  /** none of them is about an element in particular */
  elementlos?: true
  derive(): Planfall[]
}

const FELDKATEGORIEN = ['form', 'laenge', 'bereich', 'codeliste', 'anlage'] as const
const STRUKTURKATEGORIEN = ['pflicht', 'haeufigkeit'] as const

function* walkTeile(projekt: Projekt, sha256: Sha256, umfang: Planumfang): Generator<Planteil> {
  for (const leistung of listLeistungen(projekt)) {
    for (const [nummer, organisation] of listMoegliche(projekt, leistung).entries()) {
      const bearbeitende = findBearbeitende(projekt, leistung, organisation)
      let geprueft: ReadonlySet<string> = new Set()
      const grund = { projekt, leistung, organisation, bearbeitende, sha256, umfang }
      for (const typ of listEingehende(projekt, leistung)) {
        if (asksNachrichtentyp(umfang, typ)) {
          yield* walkNachrichtentyp(
            createRahmenreihe(grund, typ),
            stufeOf(leistung, bearbeitende),
            nummer === 0,
            geprueft,
          )
        }
        // whether wanted or not: what one Nachrichtentyp tests, the next ones do not
        if (nummer === 0) geprueft = new Set([...geprueft, ...listGanze(projekt, typ)])
      }
    }
  }
}

/** The frame of a Nachrichtentyp at a stage: the same one each time, so that what its cases start from is made only once. */
type Rahmenreihe = (stufe: number) => Rahmen

function createRahmenreihe(grund: Omit<Parameters<typeof createRahmen>[0], 'stufe'>, typ: string): Rahmenreihe {
  const reihe = new Map<number, Rahmen>()
  return (stufe) => {
    const rahmen = reihe.get(stufe) ?? createRahmen({ ...grund, stufe }, typ)
    reihe.set(stufe, rahmen)
    return rahmen
  }
}

function* walkNachrichtentyp(
  rahmenAt: Rahmenreihe,
  eingestellt: number,
  inhalte: boolean,
  geprueft: ReadonlySet<string>,
): Generator<Planteil> {
  for (const stufe of UMSETZUNGSSTUFEN) {
    yield { kategorien: ['grenze'], elementlos: true, derive: () => listGrenzfaelle(rahmenAt(stufe)) }
  }
  for (const stufe of inhalte ? UMSETZUNGSSTUFEN : [eingestellt]) {
    yield { kategorien: ['zustellweg'], derive: () => listZustellwegfaelle(rahmenAt(stufe)) }
    yield { kategorien: ['dienst'], derive: () => listDienstfaelle(rahmenAt(stufe)) }
  }
  if (inhalte) yield* walkInhalte(rahmenAt, geprueft)
  yield { kategorien: ['zustaendigkeit'], derive: () => listZustaendigkeitsfaelle(rahmenAt(eingestellt)) }
  yield { kategorien: ['zustaendigkeit'], derive: () => listGleichstandfaelle(rahmenAt(eingestellt)) }
  yield {
    kategorien: ['vorgang', 'wiederholung'],
    elementlos: true,
    derive: () => listVorgangsfaelle(rahmenAt(eingestellt)),
  }
}

function* walkInhalte(rahmenAt: Rahmenreihe, geprueft: ReadonlySet<string>): Generator<Planteil> {
  const letzte = (): Rahmen => rahmenAt(INHALTSSTUFE)
  yield { kategorien: STRUKTURKATEGORIEN, derive: () => listStrukturfaelle(letzte()) }
  yield { kategorien: ['bedingung'], derive: () => listBedingungsfaelle(letzte(), geprueft) }
  yield { kategorien: FELDKATEGORIEN, derive: () => listFeldfaelle(letzte()) }
  for (const stufe of UMSETZUNGSSTUFEN) {
    yield { kategorien: ['sammel'], elementlos: true, derive: () => listSammelfaelle(rahmenAt(stufe)) }
  }
  for (const stufe of [2, 3, 4]) {
    yield { kategorien: ['stufe'], derive: () => listStufenfaelle(rahmenAt(stufe - 1), rahmenAt(stufe)) }
  }
}

/** One Nachrichtentyp at one stage. */
export interface Inhaltsauftrag {
  leistung: Leistung
  nachrichtentyp: string
  stufe: number
}

/**
 * The contents of one Nachrichtentyp at one stage: smallest and largest message and each mistake alone. What a vendor gets to
 * test with; in the first Organisation, and also for messages that only rules make.
 */
export function listInhaltsfaelle(projekt: Projekt, sha256: Sha256, auftrag: Inhaltsauftrag): Planfall[] {
  const rahmen = createInhaltsrahmen(projekt, sha256, auftrag)
  if (rahmen === undefined) return []
  return [
    ...listGrenzfaelle(rahmen),
    ...listStrukturfaelle(rahmen),
    ...listBedingungsfaelle(rahmen, new Set()),
    ...listFeldfaelle(rahmen),
  ]
}

/** Of these only the smallest and the largest message. */
export function listGueltigeFaelle(projekt: Projekt, sha256: Sha256, auftrag: Inhaltsauftrag): Planfall[] {
  const rahmen = createInhaltsrahmen(projekt, sha256, auftrag)
  return rahmen === undefined ? [] : listGrenzfaelle(rahmen)
}

/** One valid message that somebody can send to an Organisation. */
export interface Sendeauftrag {
  nachrichtentyp: string
  organisation: string
  stufe: number
  fuelle: Fuelle
}

/**
 * An example, or the smallest or largest message of the test plan; undefined where the Organisation does not offer the Leistung
 * or only rules make messages of the type.
 */
export function findGueltigenFall(
  projekt: Projekt,
  sha256: Sha256,
  { nachrichtentyp, organisation, stufe, fuelle }: Sendeauftrag,
): Planfall | undefined {
  for (const leistung of listLeistungen(projekt)) {
    if (!listEingehende(projekt, leistung).includes(nachrichtentyp)) continue
    const empfaenger = listMoegliche(projekt, leistung).find(({ id }) => id === organisation)
    if (empfaenger === undefined) continue
    const rahmen = createRahmenOf(projekt, sha256, { leistung, nachrichtentyp, stufe }, empfaenger)
    if (fuelle === 'beispiel') return createBeispielfall(rahmen)
    return listGrenzfaelle(rahmen).find(({ name }) => name.endsWith(`/${fuelle}`))
  }
  return undefined
}

function createInhaltsrahmen(projekt: Projekt, sha256: Sha256, auftrag: Inhaltsauftrag): Rahmen | undefined {
  const [organisation] = listMoegliche(projekt, auftrag.leistung)
  return organisation && createRahmenOf(projekt, sha256, auftrag, organisation)
}

function createRahmenOf(
  projekt: Projekt,
  sha256: Sha256,
  { leistung, nachrichtentyp, stufe }: Inhaltsauftrag,
  organisation: Organisation,
): Rahmen {
  const bearbeitende = findBearbeitende(projekt, leistung, organisation)
  return createRahmen({ projekt, leistung, organisation, bearbeitende, stufe, sha256 }, nachrichtentyp)
}

/** Dokumente that messages of the type carry as a whole. */
function listGanze(projekt: Projekt, typ: string): string[] {
  const sichten = findDatensatz(projekt, 'nachrichtentyp', typ)?.dokumentsichten ?? []
  return sichten.filter(({ felder }) => felder === 'alle').map(({ dokument }) => dokument)
}

function listEingehende(projekt: Projekt, leistung: Leistung): string[] {
  return leistung.nachrichtentypen.filter((id) => {
    const typ = findDatensatz(projekt, 'nachrichtentyp', id)
    return typ !== undefined && typ.ausgeloestDurch === undefined
  })
}

/** While nobody offers the Leistung yet, everybody might. */
function listMoegliche(projekt: Projekt, leistung: Leistung): Organisation[] {
  const anbietende = listAnbietende(projekt, leistung.id)
  return anbietende.length > 0 ? anbietende : listDatensaetze(projekt, 'organisation')
}

function findBearbeitende(projekt: Projekt, leistung: Leistung, organisation: Organisation): Organisation {
  const umlenkung = organisation.umlenkungen.find((eine) => eine.leistung === leistung.id)
  return findDatensatz(projekt, 'organisation', umlenkung?.organisation) ?? organisation
}

function stufeOf(leistung: Leistung, organisation: Organisation): number {
  return organisation.stufen.find((eine) => eine.leistung === leistung.id)?.stufe ?? 1
}
