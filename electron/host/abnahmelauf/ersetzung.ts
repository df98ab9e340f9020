import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import type { Testfall } from '../../../shared/modell/elemente/testfall.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { compareGolden } from '../abnahme/golden.ts'
import { findKanal } from '../abnahme/planlauf.ts'
import type { Einzelfall } from './einzelfall.ts'
import { formatForReading } from './lesbar.ts'
import type { Plan } from './plan.ts'
import { isAbgebrochen } from './saetze.ts'

/** What accepting the result of a case means on disk. */
export interface Ersetzung {
  kennung: string
  /** path relative to the project folder -> content; undefined removes the file */
  dateien: Map<string, string | Uint8Array | undefined>
  uebersicht: Extract<Testfalldetail['ersetzung'], { moeglich: true }>['dateien']
}

/** The files that make the result of a case its expectation, or a German sentence why that cannot be. */
export function planErsetzung(plan: Plan, fall: Einzelfall): Ersetzung | string {
  const { testfall, planlauf } = fall.stelle
  if (isAbgebrochen(fall.ergebnis)) return 'Der Lauf ist abgebrochen: Führen Sie den Testfall noch einmal aus.'
  if (fall.empfang.transaktion.zustand === 'zustellfehler') return 'Eine Zustellung ist gescheitert.'
  if (testfall !== undefined) return renewTestfall(plan, testfall, fall)
  if (planlauf === undefined) return 'Dieser Testfall lässt sich nicht übernehmen.'
  const { fall: planfall, schemapruefung } = planlauf
  if (!schemapruefung) return 'Dieser Fall läuft ohne XSD; das kann nur der Testplan.'
  if (planfall.vorher.length > 0) return 'Diesem Fall gehen Nachrichten voraus, die zum Testplan gehören.'
  if (planfall.abwandlung.length > 0) return 'Dieser Fall läuft mit einer abgewandelten Konfiguration.'
  if (planfall.danach !== undefined) return 'Dieser Fall sendet seine Nachricht zweimal.'
  return createTestfall(plan, fall)
}

function renewTestfall(plan: Plan, daten: Testfalldaten, fall: Einzelfall): Ersetzung {
  const erwartung = describeErwartung(plan, fall, daten)
  const ordner = `testfaelle/${daten.kennung}`
  const dateien: Ersetzung['dateien'] = new Map()
  for (const [datei, xml] of erwartung.dateien) {
    const bisher = daten.erwartet.get(datei)
    if (bisher !== undefined && compareGolden('', bisher, xml).length === 0) continue
    dateien.set(`${ordner}/${datei}`, formatForReading(xml))
  }
  for (const datei of daten.erwartet.keys()) {
    if (!erwartung.dateien.has(datei)) dateien.set(`${ordner}/${datei}`, undefined)
  }
  const alt = writeKanonisch(daten.testfall)
  const neu = writeKanonisch({ ...daten.testfall, erwartet: erwartung.erwartet })
  if (alt !== neu) dateien.set(`${ordner}/testfall.json`, neu)
  const vorhanden = new Set(['testfall.json', ...daten.erwartet.keys()].map((datei) => `${ordner}/${datei}`))
  return { kennung: daten.kennung, dateien, uebersicht: describeDateien(dateien, vorhanden) }
}

function createTestfall(plan: Plan, fall: Einzelfall): Ersetzung | string {
  const { projekt, testfaelle } = plan
  const planfall = fall.stelle.planlauf?.fall
  if (planfall === undefined) throw new Error('Only a derived case becomes a new Testfall')
  const { eintrag } = fall.stelle
  const kennung = uniqueName(`${toKennung(eintrag.titel)}-stufe-${planfall.stufe}`, (eine) =>
    testfaelle.some((testfall) => testfall.kennung === eine),
  )
  const ordner = `testfaelle/${kennung}`
  const erwartung = describeErwartung(plan, fall, undefined)
  const testfall: Testfall = {
    name: eintrag.titel,
    beschreibung: `Aus dem Testplan übernommen (${eintrag.kategorie}).`,
    organisation: planfall.organisation,
    stufe: planfall.stufe,
    kanal: findKanal(projekt, planfall.nachrichtentyp),
    dienstantworten: planfall.dienstantworten,
    erwartet: erwartung.erwartet,
  }
  const dateien: Ersetzung['dateien'] = new Map<string, string | Uint8Array>([
    [`${ordner}/testfall.json`, writeKanonisch(testfall)],
    [`${ordner}/nachricht.xml`, fall.xml],
  ])
  for (const { name, sha256 } of planfall.nachricht.anlagen) {
    const bytes = planfall.anlagen.get(sha256)
    const datei = uniqueName(toDateiname(name), (eine) => dateien.has(`${ordner}/anlagen/${eine}`))
    if (bytes !== undefined) dateien.set(`${ordner}/anlagen/${datei}`, bytes)
  }
  for (const [datei, xml] of erwartung.dateien) dateien.set(`${ordner}/${datei}`, formatForReading(xml))
  return { kennung, dateien, uebersicht: describeDateien(dateien, new Set()) }
}

