import { computeFeldtext, evaluateBedingung } from '../../ausdruck/auswertung.ts'
import { listVorkommen, type Vorkommen } from '../../ausdruck/vorkommen.ts'
import type { Berechnung } from '../../modell/elemente/ausdruck.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { fieldsOfBerechnung } from '../../modell/feldpfade.ts'
import type { Zufall } from '../../modell/musterbeispiel.ts'
import type { Anlage, Beteiligter, Feldwert, Gruppenwert, Nachricht } from '../../modell/nachricht.ts'
import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { createBeispielwert, isUeblich } from '../beispiel/beispielwert.ts'
import { type Beispiellage, createBeispielort } from '../beispiel/lage.ts'
import { createWert } from './feldwerte.ts'
import type { Fuelle } from './fuelle.ts'
import { findOrtszustaendigkeit, findZustaendigkeit, type Rahmen, type Zustaendigkeit } from './rahmen.ts'
import { createUuid, createZufall } from './zufall.ts'

/** A repeated Gruppe is filled at most so often in the largest message. */
const VORKOMMEN_MAXIMUM = 2
/** Making one field mandatory may make others mandatory; more rounds mean a contradiction of Bedingungen. */
const RUNDEN_MAXIMUM = 12

export interface Grundnachricht {
  nachricht: Nachricht
  anlagen: Map<string, Uint8Array>
}

interface Entwurf {
  rahmen: Rahmen
  fuelle: Fuelle
  /** only for an example: what its values are about */
  lage: Beispiellage | undefined
  zufall: Zufall
  dokumente: Record<string, Gruppenwert>
  angaben: Anlage[]
  bytes: Map<string, Uint8Array>
}

/**
 * A message that is valid at the stage: the smallest with every mandatory field and nothing else, the largest with everything
 * that the stage knows, or an example with what people usually fill in and values that they believe. `saat` makes UUID and
 * values repeatable and different between cases.
 */
export function createGrundnachricht(rahmen: Rahmen, fuelle: Fuelle, saat: string): Grundnachricht {
  const zufall = createZufall(saat)
  const lage = fuelle === 'beispiel' ? describeLage(rahmen) : undefined
  const entwurf: Entwurf = { rahmen, fuelle, lage, zufall, dokumente: {}, angaben: [], bytes: new Map() }
  for (const { sicht, baum } of rahmen.sichten) {
    if (!sicht.pflicht && !wantsDokument(entwurf, sicht.dokument)) continue
    entwurf.dokumente[sicht.dokument] = fillGruppe(entwurf, baum.kinder)
  }
  setZustaendigkeit(entwurf)
  completeBedingte(entwurf)
  // a field of the place may have come only now, because of a Bedingung
  if (fuelle === 'beispiel') setZustaendigkeit(entwurf)
  setBerechnete(entwurf)
  return { nachricht: finish(entwurf), anlagen: entwurf.bytes }
}

/** Adds what a changed message needs besides: fields that have become mandatory, and computed values. */
export function completeNachricht(
  rahmen: Rahmen,
  grund: Grundnachricht,
  ausser: Feldknoten | undefined,
  saat: string,
): Grundnachricht {
  const entwurf: Entwurf = {
    rahmen,
    fuelle: 'klein',
    lage: undefined,
    zufall: createZufall(saat),
    dokumente: cloneDokumente(grund.nachricht.dokumente),
    angaben: [...grund.nachricht.anlagen],
    bytes: new Map(grund.anlagen),
  }
  completeBedingte(entwurf, ausser)
  setBerechnete(entwurf)
  const nachricht = { ...grund.nachricht, dokumente: entwurf.dokumente, anlagen: entwurf.angaben }
  return { nachricht, anlagen: entwurf.bytes }
}

/** Several times as fast as `structuredClone`, which knows nothing of the form. */
function cloneDokumente(dokumente: Nachricht['dokumente']): Record<string, Gruppenwert> {
  return Object.fromEntries(Object.entries(dokumente).map(([id, wert]) => [id, cloneGruppe(wert)]))
}

function cloneGruppe(gruppe: Gruppenwert): Gruppenwert {
  const kopie: Gruppenwert = {}
  for (const [id, vorkommen] of Object.entries(gruppe)) {
    kopie[id] = vorkommen.map((eines) => (typeof eines === 'string' ? eines : cloneGruppe(eines)))
  }
  return kopie
}

/** Of Dokumente that differ only in whom they are for („Betriebsinhaber (natürliche Person)“) an example has the first one. */
function wantsDokument({ rahmen, fuelle }: Entwurf, id: string): boolean {
  if (fuelle !== 'beispiel') return fuelle === 'gross'
  const kernOf = (dokument: string): string | undefined =>
    findDatensatz(rahmen.projekt, 'dokument', dokument)?.name.replace(/\s*\(.*\)$/, '')
  return rahmen.sichten.find(({ sicht }) => kernOf(sicht.dokument) === kernOf(id))?.sicht.dokument === id
}

