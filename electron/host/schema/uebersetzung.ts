import { type Befund, createBefund, type Ort } from '../../../shared/befund.ts'
import { type Feldknoten, pathOfKnoten } from '../../../shared/modell/feldbaum.ts'
import type { Nachrichtenform, XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { SchemaVerstoss } from '../xml/schema.ts'
import {
  describeVorkommen,
  type Fundstelle,
  isSameName,
  listRechtsgrundlagen,
  locate,
  type Vorkommen,
} from './fundstelle.ts'
import { describeKopf } from './kopfworte.ts'
import { CODE_BY_FACETTE, type Eigencode, type Schemacode, wordsOf } from './schemaworte.ts'
import { classifyVerstoss, type Facette, type Verstossart } from './verstossarten.ts'

/**
 * Turns what libxml2 says about a message into Befunde in the words of the form: which field, in which Gruppe and occurrence, on
 * which legal basis. One Befund per place: libxml2 reports a violated facet a second time as an invalid type.
 */
export function translateVerstoesse(
  projekt: Projekt,
  form: Nachrichtenform,
  wurzel: XmlElement,
  verstoesse: readonly SchemaVerstoss[],
): Befund[] {
  const befunde: Befund[] = []
  const gesehen = new Set<string>()
  for (const verstoss of verstoesse) {
    const art = classifyVerstoss(verstoss.message)
    const sache = art.art === 'inhalt' ? 'wert' : art.art
    const schluessel = `${verstoss.xpath} ${sache} ${'attribut' in art ? (art.attribut ?? '') : ''}`
    if (gesehen.has(schluessel)) continue
    gesehen.add(schluessel)
    befunde.push(translate(projekt, form, wurzel, verstoss, art))
  }
  return befunde
}

function translate(
  projekt: Projekt,
  form: Nachrichtenform,
  wurzel: XmlElement,
  verstoss: SchemaVerstoss,
  art: Verstossart,
): Befund {
  if (art.art === 'wurzel') {
    return describeUnbekannt('unerwartet', wurzel.name, verstoss)
  }
  const stelle = locate(form, wurzel, verstoss.xpath ?? '')
  const ganzesDokument = stelle.elemente.length <= 2 && art.art === 'unerwartet'
  if (stelle.dokument !== undefined && !ganzesDokument) return translateFeld(projekt, form, stelle, verstoss, art)
  return translateOberhalb(projekt, form, stelle, verstoss, art)
}

/** A violation in the head, among the attachments, or about a Dokument as a whole. */
function translateOberhalb(
  projekt: Projekt,
  form: Nachrichtenform,
  stelle: Fundstelle,
  verstoss: SchemaVerstoss,
  art: Verstossart,
): Befund {
  const element = stelle.elemente.at(-1)
  if (art.art === 'unerwartet' || art.art === 'unvollstaendig') {
    return translateFehlendes(projekt, form, stelle, verstoss, art.erwartet)
  }
  if (art.art === 'attributFehlt') return describeUnbekannt('kopfUnvollstaendig', describeKopf(art.attribut), verstoss)
  if (art.art === 'attributUnzulaessig') return describeUnbekannt('unerwartet', describeKopf(art.attribut), verstoss)
  const name = art.art === 'wert' && art.attribut !== undefined ? art.attribut : (element?.name ?? '')
  return describeUnbekannt('kopfFehlerhaft', describeKopf(name), verstoss)
}

/** Something of head or Dokumenten is missing, or there is one too many. */
function translateFehlendes(
  projekt: Projekt,
  form: Nachrichtenform,
  { elemente, dokument }: Fundstelle,
  verstoss: SchemaVerstoss,
  erwartet: readonly string[],
): Befund {
  const pflicht = new Set(
    form.nachrichtentyp.dokumentsichten.filter((sicht) => sicht.pflicht).map((sicht) => sicht.dokument),
  )
  const fehlend = form.dokumente
    .map((eines) => eines.dokument)
    .find(({ id, technischerName }) => pflicht.has(id) && erwartet.includes(technischerName))
  if (fehlend !== undefined && elemente.length <= 2) {
    return createTexte(projekt, 'dokumentFehlt', fehlend.name, verstoss, {
      ort: { element: fehlend.id },
      rechtsgrundlagen: fehlend.rechtsgrundlagen,
    })
  }
  const name = dokument?.dokument.name ?? describeKopf(elemente.at(-1)?.name ?? '')
  const teil = erwartet.find((einer) => !form.dokumente.some((eines) => eines.dokument.technischerName === einer))
  if (dokument !== undefined || teil === undefined) return describeUnbekannt('unerwartet', name, verstoss)
  return describeUnbekannt('kopfUnvollstaendig', describeKopf(teil), verstoss)
}

function translateFeld(
  projekt: Projekt,
  form: Nachrichtenform,
  stelle: Fundstelle,
  verstoss: SchemaVerstoss,
  art: Verstossart,
): Befund {
  const { vorkommen, bekannt, dokument } = stelle
  const hier = vorkommen.at(-1)
  const befund = (code: Schemacode, knoten: Feldknoten | undefined, weg: readonly Vorkommen[], name?: string): Befund =>
    createTexte(projekt, code, name ?? knoten?.name ?? dokument?.dokument.name ?? '', verstoss, {
      ort: placeOf(knoten, weg, dokument),
      rechtsgrundlagen: listRechtsgrundlagen(knoten ?? weg.at(-1)?.knoten, dokument),
    })

  if (art.art === 'unvollstaendig') return describeFehlendes(form, stelle, art.erwartet, befund)
  if (!bekannt) return befund('unerwartet', undefined, vorkommen, stelle.elemente.at(-1)?.name ?? '')
  if (art.art === 'unerwartet') return translateUnerwartet(form, stelle, art.erwartet, befund)
  if (art.art === 'wert') {
    const leer = (stelle.elemente.at(-1)?.text ?? '').trim() === ''
    if (leer && hier?.knoten && hier.knoten.anzahl.min > 0) {
      return befund('pflichtfeldFehlt', hier.knoten, vorkommen.slice(0, -1))
    }
    return befund(codeOfWert(art.facette, hier?.knoten), hier?.knoten, vorkommen)
  }
  return befund('unzulaessigerInhalt', hier?.knoten, vorkommen)
}

/** Only texts have a Muster of their own; elsewhere a pattern is how the XSD writes down the datatype. */
function codeOfWert(facette: Facette | undefined, knoten: Feldknoten | undefined): Schemacode {
  if (facette === undefined) return 'datentypVerletzt'
  if (facette === 'pattern' && knoten?.feld?.datentyp !== 'text') return 'datentypVerletzt'
  return CODE_BY_FACETTE[facette]
}

type CreateBefund = (
  code: Schemacode,
  knoten: Feldknoten | undefined,
  weg: readonly Vorkommen[],
  name?: string,
) => Befund

/** An element at a place where another one was expected: one too many, one before it missing, or in the wrong order. */
function translateUnerwartet(
  form: Nachrichtenform,
  stelle: Fundstelle,
  erwartet: readonly string[],
  befund: CreateBefund,
): Befund {
  const hier = stelle.vorkommen.at(-1)
  const eltern = stelle.elemente.at(-2)
  if (hier?.knoten === undefined || eltern === undefined) return befund('unerwartet', undefined, stelle.vorkommen)
  const { knoten, index, element } = hier
  const weg = stelle.vorkommen.slice(0, -1)
  if (knoten.anzahl.max !== null && index >= knoten.anzahl.max) return befund('zuHaeufig', knoten, weg)
  const geschwister = knoten.eltern?.kinder ?? stelle.dokument?.baum.kinder ?? []
  const davor = geschwister.slice(0, geschwister.indexOf(knoten))
  const vorher = eltern.kinder.slice(0, eltern.kinder.indexOf(element))
  const count = (name: string): number =>
    eltern.kinder.filter((kind) => kind.name === name && isSameNamespace(kind, element)).length
  const fehlend = findFehlendes(davor.filter(isInSicht(form)), erwartet, count)
  if (fehlend !== undefined) {
    return befund(count(fehlend.technischerName) === 0 ? 'pflichtfeldFehlt' : 'zuSelten', fehlend, weg)
  }
  const unterbrochen = vorher.some((kind) => isSameName(kind, element))
  return befund(
    unterbrochen && index > 0 && erwartet.length === 0 ? 'zuHaeufig' : 'falscheStelle',
    knoten,
    stelle.vorkommen,
  )
}

/**
 * The node that is missing: libxml2 names only what its automaton would take next, often a further occurrence of an
 * element that may be repeated; then it is the first mandatory one after that.
 */
function findFehlendes(
  kinder: readonly Feldknoten[],
  erwartet: readonly string[],
  count: (name: string) => number,
): Feldknoten | undefined {
  const zuWenige = (kind: Feldknoten): boolean => isPflicht(kind) && count(kind.technischerName) < kind.anzahl.min
  const erstes = kinder.findIndex((kind) => erwartet.includes(kind.technischerName))
  const genannt = kinder.find((kind) => erwartet.includes(kind.technischerName) && zuWenige(kind))
  return genannt ?? (erstes < 0 ? undefined : kinder.slice(erstes).find(zuWenige))
}

/** Whether the XSD of the Nachrichtentyp has a node: its Dokumentsicht names it, something around it or a part of it. */
function isInSicht({ nachrichtentyp }: Nachrichtenform): (knoten: Feldknoten) => boolean {
  const includesPart = (felder: readonly string[], { pfad, kinder }: Feldknoten): boolean =>
    felder.includes(pfad) || kinder.some((kind) => includesPart(felder, kind))
  return (knoten) => {
    const felder = nachrichtentyp.dokumentsichten.find(({ dokument }) => dokument === knoten.dokument)?.felder ?? []
    if (felder === 'alle' || includesPart(felder, knoten)) return true
    return pathOfKnoten(knoten).some(({ pfad }) => felder.includes(pfad))
  }
}

/** Mandatory by the XSD: from the first stage on and without a Bedingung (VERTRAEGE 10). */
function isPflicht(kind: Feldknoten): boolean {
  return kind.anzahl.min > 0 && kind.pflichtWenn === undefined && isAbStufe1(kind)
}

function isAbStufe1({ feld, kinder }: Feldknoten): boolean {
  return feld === undefined ? kinder.some(isAbStufe1) : feld.abStufe === 1
}

function isSameNamespace(a: XmlElement, b: XmlElement): boolean {
  return a.namensraum === b.namensraum
}

/** Something is missing at the end of an element. */
function describeFehlendes(
  form: Nachrichtenform,
  stelle: Fundstelle,
  erwartet: readonly string[],
  befund: CreateBefund,
): Befund {
  const weg = stelle.vorkommen
  const element = stelle.elemente.at(-1)
  const kinder = (weg.at(-1)?.knoten?.kinder ?? stelle.dokument?.baum.kinder ?? []).filter(isInSicht(form))
  const count = (name: string): number => element?.kinder.filter((kind) => kind.name === name).length ?? 0
  const moegliche = kinder.filter((kind) => erwartet.includes(kind.technischerName))
  const fehlend = findFehlendes(kinder, erwartet, count) ?? moegliche[0]
  if (fehlend === undefined) return befund('unzulaessigerInhalt', weg.at(-1)?.knoten, weg)
  return befund(count(fehlend.technischerName) === 0 ? 'pflichtfeldFehlt' : 'zuSelten', fehlend, weg)
}

function placeOf(knoten: Feldknoten | undefined, weg: readonly Vorkommen[], dokument: Fundstelle['dokument']): Ort {
  const angabe = describeVorkommen(weg)
  const element = knoten?.id ?? weg.at(-1)?.knoten?.id ?? dokument?.dokument.id
  return {
    ...(element === undefined ? {} : { element }),
    ...(knoten === undefined ? {} : { feld: knoten.pfad }),
    ...(angabe === '' ? {} : { angabe }),
  }
}

interface Umstaende {
  ort: Ort
  rechtsgrundlagen: readonly { rechtsgrundlage: string }[]
}

function createTexte(
  projekt: Projekt,
  code: Schemacode,
  name: string,
  verstoss: SchemaVerstoss,
  { ort, rechtsgrundlagen }: Umstaende,
): Befund {
  const norm = findDatensatz(projekt, 'rechtsgrundlage', rechtsgrundlagen[0]?.rechtsgrundlage)
  const [satz, abhilfe] = wordsOf(code, name)
  return createBefund({
    code: `schema.${code}`,
    satz,
    abhilfe,
    ort: { ...ort, ...placeOfVerstoss(verstoss) },
    ...(norm === undefined ? {} : { rechtsgrundlage: `${norm.paragraf} ${norm.norm}` }),
    einzelheiten: verstoss.message,
  })
}

function describeUnbekannt(code: Eigencode, name: string, verstoss: SchemaVerstoss): Befund {
  const [satz, abhilfe] = wordsOf(code, name)
  return createBefund({
    code: `schema.${code}`,
    satz,
    abhilfe,
    ort: placeOfVerstoss(verstoss),
    einzelheiten: verstoss.message,
  })
}

function placeOfVerstoss({ line, xpath }: SchemaVerstoss): Ort {
  return { ...(line > 0 ? { zeile: line } : {}), ...(xpath === undefined ? {} : { pfad: xpath }) }
}
