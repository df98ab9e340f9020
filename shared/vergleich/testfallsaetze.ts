import { isGleich } from '../dokument/gleich.ts'
import type { Dienstantwort, Testfall } from '../modell/elemente/testfall.ts'
import type { Projekt } from '../modell/projekt.ts'
import { REGELBEFUNDE } from '../modell/regelbefunde.ts'
import { labelOfAngabe } from '../worte/angaben.ts'
import { nennenId } from '../worte/artikel.ts'
import { TESTAUSGAENGE } from '../worte/testausgang.ts'
import type { Seiten } from './elemente.ts'
import { createListenvergleich } from './listen.ts'
import { groupUnique } from './saetze/bausteine.ts'
import { zitat } from './wertlage.ts'

/** One thing that changed about a Testfall; `aussage` without its subject, the verb first. */
export interface Testfallaussage {
  label: string
  aussage: string
  vorher: string
  nachher: string
}

type Satzbauer<K extends keyof T, T> = (seiten: Seiten, alt: T[K], neu: T[K]) => Testfallaussage[]
/** A sentence for every value, so that a new one cannot be forgotten. */
type Saetze<T> = { readonly [K in keyof Required<T>]: Satzbauer<K, T> }

const SAETZE: Saetze<Testfall> = {
  name: (_, alt, neu) => [{ label: 'Name', aussage: `heißt jetzt „${neu}“`, vorher: alt, nachher: neu }],
  beschreibung: (_, alt, neu) => [
    {
      label: labelOfAngabe('beschreibung'),
      aussage: `hat eine andere Beschreibung: ${zitat(neu, alt)}, vorher ${zitat(alt, neu)}`,
      vorher: alt,
      nachher: neu,
    },
  ],
  organisation: ({ vorher, nachher }, alt, neu) => [
    {
      label: 'Organisation',
      aussage: `spielt jetzt in ${nennenId(nachher, neu, 'dativ')}, vorher in ${nennenId(vorher, alt, 'dativ')}`,
      vorher: nameOf(vorher, alt),
      nachher: nameOf(nachher, neu),
    },
  ],
  stufe: (_, alt, neu) => [
    {
      label: 'Stufe',
      aussage: `läuft jetzt ${describeStufe(neu)}, vorher ${describeStufe(alt)}`,
      vorher: `${alt ?? 'wie in der Organisation'}`,
      nachher: `${neu ?? 'wie in der Organisation'}`,
    },
  ],
  kanal: (_, alt, neu) => [
    {
      label: labelOfAngabe('kanal'),
      aussage: `kommt jetzt über den Kanal „${neu}“, vorher über „${alt}“`,
      vorher: alt,
      nachher: neu,
    },
  ],
  vorher: (_, alt = [], neu = []) =>
    describeListe(alt, neu, {
      label: 'Vorausgehende Testfälle',
      nameOf: (kennung) => kennung,
      dazu: (kennung) => `setzt jetzt den Testfall „${kennung}“ voraus`,
      weg: (kennung) => `setzt den Testfall „${kennung}“ nicht mehr voraus`,
    }),
  dienstantworten: (seiten, alt, neu) => describeAntworten(seiten, alt, neu),
  erwartet: (seiten, alt, neu) => describeAngaben(ERWARTUNGEN, seiten, alt, neu),
}