function fillGruppe(entwurf: Entwurf, kinder: readonly Feldknoten[]): Gruppenwert {
  const wert: Gruppenwert = {}
  for (const knoten of kinder) {
    if (!entwurf.rahmen.knoten.has(knoten)) continue
    const vorkommen: Feldwert[] = []
    for (let nummer = 0; nummer < countOf(entwurf, knoten); nummer += 1) {
      const eines = fillKnoten(entwurf, knoten)
      if (eines !== undefined) vorkommen.push(eines)
    }
    if (vorkommen.length > 0) wert[knoten.id] = vorkommen
  }
  return wert
}

function countOf({ fuelle }: Entwurf, knoten: Feldknoten): number {
  const { min, max } = knoten.anzahl
  if (fuelle === 'klein') return min
  // what a Bedingung asks for comes with `completeBedingte`
  if (fuelle === 'beispiel') return Math.max(min, knoten.pflichtWenn === undefined && isUeblich(knoten) ? 1 : 0)
  return Math.max(min, Math.min(max ?? Math.max(min + 1, 2), VORKOMMEN_MAXIMUM))
}

/** One occurrence of a node with a permitted content. */
function fillKnoten(entwurf: Entwurf, knoten: Feldknoten): Feldwert | undefined {
  if (knoten.feld === undefined) return fillGruppe(entwurf, knoten.kinder)
  if (knoten.feld.datentyp === 'datei') return addAnlage(entwurf, knoten)
  const { fuelle, lage, zufall } = entwurf
  const { projekt } = entwurf.rahmen
  const beispiel = lage && createBeispielwert(projekt, knoten, knoten.feld, lage)
  return beispiel ?? createWert(projekt, knoten.feld, fuelle === 'gross' ? 'gross' : 'klein', zufall)
}

