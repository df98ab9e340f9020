import type { Anordnungsart, Punkt } from '../../graph/anordnung/typen.ts'
import type { Datensatz, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Position, Schritt } from '../diff.ts'
import { idOfLage } from '../lagen.ts'
import { nennen } from './benennung.ts'
import { deriveErgebnis } from './ergebnis.ts'
import { Leistungsbau, type Zufall } from './leistungsbau.ts'

/** Kinds that are created in a Leistung by themselves. */
export const ERZEUGBARE = [
  'teilleistung',
  'dokument',
  'nachrichtentyp',
  'rolle',
  'vorgangstyp',
  'komponententyp',
] as const
export type Erzeugbar = (typeof ERZEUGBARE)[number]

export function isErzeugbar(art: string): art is Erzeugbar {
  return ERZEUGBARE.some((eine) => eine === art)
}

/** A place in one arrangement of the graph. */
export interface Ort extends Punkt {
  anordnung: Anordnungsart
}

/** What is known of a new element; the rest has defaults that the model check accepts or that it names as still to be done. */
export interface Vorgaben {
  name?: string
  /** in charge of a new Teilleistung, sender of a new message */
  rolle?: string
  /** receiver of a new message */
  an?: string
  /** that a new message is triggered by, that a new Teilleistung follows, that needs or makes a new Dokument */
  teilleistung?: string
  /** the new Dokument is made by the Teilleistung, not needed by it */
  erzeugt?: boolean
  /** what else a new message says */
  nachricht?: Partial<Pick<DatensatzNachArt['nachrichtentyp'], 'erwartetAntwort' | 'dokumentsichten'>>
  /** message that a new Komponententyp is reached by */
  nachrichtentyp?: string
  /** where it stands in the graph */
  ort?: Ort
}

export interface Erzeugung {
  schritt: Schritt
  id: string
}

const NEUE_NAMEN: Readonly<Record<Erzeugbar, string>> = {
  teilleistung: 'Neue Teilleistung',
  dokument: 'Neues Dokument',
  nachrichtentyp: 'Neue Nachricht',
  rolle: 'Neue Rolle',
  vorgangstyp: 'Neuer Vorgangstyp',
  komponententyp: 'Neuer Komponententyp',
}

/** Whether an element still has the name it was created with. */
export function isNeuerName({ art, name }: Datensatz): boolean {
  const stamm = (NEUE_NAMEN as Partial<Record<Datensatz['art'], string>>)[art]
  return stamm !== undefined && (name === stamm || new RegExp(`^${stamm} \\d+$`).test(name))
}

/**
 * Creates an element in a Leistung, as one Schritt with everything it cannot be without (a Teilleistung its Vorgangstyp and its
 * Rolle, a Dokument its first Datenfeld, a Komponententyp the Zustellweg that leads to it). Undefined where there is nothing to
 * join it to: a Komponententyp needs a message.
 */
export function createElement(
  projekt: Projekt,
  leistungId: string,
  art: Erzeugbar,
  vorgaben: Vorgaben,
  zufall: Zufall,
): Erzeugung | undefined {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  if (leistung === undefined) return undefined
  const bau = new Leistungsbau(projekt, leistung, zufall)
  const element = create(bau, art, vorgaben)
  if (element === undefined) return undefined
  const lagen = vorgaben.ort === undefined ? [] : [createLage(leistungId, element.id, vorgaben.ort)]
  return { id: element.id, schritt: bau.finish(`${nennen(element)} anlegen`, lagen) }
}

// JSON knows no -0
function createLage(leistung: string, element: string, { x, y, anordnung }: Ort): Position {
  return { id: idOfLage(leistung, element, anordnung), x: x + 0, y: y + 0 }
}

function nameOf(art: Erzeugbar, { name }: Vorgaben): string {
  return name ?? NEUE_NAMEN[art]
}

function create(bau: Leistungsbau, art: Erzeugbar, vorgaben: Vorgaben): Datensatz | undefined {
  switch (art) {
    case 'teilleistung':
      return createTeilleistung(bau, vorgaben)
    case 'dokument':
      return createDokument(bau, vorgaben)
    case 'nachrichtentyp':
      return createNachrichtentyp(bau, vorgaben)
    case 'rolle':
      return bau.add('rolle', { ...bau.nenne(art, nameOf(art, vorgaben)), bindung: { art: 'konfiguration' } })
    case 'vorgangstyp':
      return createVorgangstyp(bau, vorgaben)
    case 'komponententyp':
      return createKomponententyp(bau, vorgaben)
  }
}

