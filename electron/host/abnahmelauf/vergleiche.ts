import { buildErgebnis } from '../../../shared/auswertung/ergebnisXml.ts'
import { buildNachricht } from '../../../shared/auswertung/nachrichtBaum.ts'
import type { Vergleichsstueck } from '../../../shared/host/abnahme.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { resolveZuordnungsform } from '../../../shared/zuordnung/form.ts'
import { listWerte } from '../../../shared/zuordnung/listWerte.ts'
import type { Gesendetes } from '../abnahme/gesendetes.ts'
import { compareGolden } from '../abnahme/golden.ts'
import { parse } from '../abnahme/regeleingabe.ts'
import { predictRegel, predictSicht, predictZuordnung } from '../abnahme/vorhersage.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Stylesheetrolle } from '../regelwerk/textregelwerk.ts'
import type { Aufzeichnung } from './aufzeichnung.ts'
import { buildBaum, writeBaum } from './baumtext.ts'
import type { Einzelfall } from './einzelfall.ts'

/** What a stylesheet is for, by its name. */
export type FindRolle = (stylesheet: string) => Stylesheetrolle | undefined

/** Everything that was delivered, beside what was expected. */
export function listVergleiche(modell: Modellindex, findRolle: FindRolle, fall: Einzelfall): Vergleichsstueck[] {
  const { testfall } = fall.stelle
  if (testfall !== undefined) return listDateivergleiche(modell.projekt, testfall, fall)
  return [...listZustellvergleiche(modell, findRolle, fall), ...listRegelvergleiche(modell, findRolle, fall)]
}

function describeWeg(projekt: Projekt, id: string, { zustellungen }: Einzelfall) {
  const weg = findDatensatz(projekt, 'zustellweg', id)
  const angaben = zustellungen.find((eine) => eine.angaben.zustellweg === id)?.angaben
  const stelle = findDatensatz(projekt, 'stelle', angaben?.stelle)?.name
  const installation = findDatensatz(projekt, 'installation', angaben?.installation)?.name
  const ziel = [stelle, installation].filter((teil) => teil !== undefined).join(', ')
  return { titel: weg?.name ?? 'Gelöschter Zustellweg', zusatz: ziel, element: id }
}

/** Hand-written: the expected files beside what was sent for their Zustellwege, then what else was sent. */
function listDateivergleiche(
  projekt: Projekt,
  { testfall, erwartet }: Testfalldaten,
  fall: Einzelfall,
): Vergleichsstueck[] {
  const rest: Gesendetes[] = [...fall.gesendet]
  const erwartete = testfall.erwartet.zustellungen.map(({ zustellweg, datei }): Vergleichsstueck => {
    const stelle = rest.findIndex((eines) => eines.zustellweg === zustellweg)
    const [eines] = stelle < 0 ? [] : rest.splice(stelle, 1)
    const soll = datei === undefined ? null : (erwartet.get(datei) ?? '')
    return { ...describeWeg(projekt, zustellweg, fall), ...compareTexte(soll, eines?.xml ?? null) }
  })
  const weitere = rest.map(
    ({ zustellweg, xml = null }): Vergleichsstueck => ({
      ...describeWeg(projekt, zustellweg, fall),
      quelle: 'datei',
      erwartet: null,
      tatsaechlich: xml,
      gleich: false,
    }),
  )
  const { rueckmeldung } = testfall.erwartet
  if (rueckmeldung === undefined) return [...erwartete, ...weitere]
  const letzte = compareTexte(erwartet.get(rueckmeldung) ?? '', fall.rueckmeldung ?? null)
  return [...erwartete, ...weitere, { titel: 'Rückmeldung', zusatz: 'an den Absender', ...letzte }]
}

function compareTexte(soll: string | null, ist: string | null) {
  if (soll === null) return { quelle: 'ohne', erwartet: null, tatsaechlich: ist, gleich: ist !== null } as const
  const gleich = ist !== null && compareGolden('', soll, ist).length === 0
  return { quelle: 'datei', erwartet: soll, tatsaechlich: ist, gleich } as const
}

/** Derived: what the model says each Zuordnung and Dokumentsicht must write. */
function listZustellvergleiche(modell: Modellindex, findRolle: FindRolle, fall: Einzelfall): Vergleichsstueck[] {
  return fall.gesendet.map(({ zustellweg, xml }): Vergleichsstueck => {
    const lauf = findLauf(findRolle, fall.aufzeichnungen, zustellweg, xml)
    const paar = lauf && predictLauf(modell, findRolle(lauf.stylesheet), lauf)
    const kopf = describeWeg(modell.projekt, zustellweg, fall)
    if (paar === undefined) {
      return { ...kopf, quelle: 'ohne', erwartet: null, tatsaechlich: xml ?? null, gleich: xml !== undefined }
    }
    return { ...kopf, ...comparePaar(paar) }
  })
}

function findLauf(
  findRolle: FindRolle,
  aufzeichnungen: readonly Aufzeichnung[],
  zustellweg: string,
  xml: string | undefined,
): Aufzeichnung | undefined {
  const zuordnung = aufzeichnungen.findLast(
    ({ stylesheet, parameter }) =>
      findRolle(stylesheet)?.art === 'zuordnung' && (parameter.auftrag ?? '').includes(`zustellweg="${zustellweg}"`),
  )
  // in the neutral format the Dokumentsicht itself travels
  return zuordnung ?? aufzeichnungen.findLast(({ ausgabe }) => ausgabe !== undefined && ausgabe === xml)
}

interface Paar {
  soll: XmlElement
  ist: XmlElement
}

function predictLauf(
  modell: Modellindex,
  rolle: Stylesheetrolle | undefined,
  { quelle, parameter, ausgabe }: Aufzeichnung,
): Paar | undefined {
  if (ausgabe === undefined) return undefined
  if (rolle?.art === 'projektion') {
    const erwartet = predictSicht(modell, rolle.nachrichtentyp, quelle, parameter)
    return { soll: buildNachricht(modell.projekt, erwartet), ist: parse(ausgabe) }
  }
  if (rolle?.art !== 'zuordnung') return undefined
  const praefixe =
    resolveZuordnungsform(modell.projekt, rolle.zuordnung, rolle.fassung)?.praefixe ?? new Map<string, string>()
  return {
    soll: buildBaum(predictZuordnung(modell, rolle, quelle, parameter)),
    ist: buildBaum(listWerte(parse(ausgabe), praefixe)),
  }
}

function comparePaar({ soll, ist }: Paar) {
  const [erwartet, tatsaechlich] = [writeBaum(soll), writeBaum(ist)]
  return { quelle: 'vorhersage', erwartet, tatsaechlich, gleich: erwartet === tatsaechlich } as const
}

/** What the rule decided, round by round. */
function listRegelvergleiche(modell: Modellindex, findRolle: FindRolle, fall: Einzelfall): Vergleichsstueck[] {
  return fall.aufzeichnungen.flatMap(({ stylesheet, quelle, parameter, ausgabe }) => {
    const rolle = findRolle(stylesheet)
    if (rolle?.art !== 'regel' || ausgabe === undefined) return []
    const ist = parse(ausgabe)
    const { runde, ergebnis } = predictRegel(modell, rolle, quelle, parameter, ist)
    const zusatz = `Stufe ${rolle.stufe}, Runde ${runde}`
    return [{ titel: 'Ergebnis der Regel', zusatz, ...comparePaar({ soll: buildErgebnis(ergebnis), ist }) }]
  })
}
