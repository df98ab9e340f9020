import type { Abweichung, Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { type Testfalldaten, VORGANG_PLATZHALTER } from '../../../shared/modell/testfalldaten.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { BeiSpur } from './fallspur.ts'
import { findRueckmeldung, type Gesendetes, takeGesendetes } from './gesendetes.ts'
import { compareGolden } from './golden.ts'
import type { Pruefstand } from './pruefstand.ts'

type Testfaelle = ReadonlyMap<string, Testfalldaten>

/**
 * Runs a hand-written Testfall on a Prüfstand of its own (its messages may be those of another one): first the messages of
 * `vorher`, each as its own Testfall says, then its own, and compares what became of it with what is expected.
 */
export async function runTestfall(
  pruefstand: Pruefstand,
  testfaelle: Testfaelle,
  kennung: string,
  beiSpur?: BeiSpur,
): Promise<Testergebnis> {
  const daten = testfaelle.get(kennung)
  if (daten === undefined) throw new Error(`Kein Testfall ${kennung}`)
  const beginn = performance.now()
  const eigener = pruefstand.createNeuen()
  try {
    const { abweichungen, vorgang } = await sendVorherige(eigener, testfaelle, daten.testfall.vorher ?? [])
    eigener.beobachter.takeAusgaben()
    const vorSendung = performance.now()
    const empfang = await send(eigener, daten, vorgang)
    const gesendet = takeGesendetes(eigener, empfang)
    beiSpur?.({
      pruefstand: eigener,
      xml: insertVorgang(daten.nachricht, vorgang),
      beginn: vorSendung,
      empfang,
      readGesendetes: () => gesendet,
    })
    abweichungen.push(
      ...eigener.beobachter.takeAbweichungen(),
      ...compareAusgang(eigener, daten, empfang),
      ...compareZustellungen(eigener.projekt, daten, gesendet),
      ...compareRueckmeldung(eigener, daten),
    )
    return describeErgebnis(eigener.projekt, daten, empfang, gesendet, abweichungen, performance.now() - beginn)
  } finally {
    eigener.dispose()
  }
}

async function sendVorherige(
  pruefstand: Pruefstand,
  testfaelle: Testfaelle,
  kennungen: readonly string[],
): Promise<{ abweichungen: Abweichung[]; vorgang: string | undefined }> {
  const abweichungen: Abweichung[] = []
  let vorgang: string | undefined
  for (const kennung of kennungen) {
    const stelle = `vorausgehender Testfall „${kennung}“`
    const daten = testfaelle.get(kennung)
    if (daten === undefined) {
      abweichungen.push({ stelle, erwartet: 'vorhanden', tatsaechlich: null })
      continue
    }
    const { transaktion } = await send(pruefstand, daten, vorgang)
    vorgang ??= transaktion.vorgang
    abweichungen.push(...compareWert(stelle, 'zugestellt', transaktion.zustand))
  }
  return { abweichungen, vorgang }
}

function send(pruefstand: Pruefstand, daten: Testfalldaten, vorgang: string | undefined): Promise<Empfang> {
  const { testfall, nachricht, anlagen } = daten
  pruefstand.setzeAntworten(testfall.dienstantworten)
  return pruefstand.prozessor.empfange({
    kanal: testfall.kanal,
    organisation: testfall.organisation,
    xml: insertVorgang(nachricht, vorgang),
    anlagen: [...anlagen.values()],
    ...(testfall.stufe === undefined ? {} : { stufe: testfall.stufe as Umsetzungsstufe }),
  })
}

function insertVorgang(nachricht: string, vorgang: string | undefined): string {
  return vorgang === undefined ? nachricht : nachricht.replaceAll(VORGANG_PLATZHALTER, vorgang)
}

function compareAusgang(pruefstand: Pruefstand, { testfall }: Testfalldaten, empfang: Empfang): Abweichung[] {
  const { erwartet } = testfall
  const { transaktion, wiederholung } = empfang
  const vorgang = pruefstand.findVorgang(transaktion.vorgang ?? '')
  const codes = transaktion.befunde.map(({ code }) => code)
  const nameOf = (stelle: string | undefined): string | undefined =>
    findDatensatz(pruefstand.projekt, 'stelle', stelle)?.name ?? stelle
  return [
    ...compareWert('Ausgang', erwartet.ausgang, wiederholung ? 'wiederholung' : transaktion.zustand),
    ...compareWert('Befunde', joinSortiert(erwartet.befunde), joinSortiert(codes)),
    ...(erwartet.zustand === undefined ? [] : compareWert('Zustand des Vorgangs', erwartet.zustand, vorgang?.zustand)),
    ...(erwartet.stelle === undefined
      ? []
      : compareWert('zuständige Stelle', nameOf(erwartet.stelle), nameOf(vorgang?.stelle))),
  ]
}

function joinSortiert(texte: readonly string[]): string {
  return [...texte].sort().join(', ')
}

function compareWert(stelle: string, erwartet: string | undefined, tatsaechlich: string | undefined): Abweichung[] {
  return erwartet === tatsaechlich ? [] : [{ stelle, erwartet: erwartet ?? null, tatsaechlich: tatsaechlich ?? null }]
}

type Wege = readonly { zustellweg: string }[]

/** Zustellwege of which there are more here than there, each as often as it is left over. */
function listUebrige(hier: Wege, dort: Wege): string[] {
  const rest = dort.map(({ zustellweg }) => zustellweg)
  return hier.flatMap(({ zustellweg }) => {
    const stelle = rest.indexOf(zustellweg)
    if (stelle < 0) return [zustellweg]
    rest.splice(stelle, 1)
    return []
  })
}

const WEG = 'Zustellweg „'
const GELOESCHTER_WEG = 'Ein gelöschter Zustellweg'

/** Says of one Zustellweg what the comparison of all Zustellungen says too. */
export function isEinzelnerWeg({ stelle }: Abweichung): boolean {
  return stelle.startsWith(WEG) || stelle === GELOESCHTER_WEG
}

function describeWeg(projekt: Projekt, id: string, fehlt: boolean): Abweichung {
  const name = findDatensatz(projekt, 'zustellweg', id)?.name
  const stelle = name === undefined ? GELOESCHTER_WEG : `${WEG}${name}“`
  const [erwartet, tatsaechlich] = fehlt ? ['benutzt', null] : [null, 'benutzt']
  return { stelle, erwartet, tatsaechlich, element: id }
}

function compareZustellungen(
  projekt: Projekt,
  { testfall, erwartet }: Testfalldaten,
  gesendet: readonly Gesendetes[],
): Abweichung[] {
  const nameOf = (id: string): string => findDatensatz(projekt, 'zustellweg', id)?.name ?? id
  const folge = (wege: readonly { zustellweg: string }[]): string =>
    wege.map(({ zustellweg }) => nameOf(zustellweg)).join(' | ')
  const rest = [...gesendet]
  const golden = testfall.erwartet.zustellungen.flatMap(({ zustellweg, datei }): Abweichung[] => {
    const stelle = rest.findIndex((eines) => eines.zustellweg === zustellweg)
    const [eines] = stelle < 0 ? [] : rest.splice(stelle, 1)
    if (datei === undefined || eines === undefined) return []
    if (eines.xml === undefined) return [{ stelle: datei, erwartet: 'gesendet', tatsaechlich: null }]
    return compareGolden(datei, erwartet.get(datei) ?? '', eines.xml).map((abweichung) => ({
      ...abweichung,
      element: zustellweg,
    }))
  })
  const fehlende = listUebrige(testfall.erwartet.zustellungen, gesendet).map((weg) => describeWeg(projekt, weg, true))
  const weitere = listUebrige(gesendet, testfall.erwartet.zustellungen).map((weg) => describeWeg(projekt, weg, false))
  const reihenfolge = compareWert('Zustellungen', folge(testfall.erwartet.zustellungen), folge(gesendet))
  return [...reihenfolge, ...fehlende, ...weitere, ...golden]
}

/** What the Autor was told last. */
function compareRueckmeldung(pruefstand: Pruefstand, { testfall, erwartet }: Testfalldaten): Abweichung[] {
  const datei = testfall.erwartet.rueckmeldung
  if (datei === undefined) return []
  const letzte = findRueckmeldung(pruefstand)
  if (letzte === undefined) return [{ stelle: datei, erwartet: 'gesendet', tatsaechlich: null }]
  return compareGolden(datei, erwartet.get(datei) ?? '', letzte)
}

function describeErgebnis(
  projekt: Projekt,
  { kennung, testfall }: Testfalldaten,
  { transaktion }: Empfang,
  gesendet: readonly Gesendetes[],
  abweichungen: Abweichung[],
  dauerMs: number,
): Testergebnis {
  const { nachrichtentyp = '', stufe = 1 } = transaktion.herkunft
  return {
    name: kennung,
    titel: testfall.name,
    art: 'handgeschrieben',
    kategorie: 'testfall',
    nachrichtentyp: findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)?.name ?? nachrichtentyp,
    stufe: testfall.stufe ?? stufe,
    organisation: findDatensatz(projekt, 'organisation', testfall.organisation)?.name ?? testfall.organisation,
    bestanden: abweichungen.length === 0,
    ebene: transaktion.ebene,
    zustellungen: gesendet.length,
    abweichungen,
    dauerMs,
  }
}