function createVorgangstyp(bau: Leistungsbau, vorgaben: Vorgaben): DatensatzNachArt['vorgangstyp'] {
  const [anderer] = bau.leistung.vorgangstypen.flatMap((id) => findDatensatz(bau.projekt, 'vorgangstyp', id) ?? [])
  const namen = bau.nenne('vorgangstyp', nameOf('vorgangstyp', vorgaben))
  return bau.add('vorgangstyp', {
    ...namen,
    // cases of one Leistung are mostly kept under the same heading for the same time
    akte: {
      aktenplankennzeichen: anderer?.akte.aktenplankennzeichen ?? '000',
      anlage: 'neu',
      aufbewahrungJahre: anderer?.akte.aufbewahrungJahre ?? 10,
    },
    betreff: [{ art: 'text', text: namen.name }],
    rechtsgrundlagen: [],
  })
}

function createTeilleistung(bau: Leistungsbau, vorgaben: Vorgaben): DatensatzNachArt['teilleistung'] {
  const davor = findDatensatz(bau.projekt, 'teilleistung', vorgaben.teilleistung)
  const namen = bau.nenne('teilleistung', nameOf('teilleistung', vorgaben))
  return bau.add('teilleistung', {
    ...namen,
    ergebnis: deriveErgebnis(namen.name),
    vorgangstypen: davor?.vorgangstypen ?? ensureVorgangstypen(bau),
    zustaendigeRolle: vorgaben.rolle ?? davor?.zustaendigeRolle ?? ensureRolle(bau),
    beteiligteRollen: [],
    benoetigt: [],
    erzeugt: [],
    vorgaenger: davor === undefined ? [] : [{ teilleistung: davor.id }],
    zusammenfuehrung: { art: 'alle' },
    fristen: [],
    abStufe: davor?.abStufe ?? 1,
    rechtsgrundlagen: [],
  })
}

function createDokument(bau: Leistungsbau, vorgaben: Vorgaben): DatensatzNachArt['dokument'] {
  const feld = bau.add('datenfeld', {
    name: 'Angabe',
    technischerName: 'angabe',
    anzahl: { min: 0, max: 1 },
    datentyp: 'text',
    laenge: { max: 200 },
    schutzkategorie: 'keine',
    abStufe: 1,
    rechtsgrundlagen: [],
  })
  const dokument = bau.add('dokument', {
    ...bau.nenne('dokument', nameOf('dokument', vorgaben)),
    dokumentart: vorgaben.erzeugt === true ? 'mitteilung' : 'unterlage',
    formerfordernis: 'keins',
    kinder: [feld.id],
    rechtsgrundlagen: [],
  })
  const teilleistung = findDatensatz(bau.projekt, 'teilleistung', vorgaben.teilleistung)
  if (teilleistung !== undefined) {
    const liste = vorgaben.erzeugt === true ? 'erzeugt' : 'benoetigt'
    bau.change(teilleistung, { ...teilleistung, [liste]: [...teilleistung[liste], dokument.id] })
  }
  return dokument
}

function createNachrichtentyp(bau: Leistungsbau, vorgaben: Vorgaben): DatensatzNachArt['nachrichtentyp'] {
  const teilleistung =
    findDatensatz(bau.projekt, 'teilleistung', vorgaben.teilleistung) ??
    findErsteTeilleistung(bau, vorgaben.rolle) ??
    createTeilleistung(bau, vorgaben.rolle === undefined ? {} : { rolle: vorgaben.rolle })
  const von = vorgaben.rolle ?? teilleistung.zustaendigeRolle
  const namen = bau.nenne('nachrichtentyp', nameOf('nachrichtentyp', vorgaben))
  return bau.add('nachrichtentyp', {
    ...namen,
    von,
    an: [vorgaben.an ?? findAndereRolle(bau, von)],
    teilleistung: teilleistung.id,
    vorgangstypen: teilleistung.vorgangstypen,
    eroeffnet: false,
    dokumentsichten: [],
    erwartetAntwort: false,
    vertrauensniveau: 'keins',
    betreff: [{ art: 'text', text: namen.name }],
    hinweistext: [{ art: 'text', text: 'Zu Ihrem Vorgang gibt es eine neue Nachricht.' }],
    rechtsgrundlagen: [],
    ...vorgaben.nachricht,
  })
}

