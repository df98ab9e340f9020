import { createDemoumgebung, type Demoumgebung } from '../../../electron/host/demo/demoumgebung.ts'
import { createSprunguhr, type Sprunguhr } from '../../../electron/host/demo/uhr.ts'
import { createModellindex } from '../../../electron/host/prozessor/modellindex.ts'
import { createRegelProzessor, type RegelProzessor } from '../../../electron/host/prozessor/regelProzessor.ts'
import type { Regelwerk, Transformiere } from '../../../electron/host/prozessor/regelwerk.ts'
import { createSchemata } from '../../../electron/host/prozessor/schemata.ts'
import { createFluechtigenSpeicher, type Speicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import type { Eingang } from '../../../electron/host/prozessor/umgebung.ts'
import { parseOwnXml, toBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import type { FindZielsystem } from '../../../electron/host/prozessor/zielsystem.ts'
import { SCHNITTSTELLENDATEIEN } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { fail, succeed } from '../../../shared/befund.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import { resolveUmlenkung } from '../../../shared/generator/umlenkung.ts'
import type { Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { readNachricht, writeNachricht, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { dok, fel, gru, ins, nac, org, sch, ste, testId, zus } from '../../shared/generator/beispielbausteine.ts'
import { createPruefprojekt } from './pruefprojekt.ts'

/** What a test rule sees. */
export interface Regellauf {
  nachricht: XmlElement
  vorgang: XmlElement
  antworten: XmlElement
  kontext: XmlElement
}

export type Pruefregel = (lauf: Regellauf) => string

export interface Pruefstand {
  projekt: Projekt
  prozessor: RegelProzessor
  speicher: Speicher
  demo: Demoumgebung
  uhr: Sprunguhr
  /** how often each stylesheet ran */
  laeufe: Map<string, number>
}

export interface Pruefoptionen {
  regel?: Pruefregel
  speicher?: Speicher
  projekt?: Projekt
  findZielsystem?: (demo: Demoumgebung) => FindZielsystem
}

export const NAMENSRAUM_PROZESSOR = '7f5b0c58-3e0e-4d4f-9d51-0d6a2c1b9a10'

/** A processor over the small project with all demo systems; rules and Zuordnungen are functions, everything else is real. */
export function createPruefstand({ regel, speicher, projekt, findZielsystem }: Pruefoptionen = {}): Pruefstand {
  const eines = projekt ?? createPruefprojekt()
  const uhr = createSprunguhr(new Date('2026-03-02T09:00:00Z'))
  const regelwerk = createPruefregelwerk(eines)
  const schemata = createSchemata(regelwerk, createModellindex(eines))
  const demo = createDemoumgebung({ projekt: eines, uhr, schemata, check0604: () => [] })
  const laeufe = new Map<string, number>()
  const innen = createPruefmaschine(eines, regel ?? (() => endgueltig()))
  const kept = speicher ?? createFluechtigenSpeicher()
  const prozessor = createRegelProzessor({
    projekt: eines,
    regelwerk,
    transformiere: (stylesheet, quelle, parameter) => {
      laeufe.set(stylesheet.name, (laeufe.get(stylesheet.name) ?? 0) + 1)
      return innen(stylesheet, quelle, parameter)
    },
    speicher: kept,
    findZielsystem: findZielsystem?.(demo) ?? demo.findZielsystem,
    uhr,
    namensraum: NAMENSRAUM_PROZESSOR,
  })
  return { projekt: eines, prozessor, speicher: kept, demo, uhr, laeufe }
}

function createPruefregelwerk(projekt: Projekt): Regelwerk {
  const named = (name: string) => succeed({ name, text: name })
  return {
    readRegel: () => named('regel'),
    readProjektion: (typ) => named(`projektion/${typ}`),
    readZuordnung: (id) => named(`zuordnung/${id}`),
    readSchema: (typ) =>
      succeed({
        haupt: 'nachricht.xsd',
        dateien: { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': generateNachrichtSchema(projekt, typ) },
      }),
    resolveUmlenkung: (organisation, leistung) => resolveUmlenkung(projekt, organisation, leistung),
    readKonfiguration: () => succeed('<konfiguration xmlns="urn:fachwerk:regel:1"/>'),
  }
}

function createPruefmaschine(projekt: Projekt, regel: Pruefregel): Transformiere {
  const modell = createModellindex(projekt)
  const baumOf = (xml: string | undefined): XmlElement => {
    const dokument = parseOwnXml(xml ?? '')
    try {
      return toBaum(dokument.root)
    } finally {
      dokument.dispose()
    }
  }
  return async ({ name, text }, quelle, parameter) => {
    if (name === 'regel') {
      const lauf = {
        nachricht: baumOf(quelle),
        vorgang: baumOf(parameter.vorgang),
        antworten: baumOf(parameter.antworten),
        kontext: baumOf(parameter.kontext),
      }
      try {
        return succeed(regel(lauf))
      } catch (error) {
        return fail({ code: 'engine.test', schwere: 'fehler', satz: String(error), abhilfe: '-' })
      }
    }
    if (name.startsWith('erkennung/')) return succeed(evaluateErkennung(text, quelle))
    const [art = '', id = ''] = name.split('/')
    if (art === 'projektion') {
      const wurzel = baumOf(quelle)
      const von = modell.findForm(nac(wurzel.name))
      const nach = modell.findForm(id)
      if (von === undefined || nach === undefined) throw new Error(`Keine Form für ${wurzel.name}`)
      const { attribute } = baumOf(parameter.sicht)
      const nachricht = readNachricht(von, wurzel)
      const { nachrichtenUUID = '', leserKennung = '', leserName = '', vorgangId = '' } = attribute
      const kopf = { ...nachricht.kopf, nachrichtenUUID, vorgangId, leser: { kennung: leserKennung, name: leserName } }
      return succeed(writeNachricht(nach, { ...nachricht, nachrichtentyp: id, kopf }))
    }
    return succeed(runZuordnung(id, baumOf(quelle), parameter, baumOf))
  }
}

/** The recognition stylesheet holds nothing but XPaths in attributes; libxml2 evaluates them in its place. */
function evaluateErkennung(stylesheet: string, quelle: string): string {
  const blatt = parseOwnXml(stylesheet)
  const dokument = parseOwnXml(quelle)
  try {
    const attribute = blatt.find('//x:attribute', { x: 'http://www.w3.org/1999/XSL/Transform' }).map((knoten) => {
      const name = knoten.get('@name')?.content
      const wert = dokument.root.eval(knoten.get('@select')?.content ?? '', { p: 'urn:portal' })
      return `${name}="${String(wert)}"`
    })
    return `<angaben ${attribute.join(' ')}/>`
  } finally {
    blatt.dispose()
    dokument.dispose()
  }
}

function runZuordnung(
  id: string,
  quelle: XmlElement,
  parameter: Readonly<Record<string, string>>,
  baumOf: (xml: string | undefined) => XmlElement,
): string {
  const auftrag = parameter.auftrag === undefined ? undefined : baumOf(parameter.auftrag)
  const dienst = auftrag?.kinder.find((kind) => kind.name === 'auftrag')
  const dokumente = (dienst?.kinder ?? []).filter((kind) => kind.name === 'dokument')
  const uuid = auftrag?.attribute.uuid ?? ''
  switch (id) {
    case testId('zuordnung', 'portal'):
      return writePortalnachricht(quelle, baumOf(parameter.eingang))
    case testId('zuordnung', 'portalaus'):
      return `<STATUS art="${quelle.attribute.art}" zu="${quelle.attribute.bezugNachricht}">${quelle.kinder.map((befund) => befund.attribute.code).join(' ')}</STATUS>`
    case testId('zuordnung', 'akte'):
      return write0604(uuid, dienst?.kinder.find((kind) => kind.name === 'vorgang')?.attribute.id ?? '', dokumente)
    case testId('zuordnung', 'mail'):
      return `<m:Mail xmlns:m="urn:mailsystem:mail:1" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:n="urn:fachwerk:nachricht:1" id="${uuid}"><m:Von name="Märktamt" adresse="amt@stadt.example"/><m:An name="Ä" adresse="a@example.org"/><m:Betreff>Grüße</m:Betreff><m:Text><m:Absatz>Eins &amp; zwei</m:Absatz><m:Absatz>Drei</m:Absatz></m:Text><m:Html><h:html lang="de"><h:body><h:p>Eins &amp; zwei<h:br/></h:p></h:body></h:html></m:Html>${dokumente.map(({ attribute }) => `<m:Anhang id="${attribute.uuid}" name="${attribute.name}" typ="${attribute.typ}"><n:anlage-inhalt ref="${attribute.id}"/></m:Anhang>`).join('')}</m:Mail>`
    case testId('zuordnung', 'post'):
      return `<p:Zustellung xmlns:p="urn:postfach:zustellung:1" id="${uuid}"><p:Absender kennung="amt:1" name="Amt"/><p:Postfach kennung="pf-1" name="A"/><p:Vorgang>v</p:Vorgang><p:Betreff>B</p:Betreff><p:Absatz>Text</p:Absatz>${dokumente.map(({ attribute }) => `<p:Dokument id="${attribute.uuid}" titel="${attribute.titel}" datei="${attribute.uuid}_${attribute.name}" typ="${attribute.typ}"/>`).join('')}</p:Zustellung>`
    case testId('zuordnung', 'fach'): {
      const vorgaenger = auftrag?.kinder.find((kind) => kind.name === 'vorgaenger')
      const aktenzeichen = vorgaenger?.kinder[0]?.attribute.aktenzeichen ?? ''
      const plan = quelle.kinder.some((kind) => kind.name === 'anlagen')
      const datei = plan ? '<datei><anlage-inhalt xmlns="urn:fachwerk:nachricht:1" ref="a1"/></datei>' : ''
      return `<import><wert>${aktenzeichen.replaceAll(/\D/g, '') || '0'}</wert>${datei}</import>`
    }
    default:
      throw new Error(`Keine Zuordnung ${id}`)
  }
}

function writePortalnachricht(quelle: XmlElement, eingang: XmlElement): string {
  const { nachrichtenUUID, erstellungszeitpunkt, autorKennung, autorName, leserKennung, leserName } = eingang.attribute
  const anlagen = eingang.kinder.map(
    ({ attribute }) =>
      `<n:anlage ${Object.entries(attribute)
        .map(([name, wert]) => `${name}="${wert}"`)
        .join(' ')}/>`,
  )
  const name = quelle.kinder.find((kind) => kind.name === 'Name')?.text ?? ''
  const plan = anlagen.length > 0 ? '<f:plan>a1</f:plan>' : ''
  return `<f:antrag xmlns:f="urn:fachwerk:leistung:markt:1" xmlns:n="urn:fachwerk:nachricht:1" fachmodellVersion="1.0" test="true"><n:nachrichtenkopf><n:identifikation.nachricht><n:nachrichtenUUID>${nachrichtenUUID}</n:nachrichtenUUID><n:nachrichtentyp>${nac('antrag')}</n:nachrichtentyp><n:erstellungszeitpunkt>${erstellungszeitpunkt}</n:erstellungszeitpunkt></n:identifikation.nachricht><n:leser><n:kennung>${leserKennung}</n:kennung><n:name>${leserName}</n:name></n:leser><n:autor><n:kennung>${autorKennung}</n:kennung><n:name>${autorName}</n:name></n:autor></n:nachrichtenkopf>${anlagen.length > 0 ? `<n:anlagen>${anlagen.join('')}</n:anlagen>` : ''}<f:antrag><f:antragsteller>${name}</f:antragsteller><f:ort>149990100000</f:ort><f:betrieb><f:taetigkeit><f:bezeichnung>Obst</f:bezeichnung><f:beginn>2026-04-01</f:beginn></f:taetigkeit></f:betrieb><f:ware>obst</f:ware><f:staende>1</f:staende>${plan}</f:antrag></f:antrag>`
}

function write0604(uuid: string, vorgang: string, dokumente: readonly XmlElement[]): string {
  const teile = dokumente.map(({ attribute, kinder }) => {
    const datei = kinder[0]?.attribute ?? {}
    return `<x:Dokument><x:Identifikation><x:ID>${attribute.uuid}</x:ID></x:Identifikation><x:AllgemeineMetadaten><x:Betreff>${attribute.titel}</x:Betreff></x:AllgemeineMetadaten><x:Posteingangsdatum>${attribute.datum}</x:Posteingangsdatum><x:Typ>${attribute.art}</x:Typ><x:Version><x:Nummer>1</x:Nummer><x:Format><x:Name><code>008</code></x:Name><x:Version>1.0</x:Version><x:Primaerdokument><x:Dateiname>${datei.uuid}_${datei.name}</x:Dateiname></x:Primaerdokument></x:Format></x:Version></x:Dokument>`
  })
  return `<x:FVDaten.SGOErstellen.0604 xmlns:x="urn:xoev-de:xdomea:schema:3.0.0"><x:Kopf><x:ProzessID>${uuid}</x:ProzessID></x:Kopf><x:SchriftgutobjektZumErstellen><x:FachverfahrenObjektID>${vorgang}</x:FachverfahrenObjektID><x:Schriftgutobjekt><x:Vorgang><x:Identifikation><x:ID>${vorgang}</x:ID></x:Identifikation><x:AllgemeineMetadaten><x:Betreff>Stand</x:Betreff><x:Aktenplaneinheit><x:Kennzeichen>82.1</x:Kennzeichen></x:Aktenplaneinheit></x:AllgemeineMetadaten>${teile.join('')}</x:Vorgang></x:Schriftgutobjekt></x:SchriftgutobjektZumErstellen></x:FVDaten.SGOErstellen.0604>`
}

export interface Auftragsangaben {
  pflicht?: boolean
  nach?: string
  typ?: string
  inhalt?: string
}

const DIENSTE: Record<string, { dienst: string; inhalt: string } | undefined> = {
  akte: {
    dienst: 'ablage',
    inhalt: `<d:auftrag xmlns:d="urn:fachwerk:dienst:ablage:1"><d:akte anlage="neu" aktenplankennzeichen="82.1" betreff="Stand" aufbewahrungJahre="5"/><d:vorgang id="VORGANG" betreff="Stand"/><d:stelle kennung="amt:1" name="Amt"/><d:dokument id="${dok('antrag')}" titel="Antrag" art="formular" datum="2026-03-02" richtung="eingang"><d:datei name="antrag.html" typ="text/html"/></d:dokument></d:auftrag>`,
  },
  mail: {
    dienst: 'mitteilung',
    inhalt: `<d:auftrag xmlns:d="urn:fachwerk:dienst:mitteilung:1"><d:absender name="Amt" mail="amt@stadt.example"/><d:empfaenger name="A" mail="a@example.org"/><d:betreff>Grüße</d:betreff><d:absatz>Text</d:absatz><d:dokument id="${dok('antrag')}" titel="Antrag" name="antrag.html" typ="text/html"/></d:auftrag>`,
  },
  post: {
    dienst: 'postfach',
    inhalt: `<d:auftrag xmlns:d="urn:fachwerk:dienst:postfach:1" vorgangId="v"><d:absender kennung="amt:1" name="Amt"/><d:postfach kennung="pf-1" name="A"/><d:betreff>B</d:betreff><d:absatz>Text</d:absatz><d:dokument id="${dok('antrag')}" titel="Antrag" name="antrag.html" typ="text/html"/></d:auftrag>`,
  },
}

export const idOf = (weg: string): string => `${zus(weg)}.${ste('amt')}`

/** A Zustellauftrag of the way with this name; `behoerde` sends to the Demobehörde. */
export function auftrag(weg: string, angaben: Auftragsangaben = {}): string {
  const dienst = DIENSTE[weg]
  const ausgang = weg === 'behoerde' ? 'behoerdeaus' : weg
  return (
    `<zustellauftrag id="${idOf(weg)}" zustellweg="${zus(weg)}" stelle="${ste('amt')}" installation="${ins(weg)}"` +
    ` schnittstelle="${sch(ausgang)}"${dienst === undefined ? '' : ` dienst="${dienst.dienst}"`} nachrichtentyp="${nac(angaben.typ ?? 'antrag')}"` +
    ` rolle="rol-amt0000000" leserKennung="amt:1" leserName="Amt" pflicht="${angaben.pflicht ?? true}"` +
    `${angaben.nach === undefined ? '' : ` nach="${idOf(angaben.nach)}"`}>${angaben.inhalt ?? dienst?.inhalt ?? ''}</zustellauftrag>`
  )
}

export function anfrage(weg: string, frist = 'PT30S'): string {
  return (
    `<anfrage id="${idOf(weg)}" zustellweg="${zus(weg)}" stelle="${ste('amt')}" installation="${ins('register')}" schnittstelle="${sch('register')}"` +
    ` dienst="registerabfrage" frist="${frist}"><d:auftrag xmlns:d="urn:fachwerk:dienst:registerabfrage:1"><d:register>${weg}</d:register><d:suchmerkmal name="name">X</d:suchmerkmal></d:auftrag></anfrage>`
  )
}

function ergebnis(inhalt: string, typ: string): string {
  return `<ergebnis xmlns="urn:fachwerk:regel:1" leistung="${testId('leistung', 'markt')}" stufe="2" nachrichtentyp="${nac(typ)}" stelle="${ste('amt')}">${inhalt}</ergebnis>`
}

export function endgueltig(auftraege: readonly string[] = [], rest = '', typ = 'antrag'): string {
  return ergebnis(auftraege.join('') + rest, typ)
}

export function befund(code: string, schwere = 'fehler'): string {
  return `<befund code="${code}" schwere="${schwere}"><satz>„Name“ fehlt</satz><abhilfe>Bitte ergänzen.</abhilfe></befund>`
}

export function rueckweisung(): string {
  return ergebnis(`${befund('regel.pflichtfeldFehlt')}<rueckweisung/>`, 'antrag')
}

export function fragt(...anfragen: readonly string[]): string {
  return ergebnis(anfragen.join(''), 'antrag')
}

export const INHALT: Gruppenwert = {
  [fel('antragsteller')]: ['Müller & Söhne'],
  [fel('ort')]: ['149990100000'],
  [gru('betrieb')]: [
    { [gru('taetigkeit')]: [{ [fel('bezeichnung')]: ['Obststand'], [fel('beginn')]: ['2026-04-01'] }] },
  ],
  [fel('ware')]: ['obst'],
  [fel('staende')]: ['2'],
}

export interface Nachrichtenangaben {
  typ?: string
  inhalt?: Gruppenwert
  kopf?: Partial<Nachricht['kopf']>
  anlagen?: Nachricht['anlagen']
}

/** A neutral message of the small project. */
export function nachrichtXml(projekt: Projekt, angaben: Nachrichtenangaben = {}): string {
  const typ = angaben.typ ?? 'antrag'
  const form = createModellindex(projekt).findForm(nac(typ))
  if (form === undefined) throw new Error(`Kein Nachrichtentyp ${typ}`)
  const bescheid = typ === 'nachforderung'
  return writeNachricht(form, {
    nachrichtentyp: nac(typ),
    fachmodellVersion: '1.0',
    test: true,
    kopf: {
      nachrichtenUUID: '11111111-1111-4111-8111-111111111111',
      erstellungszeitpunkt: '2026-03-02T08:59:00Z',
      leser: { kennung: 'amt:1', name: 'Amt' },
      autor: { kennung: 'portal:1', name: 'Portal' },
      fremdkennungen: [],
      ...angaben.kopf,
    },
    anlagen: angaben.anlagen ?? [],
    dokumente: bescheid
      ? { [dok('bescheid')]: { [fel('verfuegung')]: ['Bitte nachreichen'] } }
      : { [dok('antrag')]: angaben.inhalt ?? INHALT },
  })
}

export function neutral(xml: string, rest: Partial<Eingang> = {}): Eingang {
  return { kanal: 'neutral', organisation: org('stadt'), xml, ...rest }
}