function describeDateien(dateien: Ersetzung['dateien'], vorhanden: ReadonlySet<string>): Ersetzung['uebersicht'] {
  return [...dateien].map(([pfad, inhalt]) => ({
    pfad,
    art: inhalt === undefined ? 'entfernt' : vorhanden.has(pfad) ? 'geaendert' : 'neu',
  }))
}

interface Erwartung {
  erwartet: Testfall['erwartet']
  /** `erwartet/<name>.xml` -> XML */
  dateien: Map<string, string>
}

/** The result of a case as expectation; files that a Testfall has keep their names. */
function describeErwartung(plan: Plan, fall: Einzelfall, bisher: Testfalldaten | undefined): Erwartung {
  const { transaktion, wiederholung } = fall.empfang
  const { zustand, stelle } = fall.vorgang ?? {}
  const alte = bisher?.testfall.erwartet
  const frei = [...(alte?.zustellungen ?? [])]
  const gesendete = fall.gesendet.map((eine) => {
    const nummer = frei.findIndex(({ zustellweg }) => zustellweg === eine.zustellweg)
    const [alter] = nummer < 0 ? [] : frei.splice(nummer, 1)
    return { ...eine, alter }
  })
  const bleibende = new Set([alte?.rueckmeldung, ...gesendete.map(({ alter }) => alter?.datei)])
  const dateien = new Map<string, string>()
  const zustellungen = gesendete.map(({ zustellweg, xml, alter }) => {
    // a Testfall that leaves a content open goes on doing so
    if (xml === undefined || (alter !== undefined && alter.datei === undefined)) return { zustellweg }
    const datei = alter?.datei ?? nameErwartung(plan, zustellweg, (eine) => dateien.has(eine) || bleibende.has(eine))
    dateien.set(datei, xml)
    return { zustellweg, datei }
  })
  const rueckmeldung = alte?.rueckmeldung
  if (rueckmeldung !== undefined && fall.rueckmeldung !== undefined) dateien.set(rueckmeldung, fall.rueckmeldung)
  const mitZustand = bisher === undefined || alte?.zustand !== undefined
  const mitStelle = bisher === undefined || alte?.stelle !== undefined
  return {
    dateien,
    erwartet: {
      ausgang: ausgangOf(wiederholung ? 'wiederholung' : transaktion.zustand),
      befunde: transaktion.befunde.map(({ code }) => code).sort(),
      ...(mitZustand && zustand !== undefined ? { zustand } : {}),
      ...(mitStelle && stelle !== undefined ? { stelle } : {}),
      zustellungen,
      ...(rueckmeldung !== undefined && fall.rueckmeldung !== undefined ? { rueckmeldung } : {}),
    },
  }
}

/**
 * The file for a delivery that the Testfall did not expect before: as other Testfälle call those of this Zustellweg, or of others
 * to the same kind of system. So a file that was taken away and comes back has its name again.
 */
function nameErwartung(
  { projekt, testfaelle }: Plan,
  zustellweg: string,
  vergeben: (datei: string) => boolean,
): string {
  const komponententypOf = (id: string): string | undefined => findDatensatz(projekt, 'zustellweg', id)?.komponententyp
  const bekannte = testfaelle.flatMap(({ testfall }) => testfall.erwartet.zustellungen)
  const nameOf = (passt: (id: string) => boolean): string | undefined =>
    bekannte.find((eine) => eine.datei !== undefined && passt(eine.zustellweg))?.datei
  const datei =
    nameOf((id) => id === zustellweg) ??
    nameOf((id) => komponententypOf(id) === komponententypOf(zustellweg)) ??
    `erwartet/${toKennung(findDatensatz(projekt, 'zustellweg', zustellweg)?.name ?? 'zustellung')}.xml`
  return uniqueName(datei, vergeben)
}

function ausgangOf(zustand: string): Testfall['erwartet']['ausgang'] {
  switch (zustand) {
    case 'zurueckgewiesen':
    case 'klaerung':
    case 'wiederholung':
    case 'konflikt':
      return zustand
    default:
      return 'zugestellt'
  }
}

const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Lower case, digits and hyphens, as names of folders and expected files are. */
export function toKennung(text: string): string {
  const kennung = text
    .toLowerCase()
    .replace(/[äöüß]/g, (zeichen) => UMLAUTE[zeichen] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return kennung === '' ? 'testfall' : kennung
}

/** A name of a file that every system takes. */
function toDateiname(name: string): string {
  const endung = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${toKennung(name.slice(0, name.length - endung.length))}${endung.toLowerCase()}`
}

function uniqueName(name: string, vergeben: (name: string) => boolean): string {
  if (!vergeben(name)) return name
  for (let nummer = 2; ; nummer++) {
    const neuer = name.replace(/(\.[a-z0-9]+)?$/, (endung) => `-${nummer}${endung}`)
    if (!vergeben(neuer)) return neuer
  }
}
