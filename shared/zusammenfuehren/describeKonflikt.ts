import { type Datensatz, datensatzSchema } from '../modell/datensatz.ts'
import { zuordnungszeileSchema } from '../modell/elemente/zuordnung.ts'
import { codelisteneintragSchema, type Projekt } from '../modell/projekt.ts'
import { listReferenzen } from '../modell/referenzen.ts'
import { compareCodes } from '../vergleich/beiwerk.ts'
import { compareElement, describeEinseitiges, type Seiten } from '../vergleich/elemente.ts'
import { isVerzeichnis } from '../vergleich/schluessel.ts'
import { inWorten } from '../vergleich/wertlage.ts'
import { labelOfAngabe } from '../worte/angaben.ts'
import { nennenId } from '../worte/artikel.ts'
import { nameOfFeldpfad } from '../worte/lesbar.ts'
import { describeZeile } from '../worte/zuordnungszeile.ts'
import { listEntfernungen } from './entfernte.ts'
import { type Konflikt, REIHENFOLGE, type Seite } from './konflikt.ts'
import { EINTRAEGE } from './mergeCodelisten.ts'
import { type DreiStaende, mapProjekte } from './mergeStaende.ts'

/** A conflict as a user reads it. */
export interface Konfliktworte {
  /** kind and name of the element */
  element: string
  /** which value of it, empty for the whole element */
  angabe: string
  /** the value on each side in words */
  basis: string
  eigene: string
  fremde: string
  /** what each side did, as sentences; empty where the values say it all */
  eigeneSaetze: readonly string[]
  fremdeSaetze: readonly string[]
}

const FEHLT = 'nicht vorhanden'
const ENTFERNT = 'entfernt'
/** So many codes say enough of an order. */
const CODES_MAXIMUM = 12
/** So many sentences say enough of what was done to something big. */
const SAETZE_MAXIMUM = 12

export function describeKonflikt(staende: DreiStaende, konflikt: Konflikt): Konfliktworte {
  const { basis, eigene, fremde } = staende
  const halter = [eigene.projekt, fremde.projekt, basis.projekt].find(({ datensaetze }) =>
    datensaetze.has(konflikt.element),
  )
  const satz = (halter ?? basis.projekt).datensaetze.get(konflikt.element)
  const element = capitalize(
    nennenId(halter ?? basis.projekt, konflikt.element, 'nominativ').replace(/^(?:der|die|das) /, ''),
  )
  const saetze = {
    eigeneSaetze: describeSeite(staende, 'eigene', konflikt),
    fremdeSaetze: describeSeite(staende, 'fremde', konflikt),
  }
  if (satz === undefined) return { element, angabe: '', basis: '', eigene: '', fremde: '', ...saetze }
  const worte = (projekt: Projekt, wert: unknown): string => describeSeitenwert(projekt, satz, konflikt, wert)
  return {
    element,
    angabe: labelOf(konflikt, satz, [eigene.projekt, fremde.projekt, basis.projekt]),
    basis: worte(basis.projekt, konflikt.basis),
    eigene: worte(eigene.projekt, konflikt.eigene),
    fremde: worte(fremde.projekt, konflikt.fremde),
    ...saetze,
  }
}

function labelOf({ art, pfad }: Konflikt, satz: Datensatz, projekte: readonly Projekt[]): string {
  if (art === 'ort') return 'Steht in'
  return pfad
    .map((teil, stelle) => {
      if (stelle !== 1) return labelOfAngabe(teil)
      if (teil === REIHENFOLGE) return 'Reihenfolge'
      return nameOfGlied(teil, pfad[0] ?? '', satz, projekte)
    })
    .join(': ')
}

/** A member by what its key stands for: an element, a field, a line of a Zuordnung, else the key itself. */
function nameOfGlied(schluessel: string, angabe: string, satz: Datensatz, projekte: readonly Projekt[]): string {
  const id = schluessel.split(' ')[0] ?? schluessel
  for (const projekt of projekte) {
    const element = projekt.datensaetze.get(id)
    if (element !== undefined) return element.name
    if (angabe === 'ueberschreibungen') return nameOfFeldpfad(projekt, `${satz.id}/${schluessel}`)
    const hier = projekt.datensaetze.get(satz.id)
    if (hier?.art === 'zuordnung' && angabe === 'zeilen') {
      const zeile = hier.zeilen[schluessel]
      if (zeile !== undefined) return describeZeile(projekt, zeile).ziel
    }
    if (hier?.art === 'anliegensklaerung' && angabe === 'fragen') {
      const frage = hier.fragen[schluessel]
      if (frage !== undefined) return frage.frage
    }
    if (hier?.art === 'teilleistung' && angabe === 'fristen') {
      const frist = hier.fristen.find((eine) => eine.id === schluessel)
      if (frist !== undefined) return frist.name
    }
  }
  return schluessel
}

