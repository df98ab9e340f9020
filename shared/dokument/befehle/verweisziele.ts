import type { Datensatz, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import { createId, type Elementart } from '../../modell/ids.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Schritt } from '../diff.ts'
import { composeDiffs } from '../verketten.ts'
import { nennen } from './benennung.ts'
import { addCodeliste } from './codelisten.ts'
import { createElement, createZustellwegangaben, type Erzeugung, isErzeugbar, type Vorgaben } from './erzeugen.ts'
import { createFeld, insertTeile, listVergebene } from './felder/einfuegen.ts'
import type { Zufall } from './leistungsbau.ts'
import { createRechtsgrundlage, parseFundstelle } from './rechtsgrundlagen.ts'
import { createSchritt } from './schritt.ts'
import { addZustellweg } from './zustellwege.ts'

/** A reference of a record that is to mean something new. */
export interface Verweisstelle {
  von: Datensatz
  /** name of the value that holds the reference, also inside a value of several parts */
  angabe: string
  zielart: Elementart | 'feldpfad'
  /** Leistung that the new element is to belong to */
  leistung: string | undefined
}

export interface Anlageumgebung {
  zufall: Zufall
  /** JJJJ-MM-TT; `shared` has no clock */
  heute: string
}

type Anlageart = (
  projekt: Projekt,
  stelle: Verweisstelle,
  name: string,
  umgebung: Anlageumgebung,
) => Erzeugung | undefined

/**
 * What can be created by nothing but a name. The rest is not: a Leistung has its own assistant, and an Organisation, Stelle,
 * Produkt or Installation is nothing without values that only the user knows.
 */
const ANLAGEN: Readonly<Partial<Record<Verweisstelle['zielart'], Anlageart>>> = {
  rolle: createImGraph,
  dokument: createImGraph,
  teilleistung: createImGraph,
  nachrichtentyp: createImGraph,
  vorgangstyp: createImGraph,
  komponententyp: createKomponententyp,
  zustellweg: createZustellweg,
  schnittstelle: createSchnittstelle,
  codeliste: (projekt, _stelle, name, { zufall }) => addCodeliste(projekt, { name }, zufall),
  rechtsgrundlage: (projekt, _stelle, name, { zufall, heute }) => {
    const fundstelle = parseFundstelle(name)
    return fundstelle && createRechtsgrundlage(projekt, { ...fundstelle, fassung: heute }, zufall)
  },
  feldpfad: createFeldziel,
}

/** Whether a new element of the kind can be created by its name where this reference stands. */
export function isAnlegbar({ von, angabe, zielart, leistung }: Verweisstelle): boolean {
  if (ANLAGEN[zielart] === undefined) return false
  if (zielart === 'zustellweg') return von.art === 'zustellweg' && Object.hasOwn(ZUSTELLWEGE, angabe)
  if (zielart === 'schnittstelle') return von.art === 'produkt' || von.art === 'installation'
  return leistung !== undefined || zielart === 'codeliste' || zielart === 'rechtsgrundlage'
}

/**
 * Creates what a reference is to mean, with what is known from where the reference stands. Undefined where the name is no
 * name for it (a Rechtsgrundlage is written like „§ 14 GewO“).
 */
export function createVerweisziel(
  projekt: Projekt,
  stelle: Verweisstelle,
  name: string,
  umgebung: Anlageumgebung,
): Erzeugung | undefined {
  return isAnlegbar(stelle) ? ANLAGEN[stelle.zielart]?.(projekt, stelle, name.trim(), umgebung) : undefined
}

/**
 * A new element and what refers to it as one Schritt; without a new one only that. `link` sees a project that has the element,
 * but no file for it yet.
 */
export function linkErzeugung(
  projekt: Projekt,
  neues: Erzeugung | undefined,
  link: (danach: Projekt) => Schritt,
): Schritt {
  if (neues === undefined) return link(projekt)
  const { schritt } = neues
  const datensaetze = new Map(projekt.datensaetze)
  for (const neuer of schritt.diff.datensaetze.hinzugefuegt) datensaetze.set(neuer.id, neuer)
  for (const { nach } of schritt.diff.datensaetze.geaendert) datensaetze.set(nach.id, nach)
  const verweis = link({ ...projekt, datensaetze })
  return { name: schritt.name, diff: composeDiffs([schritt.diff, verweis.diff]) }
}

function createImGraph(
  projekt: Projekt,
  { von, angabe, zielart, leistung = '' }: Verweisstelle,
  name: string,
  { zufall }: Anlageumgebung,
): Erzeugung | undefined {
  return isErzeugbar(zielart)
    ? createElement(projekt, leistung, zielart, { ...deriveVorgaben(projekt, von, angabe), name }, zufall)
    : undefined
}

/** What the element that refers to it says about a new one. */
function deriveVorgaben(projekt: Projekt, von: Datensatz, angabe: string): Vorgaben {
  switch (von.art) {
    case 'teilleistung':
      return { rolle: von.zustaendigeRolle, erzeugt: angabe === 'erzeugt' }
    case 'nachrichtentyp': {
      if (angabe === 'teilleistung') return { rolle: von.von }
      // what it answers, and what it is made from, goes the other way
      const [empfaenger] = von.an
      const gegenrichtung = empfaenger === undefined ? {} : { rolle: empfaenger, an: von.von }
      const nachricht = angabe === 'beantwortet' ? { erwartetAntwort: true } : { dokumentsichten: von.dokumentsichten }
      return { teilleistung: von.teilleistung, ...gegenrichtung, nachricht }
    }
    case 'zustellweg': {
      const bisheriger = findDatensatz(projekt, 'nachrichtentyp', von.nachrichtentyp)
      const absender = bisheriger && { rolle: bisheriger.von, teilleistung: bisheriger.teilleistung }
      return { ...absender, an: von.rolle }
    }
    default:
      return {}
  }
}

function createKomponententyp(
  projekt: Projekt,
  { leistung = '' }: Verweisstelle,
  name: string,
  { zufall }: Anlageumgebung,
): Erzeugung {
  const komponententyp: DatensatzNachArt['komponententyp'] = {
    id: createId('komponententyp', zufall),
    art: 'komponententyp',
    ...nameNeues(projekt, 'komponententyp', name),
    systemart: 'fachverfahren',
  }
  // a Produkt may refer to it, but has no place for it in its file
  const heimaten = { [komponententyp.id]: leistung }
  return {
    id: komponententyp.id,
    schritt: createSchritt(`${nennen(komponententyp)} anlegen`, { hinzugefuegt: [komponententyp], heimaten }),
  }
}

/** The usual kind of system on the other side of such a reference between Zustellwege. */
const ZUSTELLWEGE: Readonly<Record<string, DatensatzNachArt['komponententyp']['systemart']>> = {
  ersatz: 'mail',
  nach: 'dms',
}

function createZustellweg(
  projekt: Projekt,
  { von, angabe, leistung = '' }: Verweisstelle,
  name: string,
  { zufall }: Anlageumgebung,
): Erzeugung | undefined {
  if (von.art !== 'zustellweg') return undefined
  const typen = listDatensaetze(projekt, 'komponententyp')
  const komponententyp =
    typen.find(({ id, systemart }) => systemart === ZUSTELLWEGE[angabe] && id !== von.komponententyp) ??
    typen.find(({ id }) => id === von.komponententyp)
  if (komponententyp === undefined) return undefined
  const uebliche = createZustellwegangaben(projekt, von.nachrichtentyp, von.rolle, komponententyp)
  const angaben = {
    ...uebliche,
    ...nameNeues(projekt, 'zustellweg', name),
    abStufe: von.abStufe,
    nurAlsErsatz: angabe === 'ersatz',
  }
  return addZustellweg(projekt, leistung, angaben, zufall)
}

function createSchnittstelle(
  projekt: Projekt,
  { von }: Verweisstelle,
  name: string,
  { zufall }: Anlageumgebung,
): Erzeugung | undefined {
  const produkt = von.art === 'installation' ? findDatensatz(projekt, 'produkt', von.produkt) : von
  if (produkt?.art !== 'produkt') return undefined
  const schnittstelle: DatensatzNachArt['schnittstelle'] = {
    id: createId('schnittstelle', zufall),
    art: 'schnittstelle',
    ...nameNeues(projekt, 'schnittstelle', name),
    richtung: 'ausgang',
    protokoll: 'http',
    umschlag: 'xml',
    format: 'neutral',
    namensraeume: {},
  }
  // a Produkt lists it itself, an Installation knows those of its Produkt only
  const geaendert =
    von.art === 'installation'
      ? [{ von: produkt, nach: { ...produkt, schnittstellen: [...produkt.schnittstellen, schnittstelle.id] } }]
      : []
  return {
    id: schnittstelle.id,
    schritt: createSchritt(`${nennen(schnittstelle)} anlegen`, {
      hinzugefuegt: [schnittstelle],
      geaendert,
    }),
  }
}

/** A new Datenfeld at the end of the form of the Leistung, of the kind that the reference asks for. */
function createFeldziel(
  projekt: Projekt,
  { angabe, leistung }: Verweisstelle,
  name: string,
  { zufall }: Anlageumgebung,
): Erzeugung | undefined {
  const eigene = findDatensatz(projekt, 'leistung', leistung)
  const formular = eigene && findFormular(projekt, eigene)
  if (formular === undefined) return undefined
  const feld: Datenfeld = {
    ...createFeld(name, deriveTechnischerName(name, listVergebene(projekt, formular.id)), zufall),
    ...(FELDARTEN[angabe] ?? { laenge: { max: 200 } }),
  }
  const ort = { eltern: formular.id, stelle: formular.kinder.length }
  const neue = { wurzeln: [feld.id], datensaetze: [feld] }
  return {
    id: feld.id,
    schritt: insertTeile(projekt, ort, neue, `${nennen(feld)} in „${formular.name}“ anlegen`),
  }
}

const FELDARTEN: Readonly<Record<string, Partial<Datenfeld>>> = {
  ars: { laenge: { min: 12, max: 12 }, muster: '[0-9]{12}', anzahl: { min: 1, max: 1 } },
  mail: { laenge: { max: 254 } },
  betrag: { datentyp: 'betrag' },
}

/** The Dokument that applicants fill in, else the first that is the Leistung's own. */
export function findFormular(projekt: Projekt, { id, dokumente }: Leistung): DatensatzNachArt['dokument'] | undefined {
  const eigene = dokumente
    .filter((einer) => projekt.dateien.get(einer) === projekt.dateien.get(id))
    .flatMap((einer) => findDatensatz(projekt, 'dokument', einer) ?? [])
  return eigene.find(({ dokumentart }) => dokumentart === 'formular') ?? eigene[0]
}

function nameNeues(
  projekt: Projekt,
  art: 'komponententyp' | 'zustellweg' | 'schnittstelle',
  name: string,
): { name: string; technischerName: string } {
  const vergebene = listDatensaetze(projekt, art).map((einer) => einer.technischerName)
  return { name, technischerName: deriveTechnischerName(name, new Set(vergebene)) }
}
