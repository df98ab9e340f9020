import type { Bedingung, Berechnung } from './elemente/ausdruck.ts'
import type { Baukastenverwendung, Datenfeld, Datenfeldgruppe } from './elemente/dokument.ts'
import type { Anzahl } from './elemente/gemeinsam.ts'
import { prefixBedingung, prefixBerechnung } from './feldpfade.ts'
import { findDatensatz, type Projekt } from './projekt.ts'

/**
 * A place in the resolved tree of a Dokument: Baukasten uses are followed, their overrides applied, all Feldpfade in
 * conditions absolute. Stages stay what the records say (`abStufe` of a Gruppe is derived by whoever needs it).
 */
export interface Feldknoten {
  /** absolute Feldpfad, unique in the Leistung */
  pfad: string
  /** id of the record that places this node: datenfeld, datenfeldgruppe or baukastenverwendung */
  id: string
  art: 'gruppe' | 'feld'
  name: string
  technischerName: string
  hilfe: string | undefined
  anzahl: Anzahl
  pflichtWenn: Bedingung | undefined
  /** only for art feld: the record, with overridden abStufe applied */
  feld: Datenfeld | undefined
  berechnung: Berechnung | undefined
  rechtsgrundlagen: Datenfeld['rechtsgrundlagen']
  dokument: string
  eltern: Feldknoten | undefined
  kinder: Feldknoten[]
}

export interface Feldbaum {
  dokument: string
  kinder: Feldknoten[]
  /** every node of the tree by absolute Feldpfad */
  nachPfad: ReadonlyMap<string, Feldknoten>
}

/** Deeper nesting is refused: a Baukasten that uses itself would otherwise never end. */
const TIEFE_MAXIMUM = 24
/** Gruppen that use others several times, and those others again, would grow without end. */
const KNOTEN_MAXIMUM = 50_000

type Ueberschreibung = NonNullable<Baukastenverwendung['ueberschreibungen']>[number]

interface Umgebung {
  projekt: Projekt
  dokument: string
  knoten: Map<string, Feldknoten>
}

interface Stelle {
  praefix: string
  eltern: Feldknoten | undefined
  ueberschreibungen: ReadonlyMap<string, Ueberschreibung>
  tiefe: number
  /** the Gruppen that this place lies in: one that contains itself is not gone into again */
  gruppen: ReadonlySet<string>
}

/**
 * Resolves the tree of a Dokument, or of a Gruppe of the Baukasten by itself. Missing references are left out (the model check reports them), so this also works on
 * broken models; it never throws.
 */
export function resolveFeldbaum(projekt: Projekt, dokumentId: string): Feldbaum {
  const dokument =
    findDatensatz(projekt, 'dokument', dokumentId) ?? findDatensatz(projekt, 'datenfeldgruppe', dokumentId)
  const umgebung: Umgebung = { projekt, dokument: dokumentId, knoten: new Map() }
  const stelle: Stelle = {
    praefix: '',
    eltern: undefined,
    ueberschreibungen: new Map(),
    tiefe: 0,
    gruppen: new Set([dokumentId]),
  }
  const kinder = resolveKinder(umgebung, dokument?.kinder ?? [], stelle)
  return { dokument: dokumentId, kinder, nachPfad: umgebung.knoten }
}

function resolveKinder(umgebung: Umgebung, ids: readonly string[], stelle: Stelle): Feldknoten[] {
  if (stelle.tiefe >= TIEFE_MAXIMUM) return []
  const knoten: Feldknoten[] = []
  for (const id of ids) {
    if (umgebung.knoten.size >= KNOTEN_MAXIMUM) break
    const eines = resolveKind(umgebung, id, stelle)
    if (eines !== undefined) knoten.push(eines)
  }
  return knoten
}

function resolveKind(umgebung: Umgebung, id: string, stelle: Stelle): Feldknoten | undefined {
  const feld = findDatensatz(umgebung.projekt, 'datenfeld', id)
  if (feld !== undefined) return addFeld(umgebung, feld, stelle)
  const gruppe = findDatensatz(umgebung.projekt, 'datenfeldgruppe', id)
  if (gruppe !== undefined) return addGruppe(umgebung, gruppe, stelle)
  const verwendung = findDatensatz(umgebung.projekt, 'baukastenverwendung', id)
  return verwendung === undefined ? undefined : addVerwendung(umgebung, verwendung, stelle)
}