function describeSeitenwert(projekt: Projekt, satz: Datensatz, { art, pfad }: Konflikt, wert: unknown): string {
  if (art === 'entfernt') return wert === undefined ? ENTFERNT : 'vorhanden'
  if (art === 'ort') return typeof wert === 'string' ? nennenId(projekt, wert, 'nominativ') : FEHLT
  if (pfad.length === 0) return datensatzSchema.safeParse(wert).success ? 'eigene Fassung des ganzen Elements' : FEHLT
  if (wert === undefined) return FEHLT
  const [angabe = '', schluessel, innere] = pfad
  if (angabe === EINTRAEGE) return describeEintraege(wert)
  if (schluessel === REIHENFOLGE) return describeReihenfolge(projekt, satz, angabe, wert)
  const zeile = angabe === 'zeilen' ? zuordnungszeileSchema.safeParse(wert).data : undefined
  if (zeile !== undefined) return describeZeile(projekt, zeile).inhalt
  return inWorten(projekt, satz.art, angabe, wrapWert(angabe, schluessel, innere, wert)) || FEHLT
}

/** An entry of a Codeliste, one of its values, or the codes in their order. */
function describeEintraege(wert: unknown): string {
  if (typeof wert === 'string') return wert
  if (Array.isArray(wert)) {
    const codes = wert
      .slice(0, CODES_MAXIMUM)
      .map((eines) => (typeof eines === 'string' ? eines : nennenEintrag(eines)))
    return [...codes, ...(wert.length > CODES_MAXIMUM ? ['…'] : [])].join(', ')
  }
  return nennenEintrag(wert)
}

function nennenEintrag(wert: unknown): string {
  const eintrag = codelisteneintragSchema.safeParse(wert).data
  if (eintrag !== undefined) return `${eintrag.code} (${eintrag.name})`
  return typeof wert === 'object' && wert !== null ? Object.values(wert).join(', ') : FEHLT
}

/** A part of a value as a value of its own, so that the schema of the whole tells how to say it. */
function wrapWert(angabe: string, schluessel: string | undefined, innere: string | undefined, wert: unknown): unknown {
  if (schluessel === undefined) return wert
  const glied = innere === undefined ? wert : Object.fromEntries([[innere, wert]])
  return isVerzeichnis(angabe) ? Object.fromEntries([[schluessel, glied]]) : [glied]
}

function describeReihenfolge(projekt: Projekt, satz: Datensatz, angabe: string, wert: unknown): string {
  if (!Array.isArray(wert)) return FEHLT
  return wert.map((schluessel) => nameOfGlied(String(schluessel), angabe, satz, [projekt])).join(', ')
}

/** What a side did to the element and to its parts, where the values alone do not say it. */
function describeSeite(staende: DreiStaende, seite: Seite, { element, art, verwendetVon }: Konflikt): string[] {
  const [vorher, nachher] = [staende.basis.projekt, staende[seite].projekt]
  if (art !== 'entfernt' || !nachher.datensaetze.has(element)) return []
  if (verwendetVon !== undefined) return verwendetVon.map((id) => describeVerwendung(nachher, id, element))
  const entfernungen = listEntfernungen(mapProjekte(staende, (projekt) => projekt))
  const saetze = (entfernungen.get(element)?.teile ?? []).flatMap((id) => describeTeil({ vorher, nachher }, id))
  const mehr = saetze.length - SAETZE_MAXIMUM
  return mehr > 1 ? [...saetze.slice(0, SAETZE_MAXIMUM), `… und ${mehr} weitere Änderungen.`] : saetze
}

function describeVerwendung(projekt: Projekt, von: string, element: string): string {
  const satz = projekt.datensaetze.get(von)
  const direkt = satz !== undefined && listReferenzen(satz).some(({ ziel }) => ziel === element)
  return `${capitalize(nennenId(projekt, von, 'nominativ'))} verwendet ${direkt ? 'es' : 'etwas davon'}.`
}

function describeTeil(seiten: Seiten, id: string): string[] {
  const [von, nach] = [seiten.vorher.datensaetze.get(id), seiten.nachher.datensaetze.get(id)]
  if (nach === undefined) return []
  const aenderungen =
    von === undefined
      ? describeEinseitiges(seiten, nach, 'neu').aenderungen
      : (compareElement(seiten, von, nach)?.aenderungen ?? [])
  const codes = von !== undefined && nach.art === 'codeliste' ? compareCodes(seiten, nach) : []
  return [...aenderungen, ...codes].map(({ satz }) => satz)
}

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('de') + text.slice(1)
}