function createKomponententyp(bau: Leistungsbau, vorgaben: Vorgaben): DatensatzNachArt['komponententyp'] | undefined {
  const typ = findDatensatz(bau.projekt, 'nachrichtentyp', vorgaben.nachrichtentyp)
  const [rolle] = typ?.an ?? []
  if (typ === undefined || rolle === undefined) return undefined
  const komponententyp = bau.add('komponententyp', {
    ...bau.nenne('komponententyp', nameOf('komponententyp', vorgaben)),
    systemart: 'fachverfahren',
  })
  bau.add('zustellweg', createZustellwegangaben(bau.projekt, typ.id, rolle, komponententyp))
  return komponententyp
}

/** What a new Zustellweg says where nothing else is known: from the stage on at which such systems are connected. */
export function createZustellwegangaben(
  projekt: Projekt,
  nachrichtentyp: string,
  rolle: string,
  { id, name, systemart }: DatensatzNachArt['komponententyp'],
): Omit<Zustellweg, 'id' | 'art'> {
  const typ = findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)
  const bezeichnung = `${typ?.name ?? 'Nachricht'} über ${name}`
  const vergebene = listDatensaetze(projekt, 'zustellweg').map(({ technischerName }) => technischerName)
  return {
    name: bezeichnung.slice(0, 200),
    technischerName: deriveTechnischerName(bezeichnung, new Set(vergebene)),
    nachrichtentyp,
    rolle,
    komponententyp: id,
    abStufe: ERSTE_STUFE[systemart] ?? 2,
    pflicht: false,
    nurAlsErsatz: false,
    rechtsgrundlagen: [],
  }
}

/** Umsetzungsstufen of the guide: mail needs no integration, support services come with stage 3. */
const ERSTE_STUFE: Partial<Record<DatensatzNachArt['komponententyp']['systemart'], 1 | 2 | 3 | 4>> = {
  mail: 1,
  antragsmanagement: 1,
  postfach: 3,
  zahlung: 3,
  signatur: 3,
  geodaten: 3,
  beteiligung: 4,
}

function ensureVorgangstypen(bau: Leistungsbau): string[] {
  const { vorgangstypen } = bau.leistung
  return vorgangstypen.length > 0 ? vorgangstypen : [createVorgangstyp(bau, { name: bau.leistung.name }).id]
}

/** Who is in charge of the Leistung. */
function ensureRolle(bau: Leistungsbau): string {
  const isZustaendig = ({ bindung }: DatensatzNachArt['rolle']): boolean => bindung.art === 'zustaendigkeit'
  const eigene = bau.leistung.rollen.flatMap((id) => findDatensatz(bau.projekt, 'rolle', id) ?? [])
  const vorhandene =
    eigene.find(isZustaendig) ?? listDatensaetze(bau.projekt, 'rolle').find(isZustaendig) ?? eigene.at(0)
  if (vorhandene !== undefined) return vorhandene.id
  const namen = bau.nenne('rolle', 'Zuständige Stelle')
  return bau.add('rolle', { ...namen, bindung: { art: 'zustaendigkeit' } }).id
}

function findErsteTeilleistung(
  bau: Leistungsbau,
  rolle: string | undefined,
): DatensatzNachArt['teilleistung'] | undefined {
  const eigene = bau.leistung.teilleistungen.flatMap((id) => findDatensatz(bau.projekt, 'teilleistung', id) ?? [])
  return eigene.find(({ zustaendigeRolle }) => rolle === undefined || zustaendigeRolle === rolle) ?? eigene.at(0)
}

/** Somebody else to send to: best the applicant, who is found in the message. */
function findAndereRolle(bau: Leistungsbau, von: string): string {
  const bekannte = [
    ...bau.leistung.rollen.flatMap((id) => findDatensatz(bau.projekt, 'rolle', id) ?? []),
    ...listDatensaetze(bau.projekt, 'rolle'),
  ].filter(({ id }) => id !== von)
  const andere = bekannte.find(({ bindung }) => bindung.art === 'nachricht') ?? bekannte.at(0)
  if (andere !== undefined) return andere.id
  return bau.add('rolle', { ...bau.nenne('rolle', NEUE_NAMEN.rolle), bindung: { art: 'konfiguration' } }).id
}