const ERWARTUNGEN: Saetze<Testfall['erwartet']> = {
  ausgang: (_, alt, neu) => [
    {
      label: 'Erwarteter Ausgang',
      aussage: `erwartet jetzt, dass die Nachricht ${TESTAUSGAENGE[neu]} wird, vorher ${TESTAUSGAENGE[alt]}`,
      vorher: TESTAUSGAENGE[alt],
      nachher: TESTAUSGAENGE[neu],
    },
  ],
  befunde: (_, alt, neu) =>
    describeListe(alt, neu, {
      label: 'Erwartete Befunde',
      nameOf: describeBefund,
      dazu: (code) => `erwartet jetzt auch den Befund „${describeBefund(code)}“`,
      weg: (code) => `erwartet den Befund „${describeBefund(code)}“ nicht mehr`,
    }),
  zustand: (_, alt, neu) => [
    {
      label: 'Erwarteter Zustand',
      aussage:
        neu === undefined
          ? `lässt jetzt offen, in welchem Zustand der Vorgang danach ist, vorher „${alt}“`
          : `erwartet den Vorgang danach im Zustand „${neu}“${alt === undefined ? '' : `, vorher „${alt}“`}`,
      vorher: alt ?? '',
      nachher: neu ?? '',
    },
  ],
  stelle: ({ vorher, nachher }, alt, neu) => [
    {
      label: 'Erwartete Stelle',
      aussage:
        neu === undefined
          ? `lässt jetzt offen, welche Stelle zuständig ist, vorher ${nennenId(vorher, alt ?? '', 'nominativ')}`
          : `erwartet als zuständig jetzt ${nennenId(nachher, neu, 'akkusativ')}${alt === undefined ? '' : `, vorher ${nennenId(vorher, alt, 'akkusativ')}`}`,
      vorher: alt === undefined ? '' : nameOf(vorher, alt),
      nachher: neu === undefined ? '' : nameOf(nachher, neu),
    },
  ],
  zustellungen: describeZustellungen,
  rueckmeldung: (_, alt, neu) => [describeErwartungsdatei('Rückmeldung', 'die Rückmeldung an den Absender', alt, neu)],
}

type Zustellungen = Testfall['erwartet']['zustellungen']

function describeZustellungen({ vorher, nachher }: Seiten, alt: Zustellungen, neu: Zustellungen): Testfallaussage[] {
  const folge = describeListe(
    alt.map(({ zustellweg }) => zustellweg),
    neu.map(({ zustellweg }) => zustellweg),
    {
      label: 'Erwartete Zustellungen',
      nameOf: (id) => nameOf(nachher.datensaetze.has(id) ? nachher : vorher, id),
      dazu: (id) => `erwartet jetzt auch die Zustellung „${nameOf(nachher, id)}“`,
      weg: (id) => `erwartet die Zustellung „${nameOf(vorher, id)}“ nicht mehr`,
    },
  )
  const alte = groupUnique(alt, ({ zustellweg }) => zustellweg)
  const dateien = [...groupUnique(neu, ({ zustellweg }) => zustellweg)].flatMap(
    ([schluessel, { zustellweg, datei }]) => {
      const davor = alte.get(schluessel)
      if (davor === undefined || davor.datei === datei) return []
      const was = `Zustellung „${nameOf(nachher, zustellweg)}“`
      return [describeErwartungsdatei(was, `die ${was}`, davor.datei, datei)]
    },
  )
  return [...folge, ...dateien]
}

/** Whether, and by which file, the content of something that is sent is checked. */
function describeErwartungsdatei(
  label: string,
  was: string,
  alt: string | undefined,
  neu: string | undefined,
): Testfallaussage {
  const aussage =
    neu === undefined
      ? `legt für ${was} keinen Inhalt mehr fest`
      : alt === undefined
        ? `legt für ${was} jetzt auch den Inhalt fest`
        : `vergleicht ${was} jetzt mit der Datei „${neu}“, vorher mit „${alt}“`
  return { label, aussage, vorher: alt ?? '', nachher: neu ?? '' }
}

/** Everything that differs in the description of a Testfall, one statement each. */
export function describeTestfall(seiten: Seiten, alt: Testfall, neu: Testfall): Testfallaussage[] {
  return describeAngaben(SAETZE, seiten, alt, neu)
}

function describeAngaben<T extends object>(saetze: Saetze<T>, seiten: Seiten, alt: T, neu: T): Testfallaussage[] {
  return (Object.keys(saetze) as (keyof T)[]).flatMap((angabe) =>
    isGleich(alt[angabe], neu[angabe]) ? [] : saetze[angabe](seiten, alt[angabe], neu[angabe]),
  )
}

interface Listenworte {
  label: string
  nameOf(glied: string): string
  dazu(glied: string): string
  weg(glied: string): string
}