function addAnlage(entwurf: Entwurf, knoten: Feldknoten): string {
  const nummer = entwurf.angaben.length + 1
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% Testanlage ${nummer}: ${knoten.name}\n%%EOF\n`)
  const sha256 = entwurf.rahmen.sha256(bytes)
  entwurf.bytes.set(sha256, bytes)
  const typ = knoten.feld?.dateitypen?.[0] ?? 'application/pdf'
  const endung = typ.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'
  entwurf.angaben.push({
    id: `a${nummer}`,
    name: `${knoten.technischerName}-${nummer}.${endung}`,
    typ,
    groesse: bytes.byteLength,
    sha256,
  })
  return `a${nummer}`
}

/** What the values of an example are about: the Leistung, its Stelle and the place that it is in charge of. */
function describeLage(rahmen: Rahmen): Beispiellage {
  const { projekt, organisation, leistung } = rahmen
  const zustaendigkeit = findOrtszustaendigkeit(rahmen)
  const ars = zustaendigkeit === undefined ? organisation.ars : arsOf(rahmen, zustaendigkeit.eintrag)
  const gemeinde = listDatensaetze(projekt, 'organisation').find((eine) => eine.ars === ars) ?? organisation
  const behoerde = zustaendigkeit?.stelle.name ?? organisation.name
  return { ort: createBeispielort(gemeinde.name, ars), leistung: leistung.name, behoerde }
}

function arsOf({ organisation }: Rahmen, { arsPraefix }: Zustaendigkeit['eintrag']): string {
  return organisation.ars.startsWith(arsPraefix) ? organisation.ars : arsPraefix.padEnd(12, '0')
}

/** Chooses a place for which exactly the first suitable Stelle of the Organisation is in charge; an example has its own. */
function setZustaendigkeit(entwurf: Entwurf): void {
  const { rahmen, fuelle } = entwurf
  const { ars, bereich } = rahmen.leistung.zustaendigkeitsmerkmal
  const istBeispiel = fuelle === 'beispiel'
  const eintrag = (istBeispiel ? findOrtszustaendigkeit(rahmen) : findZustaendigkeit(rahmen))?.eintrag
  if (eintrag === undefined) return
  setErstes(entwurf, ars, istBeispiel ? arsOf(rahmen, eintrag) : eintrag.arsPraefix.padEnd(12, '0'))
  if (bereich === undefined || eintrag.bereich === undefined) return
  // a Bereich of postcodes may name only how they begin
  const laenge = istBeispiel ? rahmen.felder.get(bereich)?.feld?.laenge?.min : undefined
  setErstes(entwurf, bereich, eintrag.bereich.von.padEnd(laenge ?? 0, '0'))
}

function setErstes(entwurf: Entwurf, pfad: string, wert: string): void {
  const [erstes] = listVorkommen({ felder: entwurf.rahmen.felder, dokumente: entwurf.dokumente }, pfad)
  const behaelter = erstes === undefined ? undefined : contentAround(entwurf, erstes)
  if (erstes !== undefined && behaelter !== undefined) behaelter[erstes.knoten.id] = [wert]
}

function contentAround(entwurf: Entwurf, vorkommen: Vorkommen): Gruppenwert | undefined {
  if (vorkommen.eltern === undefined) return entwurf.dokumente[vorkommen.knoten.dokument]
  return typeof vorkommen.eltern.wert === 'string' ? undefined : vorkommen.eltern.wert
}

function completeBedingte(entwurf: Entwurf, ausser?: Feldknoten): void {
  const bedingte = [...entwurf.rahmen.knoten].filter((knoten) => knoten.pflichtWenn !== undefined && knoten !== ausser)
  for (let runde = 0; runde < RUNDEN_MAXIMUM; runde += 1) {
    const ergaenzt = bedingte.filter((knoten) => completeKnoten(entwurf, knoten))
    if (ergaenzt.length === 0) return
  }
}

function completeKnoten(entwurf: Entwurf, knoten: Feldknoten): boolean {
  const { pflichtWenn } = knoten
  if (pflichtWenn === undefined || entwurf.dokumente[knoten.dokument] === undefined) return false
  const quelle = { felder: entwurf.rahmen.felder, dokumente: entwurf.dokumente }
  const orte = knoten.eltern === undefined ? [undefined] : listVorkommen(quelle, knoten.eltern.pfad)
  let ergaenzt = false
  for (const ort of orte) {
    const behaelter = ort === undefined ? entwurf.dokumente[knoten.dokument] : ort.wert
    if (behaelter === undefined || typeof behaelter === 'string' || behaelter[knoten.id] !== undefined) continue
    if (evaluateBedingung(pflichtWenn, quelle, ort) !== true) continue
    const wert = fillKnoten(entwurf, knoten)
    if (wert === undefined) continue
    behaelter[knoten.id] = [wert]
    ergaenzt = true
  }
  return ergaenzt
}

/** Computed fields get their result; where that lies outside their own range, what goes into it is made small first. */
function setBerechnete(entwurf: Entwurf): void {
  for (const knoten of entwurf.rahmen.knoten) {
    if (knoten.berechnung === undefined || knoten.feld === undefined) continue
    if (setErgebnisse(entwurf, knoten, knoten.feld, knoten.berechnung)) continue
    for (const pfad of fieldsOfBerechnung(knoten.berechnung)) shrinkWerte(entwurf, pfad)
    setErgebnisse(entwurf, knoten, knoten.feld, knoten.berechnung)
  }
}

/** Returns whether all results lie within the range of the field. */
function setErgebnisse(entwurf: Entwurf, knoten: Feldknoten, feld: Datenfeld, berechnung: Berechnung): boolean {
  const quelle = { felder: entwurf.rahmen.felder, dokumente: entwurf.dokumente }
  let passend = true
  for (const vorkommen of listVorkommen(quelle, knoten.pfad)) {
    const text = computeFeldtext(feld, berechnung, quelle, vorkommen.eltern)
    const werte = contentAround(entwurf, vorkommen)?.[knoten.id]
    if (text === undefined || werte === undefined) continue
    werte[vorkommen.index] = text
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = feld.bereich ?? {}
    passend &&= Number(text) >= min && Number(text) <= max
  }
  return passend
}

function shrinkWerte(entwurf: Entwurf, pfad: string): void {
  const feld = entwurf.rahmen.felder.get(pfad)?.feld
  const klein = feld && createWert(entwurf.rahmen.projekt, feld, 'klein', entwurf.zufall)
  if (klein === undefined) return
  const quelle = { felder: entwurf.rahmen.felder, dokumente: entwurf.dokumente }
  for (const vorkommen of listVorkommen(quelle, pfad)) {
    const werte = contentAround(entwurf, vorkommen)?.[vorkommen.knoten.id]
    if (werte !== undefined) werte[vorkommen.index] = klein
  }
}

function finish(entwurf: Entwurf): Nachricht {
  const { rahmen, zufall, dokumente, angaben } = entwurf
  return {
    nachrichtentyp: rahmen.nachrichtentyp.id,
    fachmodellVersion: rahmen.leistung.version,
    test: true,
    kopf: {
      nachrichtenUUID: createUuid(zufall),
      erstellungszeitpunkt: '2026-11-02T09:30:00+01:00',
      leser: chooseLeser(rahmen),
      autor: { kennung: 'test:pruefstand', name: 'Prüfstand' },
      fremdkennungen: [],
    },
    anlagen: angaben,
    dokumente,
  }
}

/** Whom the clerk chose, where the message goes to a Rolle that he chooses; otherwise the Organisation. */
function chooseLeser({ projekt, nachrichtentyp, organisation, bearbeitende }: Rahmen): Beteiligter {
  const auswaehlbar = nachrichtentyp.an.filter((id) => findDatensatz(projekt, 'rolle', id)?.bindung.art === 'auswahl')
  const stellen = bearbeitende.stellen.flatMap((id) => findDatensatz(projekt, 'stelle', id) ?? [])
  const stelle = stellen.find(({ rollen }) => rollen.some((rolle) => auswaehlbar.includes(rolle)))
  if (stelle !== undefined) return { kennung: stelle.kennung, name: stelle.name }
  return { kennung: `org:${organisation.ars}`, name: organisation.name }
}