function createKnoten(
  umgebung: Umgebung,
  element: Datenfeld | Datenfeldgruppe | Baukastenverwendung,
  stelle: Stelle,
): Feldknoten {
  const pfad = stelle.praefix + element.id
  const ueberschreibung = stelle.ueberschreibungen.get(pfad)
  const knoten: Feldknoten = {
    pfad,
    id: element.id,
    art: element.art === 'datenfeld' ? 'feld' : 'gruppe',
    name: element.name,
    technischerName: element.technischerName,
    hilfe: ueberschreibung?.hilfe ?? element.hilfe,
    anzahl: ueberschreibung?.anzahl ?? element.anzahl,
    pflichtWenn: element.pflichtWenn && prefixBedingung(element.pflichtWenn, stelle.praefix),
    feld: undefined,
    berechnung: undefined,
    rechtsgrundlagen: element.rechtsgrundlagen,
    dokument: umgebung.dokument,
    eltern: stelle.eltern,
    kinder: [],
  }
  umgebung.knoten.set(pfad, knoten)
  return knoten
}

function addFeld(umgebung: Umgebung, feld: Datenfeld, stelle: Stelle): Feldknoten {
  const knoten = createKnoten(umgebung, feld, stelle)
  const abStufe = stelle.ueberschreibungen.get(knoten.pfad)?.abStufe ?? feld.abStufe
  knoten.feld = { ...feld, abStufe }
  knoten.berechnung = feld.berechnung && prefixBerechnung(feld.berechnung, stelle.praefix)
  return knoten
}

function addGruppe(umgebung: Umgebung, gruppe: Datenfeldgruppe, stelle: Stelle): Feldknoten {
  const knoten = createKnoten(umgebung, gruppe, stelle)
  if (stelle.gruppen.has(gruppe.id)) return knoten
  const gruppen = new Set(stelle.gruppen).add(gruppe.id)
  knoten.kinder = resolveKinder(umgebung, gruppe.kinder, {
    ...stelle,
    eltern: knoten,
    tiefe: stelle.tiefe + 1,
    gruppen,
  })
  return knoten
}

function addVerwendung(umgebung: Umgebung, verwendung: Baukastenverwendung, stelle: Stelle): Feldknoten {
  const knoten = createKnoten(umgebung, verwendung, stelle)
  const gruppe = findDatensatz(umgebung.projekt, 'datenfeldgruppe', verwendung.gruppe)
  if (stelle.gruppen.has(verwendung.gruppe)) return knoten
  const praefix = `${knoten.pfad}/`
  // outer overrides win over inner ones: the using place knows more than the Gruppe
  const ueberschreibungen = new Map<string, Ueberschreibung>()
  for (const eine of verwendung.ueberschreibungen ?? []) ueberschreibungen.set(praefix + eine.teil, eine)
  for (const [pfad, eine] of stelle.ueberschreibungen) {
    ueberschreibungen.set(pfad, { ...ueberschreibungen.get(pfad), ...eine })
  }
  knoten.kinder = resolveKinder(umgebung, gruppe?.kinder ?? [], {
    praefix,
    eltern: knoten,
    ueberschreibungen,
    tiefe: stelle.tiefe + 1,
    gruppen: new Set(stelle.gruppen).add(verwendung.gruppe),
  })
  return knoten
}

/** The nodes from the top of the Dokument down to this one, itself included. */
export function pathOfKnoten(knoten: Feldknoten): Feldknoten[] {
  const weg: Feldknoten[] = []
  for (let einer: Feldknoten | undefined = knoten; einer !== undefined; einer = einer.eltern) weg.unshift(einer)
  return weg
}

/** All nodes in document order. */
export function* walkFeldbaum(kinder: readonly Feldknoten[]): Generator<Feldknoten> {
  for (const knoten of kinder) {
    yield knoten
    yield* walkFeldbaum(knoten.kinder)
  }
}