/** A list in which the same member may stand several times; where only the order differs, that is said. */
function describeListe(
  alt: readonly string[],
  neu: readonly string[],
  { label, nameOf: worte, dazu, weg }: Listenworte,
): Testfallaussage[] {
  const alte = groupUnique(alt, (glied) => glied)
  const neue = groupUnique(neu, (glied) => glied)
  const { hinzugekommen, weggefallen, verschoben } = createListenvergleich([...alte.keys()], [...neue.keys()])
  const gliedOf = (schluessel: string): string => neue.get(schluessel) ?? alte.get(schluessel) ?? schluessel
  const aussagen = [
    ...hinzugekommen.map(gliedOf).map((glied) => ({ label, aussage: dazu(glied), vorher: '', nachher: worte(glied) })),
    ...weggefallen.map(gliedOf).map((glied) => ({ label, aussage: weg(glied), vorher: worte(glied), nachher: '' })),
  ]
  if (verschoben.length === 0) return aussagen
  const reihe = (glieder: readonly string[]): string => glieder.map(worte).join(', ')
  const aussage = `nennt „${label}“ in einer anderen Reihenfolge: ${reihe(neu)}`
  return [...aussagen, { label, aussage, vorher: reihe(alt), nachher: reihe(neu) }]
}

/** What each service answers, the first to the first Anfrage of its Zustellweg and so on. */
function describeAntworten(
  { vorher, nachher }: Seiten,
  alt: readonly Dienstantwort[],
  neu: readonly Dienstantwort[],
): Testfallaussage[] {
  const alte = groupUnique(alt, ({ zustellweg }) => zustellweg)
  const neue = groupUnique(neu, ({ zustellweg }) => zustellweg)
  const aussagen = [...new Set([...neue.keys(), ...alte.keys()])].flatMap((schluessel): Testfallaussage[] => {
    const [davor, danach] = [alte.get(schluessel), neue.get(schluessel)]
    if (isGleich(davor, danach)) return []
    const weg = nameOf(danach === undefined ? vorher : nachher, (danach ?? davor)?.zustellweg ?? '')
    const [worteDavor, worteDanach] = [describeAntwort(davor), describeAntwort(danach)]
    const aussage =
      worteDanach === ''
        ? `legt für „${weg}“ keine Antwort mehr fest, vorher: ${worteDavor}`
        : `lässt „${weg}“ jetzt so antworten: ${worteDanach}${worteDavor === '' ? '' : `, vorher: ${worteDavor}`}`
    return [{ label: `Antwort: ${weg}`, aussage, vorher: worteDavor, nachher: worteDanach }]
  })
  if (aussagen.length > 0) return aussagen
  const reihe = (projekt: Projekt, antworten: readonly Dienstantwort[]): string =>
    antworten.map(({ zustellweg }) => nameOf(projekt, zustellweg)).join(', ')
  const [davor, danach] = [reihe(vorher, alt), reihe(nachher, neu)]
  const aussage = `nennt die Antworten in einer anderen Reihenfolge: ${danach}`
  return [{ label: 'Antworten', aussage, vorher: davor, nachher: danach }]
}

const ANTWORTEN: Readonly<Record<Exclude<Dienstantwort['antwort']['art'], 'treffer'>, string>> = {
  keinTreffer: 'kein Treffer',
  zeit: 'keine Antwort in der Zeit',
  ablehnung: 'Ablehnung',
  technik: 'technischer Fehler',
}

function describeAntwort(eine: Dienstantwort | undefined): string {
  if (eine === undefined) return ''
  const { antwort } = eine
  if (antwort.art !== 'treffer') return ANTWORTEN[antwort.art]
  const treffer = antwort.anzahl === 'einer' ? 'ein Treffer' : 'mehrere Treffer'
  const merkmale = Object.entries(antwort.merkmale).map(([name, wert]) => `${name} ${wert}`)
  return merkmale.length === 0 ? treffer : `${treffer} (${merkmale.join(', ')})`
}

function describeStufe(stufe: Testfall['stufe']): string {
  return stufe === undefined ? 'auf der Stufe der Organisation' : `auf Stufe ${stufe}`
}

/** The sentence of a Befund with three dots for what it is about; a code nobody knows stays as it is. */
function describeBefund(code: string): string {
  const worte = Object.hasOwn(REGELBEFUNDE, code) ? REGELBEFUNDE[code as keyof typeof REGELBEFUNDE] : undefined
  return worte === undefined ? code : worte.satz('…').replace('„…“', '…')
}

function nameOf(projekt: Projekt, id: string): string {
  return projekt.datensaetze.get(id)?.name ?? 'ein Element, das es nicht gibt'
}
