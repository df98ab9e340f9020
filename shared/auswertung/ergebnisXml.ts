import type { XmlElement } from '../modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL, namespaceOfDienst } from '../modell/namensraeume.ts'
import type { Merkmal } from './eingabe.ts'
import type {
  Ablageauftrag,
  Abschluss,
  Anfrage,
  Auftragsdokument,
  Dienstauftrag,
  Mitteilungsauftrag,
  Postfachauftrag,
  Regelbefund,
  Regelergebnis,
  Registerauftrag,
  Zahlungsauftrag,
  Zustellauftrag,
} from './ergebnis.ts'
import { elementsOf } from './xmlbaum.ts'

const regel = elementsOf(NAMENSRAUM_REGEL)
const ablage = elementsOf(namespaceOfDienst('ablage'))
const mitteilung = elementsOf(namespaceOfDienst('mitteilung'))
const postfach = elementsOf(namespaceOfDienst('postfach'))
const zahlung = elementsOf(namespaceOfDienst('zahlung'))
const register = elementsOf(namespaceOfDienst('registerabfrage'))

/** The `<ergebnis>` (ergebnis.xsd) that says the same. */
export function buildErgebnis(ergebnis: Regelergebnis): XmlElement {
  const { leistung, stufe, nachrichtentyp, stelle, befunde } = ergebnis
  return regel('ergebnis', { leistung, stufe, nachrichtentyp, stelle }, [
    ...befunde.map(buildBefund),
    ...buildAusgang(ergebnis),
  ])
}

function buildBefund({
  code,
  schwere,
  element,
  feld,
  angabe,
  rechtsgrundlage,
  satz,
  abhilfe,
}: Regelbefund): XmlElement {
  return regel('befund', { code, schwere, element, feld, angabe, rechtsgrundlage }, [
    regel('satz', {}, satz),
    regel('abhilfe', {}, abhilfe),
  ])
}

function buildAusgang({ ausgang }: Regelergebnis): XmlElement[] {
  switch (ausgang.art) {
    case 'rueckweisung':
      return [regel('rueckweisung')]
    case 'anfragen':
      return ausgang.anfragen.map(buildAnfrage)
    case 'abschluss':
      return buildAbschluss(ausgang)
  }
}

function buildAnfrage({ id, zustellweg, stelle, installation, schnittstelle, frist, auftrag }: Anfrage): XmlElement {
  const attribute = { id, zustellweg, stelle, installation, schnittstelle, dienst: auftrag.dienst, frist }
  return regel('anfrage', attribute, [buildRegisterauftrag(auftrag)])
}

function buildAbschluss(abschluss: Abschluss): XmlElement[] {
  const { zustellauftraege, zustand, merkmale, erwartet, beantwortet, fristen } = abschluss
  return [
    ...zustellauftraege.map(buildZustellauftrag),
    ...(zustand === undefined ? [] : [regel('zustand', {}, zustand)]),
    ...merkmale.map(({ name, wert }) => regel('merkmal', { name }, wert)),
    ...(erwartet ? [regel('erwartet')] : []),
    ...(beantwortet === undefined ? [] : [regel('beantwortet', { nachrichtentyp: beantwortet })]),
    ...fristen.map((frist) => regel('frist', { ...frist })),
  ]
}

function buildZustellauftrag({ auftrag, ...attribute }: Zustellauftrag): XmlElement {
  const inhalt = auftrag === undefined ? [] : [buildDienstauftrag(auftrag)]
  return regel('zustellauftrag', { ...attribute, dienst: auftrag?.dienst }, inhalt)
}

function buildDienstauftrag(auftrag: Dienstauftrag): XmlElement {
  switch (auftrag.dienst) {
    case 'ablage':
      return buildAblage(auftrag)
    case 'mitteilung':
      return buildMitteilung(auftrag)
    case 'postfach':
      return buildPostfach(auftrag)
    case 'zahlung':
      return buildZahlung(auftrag)
  }
}

function buildAblage({ akte, vorgang, stelle, dokumente, merkmale }: Ablageauftrag): XmlElement {
  return ablage('auftrag', {}, [
    ablage('akte', { ...akte }),
    ablage('vorgang', { ...vorgang }),
    ablage('stelle', { ...stelle }),
    ...dokumente.map(({ id, titel, art, datum, richtung, anlage, dateiname, typ }) =>
      ablage('dokument', { id, titel, art, datum, richtung }, [ablage('datei', { anlage, name: dateiname, typ })]),
    ),
    ...buildMerkmale(ablage, 'merkmal', merkmale),
  ])
}

function buildMitteilung({ absender, empfaenger, betreff, absaetze, dokumente }: Mitteilungsauftrag): XmlElement {
  return mitteilung('auftrag', {}, [
    mitteilung('absender', { ...absender }),
    mitteilung('empfaenger', { ...empfaenger }),
    ...buildTexte(mitteilung, betreff, absaetze),
    ...buildDokumente(mitteilung, dokumente),
  ])
}

function buildPostfach(auftrag: Postfachauftrag): XmlElement {
  return postfach('auftrag', { vorgangId: auftrag.vorgangId }, [
    postfach('absender', { ...auftrag.absender }),
    postfach('postfach', { ...auftrag.postfach }),
    ...buildTexte(postfach, auftrag.betreff, auftrag.absaetze),
    ...buildDokumente(postfach, auftrag.dokumente),
  ])
}

function buildZahlung({ leistung, vorgangId, betrag, verwendungszweck, ...beteiligte }: Zahlungsauftrag): XmlElement {
  const { kasse, stelle, zahlungspflichtig } = beteiligte
  return zahlung('auftrag', { leistung, vorgangId }, [
    zahlung('kasse', { ...kasse }),
    zahlung('stelle', { ...stelle }),
    zahlung('zahlungspflichtig', { ...zahlungspflichtig }),
    zahlung('betrag', { waehrung: 'EUR' }, betrag),
    zahlung('verwendungszweck', {}, verwendungszweck),
  ])
}

function buildRegisterauftrag(auftrag: Registerauftrag): XmlElement {
  return register('auftrag', {}, [
    register('register', {}, auftrag.register),
    ...buildMerkmale(register, 'suchmerkmal', auftrag.suchmerkmale),
  ])
}

type Elementbau = ReturnType<typeof elementsOf>

function buildTexte(element: Elementbau, betreff: string, absaetze: readonly string[]): XmlElement[] {
  return [element('betreff', {}, betreff), ...absaetze.map((absatz) => element('absatz', {}, absatz))]
}

function buildDokumente(element: Elementbau, dokumente: readonly Auftragsdokument[]): XmlElement[] {
  return dokumente.map(({ id, anlage, titel, dateiname, typ }) =>
    element('dokument', { id, anlage, titel, name: dateiname, typ }),
  )
}

function buildMerkmale(element: Elementbau, elementname: string, merkmale: readonly Merkmal[]): XmlElement[] {
  return merkmale.map(({ name, wert }) => element(elementname, { name }, wert))
}
