import { createBefund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import { writeAnsicht } from '../../../shared/dokument/ansichten.ts'
import type { Position } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { MODELLDATEIARTEN, modelldateiartOf } from '../../../shared/modell/dateiarten.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { writeModelldatei, writeProjektdatei } from '../../../shared/modell/modelldateien.ts'
import { describeKonflikt, type Konfliktworte } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import { mergeFuerSeite } from '../../../shared/zusammenfuehren/mergeFuerSeite.ts'
import type { DreiStaende } from '../../../shared/zusammenfuehren/mergeStaende.ts'
import { parseModelldatei, parseProjektdatei } from '../projekte/modelldatei.ts'
import { parseAnsicht } from '../projekte/readAnsichten.ts'

/** Three of the same: how it was, and what two sides made of it. */
export interface Drei<T> {
  basis: T
  eigene: T
  fremde: T
}

/** A file merged element by element; the two texts differ only where both sides changed the same, and differently. */
export interface Elementmischung {
  eigene: string
  fremde: string
  konflikte: readonly Konfliktworte[]
}

/** Records of one file. What they say about elements of other files is not looked at; the model check does that afterwards. */
export function mergeModelldatei(pfad: string, texte: Drei<string>): Ergebnis<Elementmischung> {
  const read = (text: string): Ergebnis<Dokumentstand> => {
    const { datensaetze, befunde } = parseModelldatei(pfad, text)
    return hasFehler(befunde) ? fail(...befunde) : succeed(createModellstand(pfad, datensaetze))
  }
  return mergeStandtexte(texte, read, createModellstand(pfad, []), ({ projekt }) => {
    const saetze = [...projekt.datensaetze.values()]
    const dateiart = modelldateiartOf(pfad)
    const wurzel = dateiart && MODELLDATEIARTEN[dateiart].wurzel
    if (!saetze.some(({ art }) => art === wurzel)) return fail(createUnvereinbarbefund(pfad))
    const text = writeModelldatei(pfad, saetze)
    // two main records from two sides, or anything else that could not be read again
    return hasFehler(parseModelldatei(pfad, text).befunde) ? fail(createUnvereinbarbefund(pfad)) : succeed(text)
  })
}

/** Places in the graph of one Leistung; they are never a conflict. */
export function mergeAnsicht(pfad: string, texte: Drei<string>): Ergebnis<Elementmischung> {
  const leistungen = new Set<string>()
  const read = (text: string): Ergebnis<Dokumentstand> => {
    const { positionen, befunde } = parseAnsicht(pfad, text)
    for (const { id } of positionen) leistungen.add(id.slice(0, id.indexOf('/')))
    return befunde.length > 0 ? fail(...befunde) : succeed(createLagenstand(positionen))
  }
  return mergeStandtexte(texte, read, createLagenstand([]), ({ positionen }) => {
    const [leistung, ...weitere] = leistungen
    if (leistung === undefined || weitere.length > 0) return fail(createUnvereinbarbefund(pfad))
    return succeed(writeAnsicht(leistung, [...positionen.values()]))
  })
}

/** `projekt.fachwerk`: only its name may be different. */
export function mergeProjektdatei(pfad: string, texte: Drei<string>): Ergebnis<Elementmischung> {
  const [basis, eigene, fremde] = [texte.basis, texte.eigene, texte.fremde].map(parseProjektdatei)
  if (eigene?.ok !== true || fremde?.ok !== true) return fail(...befundeOf(eigene), ...befundeOf(fremde))
  if (eigene.wert.id !== fremde.wert.id) return fail(createUnvereinbarbefund(pfad))
  const alter = basis?.ok === true ? basis.wert.name : undefined
  const [hier, dort] = [eigene.wert.name, fremde.wert.name]
  if (hier === dort || alter === dort) return succeed(createEindeutige(writeProjektdatei(eigene.wert)))
  if (alter === hier) return succeed(createEindeutige(writeProjektdatei(fremde.wert)))
  return succeed({
    eigene: writeProjektdatei(eigene.wert),
    fremde: writeProjektdatei(fremde.wert),
    konflikte: [
      {
        element: 'Projekt',
        angabe: 'Name',
        basis: alter ?? 'nicht vorhanden',
        eigene: hier,
        fremde: dort,
        eigeneSaetze: [],
        fremdeSaetze: [],
      },
    ],
  })
}

function createEindeutige(text: string): Elementmischung {
  return { eigene: text, fremde: text, konflikte: [] }
}

function befundeOf(ergebnis: Ergebnis<unknown> | undefined) {
  return ergebnis === undefined || ergebnis.ok ? [] : ergebnis.befunde
}

/**
 * Merges what three texts say. A base that cannot be read says nothing: then everything that is different is a conflict. A side that
 * cannot be read is refused.
 */
function mergeStandtexte(
  texte: Drei<string>,
  read: (text: string) => Ergebnis<Dokumentstand>,
  leer: Dokumentstand,
  write: (stand: Dokumentstand) => Ergebnis<string>,
): Ergebnis<Elementmischung> {
  const [basis, eigene, fremde] = [read(texte.basis), read(texte.eigene), read(texte.fremde)]
  if (!eigene.ok || !fremde.ok) return fail(...befundeOf(eigene), ...befundeOf(fremde))
  return writeMischung({ basis: basis.ok ? basis.wert : leer, eigene: eigene.wert, fremde: fremde.wert }, write)
}

/** Both outcomes of a merge as texts, with what is in conflict. */
export function writeMischung(
  staende: DreiStaende,
  write: (stand: Dokumentstand) => Ergebnis<string>,
): Ergebnis<Elementmischung> {
  const [hier, dort] = [mergeFuerSeite(staende, 'eigene'), mergeFuerSeite(staende, 'fremde')]
  const [eigene, fremde] = [write(hier.stand), write(dort.stand)]
  if (!eigene.ok) return eigene
  if (!fremde.ok) return fremde
  const konflikte = new Map([...hier.konflikte, ...dort.konflikte].map((einer) => [einer.id, einer]))
  return succeed({
    eigene: eigene.wert,
    fremde: fremde.wert,
    konflikte: [...konflikte.values()].map((einer) => describeKonflikt(staende, einer)),
  })
}

/** Records of one file as a project of their own. */
export function createModellstand(pfad: string, gelesene: readonly { datensatz: Datensatz }[]): Dokumentstand {
  return {
    projekt: {
      id: '',
      name: '',
      datensaetze: new Map(gelesene.map(({ datensatz }) => [datensatz.id, datensatz])),
      dateien: new Map(gelesene.map(({ datensatz }) => [datensatz.id, pfad])),
      codelisteninhalte: new Map(),
      schemata: new Map(),
      eigeneRegeln: new Map(),
    },
    positionen: new Map(),
  }
}

function createLagenstand(positionen: readonly Position[]): Dokumentstand {
  return { ...createModellstand('', []), positionen: new Map(positionen.map((eine) => [eine.id, eine])) }
}

function createUnvereinbarbefund(pfad: string) {
  return createBefund({
    code: 'zusammenfuehren.unvereinbar',
    satz: 'Beide Seiten haben hier eine andere Datei gleichen Namens.',
    ort: { datei: pfad },
    abhilfe: 'Behalten Sie eine davon und geben Sie der anderen einen anderen technischen Namen.',
  })
}
