import { compareErgebnis, compareSicht } from '../../../shared/auswertung/vergleich.ts'
import type { Abweichung } from '../../../shared/host/testbericht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { resolveZuordnungsform } from '../../../shared/zuordnung/form.ts'
import { listWerte, type Zielwert } from '../../../shared/zuordnung/listWerte.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Stylesheet, Transformiere } from '../prozessor/regelwerk.ts'
import type { Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { parse } from './regeleingabe.ts'
import { predictRegel, predictSicht, predictZuordnung, type Regelrolle, type Zuordnungsrolle } from './vorhersage.ts'

/** What left the last Zuordnung for a Zustellweg, for comparison with golden files. */
export interface Ausgabe {
  zustellweg: string
  uuid: string
  art: 'zustellauftrag' | 'anfrage'
  xml: string
}

/** Watches every run of a stylesheet and compares its result with the prediction from the model. */
export interface Beobachter {
  transformiere: Transformiere
  /** Differences found since the last call. */
  takeAbweichungen(): Abweichung[]
  takeAusgaben(): Ausgabe[]
  /** Zustellweg of an order by its UUID, as far as its Zuordnung has run */
  findZustellweg(uuid: string): string | undefined
}

type Parameter = Readonly<Record<string, string>>

/** `modell` is of the project as the case has it; runs of unknown stylesheets (recognition) are passed through. */
export function createBeobachter(modell: Modellindex, regelwerk: Textregelwerk, innen: Transformiere): Beobachter {
  let abweichungen: Abweichung[] = []
  let ausgaben: Ausgabe[] = []
  const wege = new Map<string, string>()

  const compare = (stylesheet: Stylesheet, quelle: string, parameter: Parameter, ausgabe: string): Abweichung[] => {
    const rolle = regelwerk.rolleOf(stylesheet)
    switch (rolle?.art) {
      case 'regel':
        return compareRegel(modell, rolle, quelle, parameter, ausgabe)
      case 'projektion':
        return compareProjektion(modell, rolle.nachrichtentyp, quelle, parameter, ausgabe)
      case 'zuordnung':
        return compareZuordnung(modell, rolle, quelle, parameter, ausgabe)
      case undefined:
        return []
    }
  }

  const noteAuftrag = (auftrag: string | undefined): XmlElement | undefined => {
    if (auftrag === undefined) return undefined
    const element = parse(auftrag)
    const { uuid, zustellweg } = element.attribute
    if (uuid !== undefined && zustellweg !== undefined) wege.set(uuid, zustellweg)
    return element
  }

  return {
    transformiere: async (stylesheet, quelle, parameter) => {
      const auftrag = noteAuftrag(parameter.auftrag)
      const ergebnis = await innen(stylesheet, quelle, parameter)
      if (!ergebnis.ok) {
        for (const befund of ergebnis.befunde)
          abweichungen.push(asAbweichung(stylesheet.name, befund.satz, befund.einzelheiten))
        return ergebnis
      }
      abweichungen.push(...compare(stylesheet, quelle, parameter, ergebnis.wert))
      if (auftrag !== undefined) {
        const { zustellweg = '', uuid = '' } = auftrag.attribute
        const art = auftrag.name === 'anfrage' ? 'anfrage' : 'zustellauftrag'
        ausgaben.push({ zustellweg, uuid, art, xml: ergebnis.wert })
      }
      return ergebnis
    },
    takeAbweichungen: () => {
      const alle = abweichungen
      abweichungen = []
      return alle
    },
    takeAusgaben: () => {
      const alle = ausgaben
      ausgaben = []
      return alle
    },
    findZustellweg: (uuid) => wege.get(uuid),
  }
}

function asAbweichung(stelle: string, satz: string, einzelheiten: string | undefined): Abweichung {
  return { stelle, erwartet: 'läuft ohne Fehler', tatsaechlich: [satz, einzelheiten].filter(Boolean).join(': ') }
}

function toHostform(
  prefix: string,
  {
    pfad,
    erwartet,
    tatsaechlich,
    element,
  }: { pfad: string; erwartet?: string; tatsaechlich?: string; element?: string },
): Abweichung {
  return {
    stelle: `${prefix}: ${pfad}`,
    erwartet: erwartet ?? null,
    tatsaechlich: tatsaechlich ?? null,
    ...(element === undefined ? {} : { element }),
  }
}

function compareRegel(
  modell: Modellindex,
  rolle: Regelrolle,
  quelle: string,
  parameter: Parameter,
  ausgabe: string,
): Abweichung[] {
  const tatsaechlich = parse(ausgabe)
  const { runde, ergebnis } = predictRegel(modell, rolle, quelle, parameter, tatsaechlich)
  return compareErgebnis(ergebnis, tatsaechlich).map((eine) => toHostform(`Regel, Runde ${runde}`, eine))
}

function compareProjektion(
  modell: Modellindex,
  ziel: string,
  quelle: string,
  parameter: Parameter,
  ausgabe: string,
): Abweichung[] {
  const erwartet = predictSicht(modell, ziel, quelle, parameter)
  const prefix = `Dokumentsicht „${getDatensatz(modell.projekt, 'nachrichtentyp', ziel).name}“`
  return compareSicht(modell.projekt, erwartet, parse(ausgabe)).map((eine) => toHostform(prefix, eine))
}

function compareZuordnung(
  modell: Modellindex,
  rolle: Zuordnungsrolle,
  quelle: string,
  parameter: Parameter,
  ausgabe: string,
): Abweichung[] {
  const { zuordnung: id, fassung } = rolle
  const zuordnung = getDatensatz(modell.projekt, 'zuordnung', id)
  const erwartet = predictZuordnung(modell, rolle, quelle, parameter)
  const praefixe = resolveZuordnungsform(modell.projekt, id, fassung)?.praefixe ?? new Map<string, string>()
  const tatsaechlich = listWerte(parse(ausgabe), praefixe)
  return compareWerte(`Zuordnung „${zuordnung.name}“`, id, erwartet, tatsaechlich)
}

/** Path and value, one by one; the first difference shifts no others because paths are matched by name. */
function compareWerte(
  prefix: string,
  zuordnung: string,
  erwartet: readonly Zielwert[],
  tatsaechlich: readonly Zielwert[],
): Abweichung[] {
  const soll = new Map(erwartet.map(({ pfad, wert }) => [pfad, wert]))
  const ist = new Map(tatsaechlich.map(({ pfad, wert }) => [pfad, wert]))
  const abweichungen = [...new Set([...soll.keys(), ...ist.keys()])].flatMap((pfad) => {
    if (soll.get(pfad) === ist.get(pfad)) return []
    return [toHostform(prefix, { pfad, erwartet: soll.get(pfad), tatsaechlich: ist.get(pfad), element: zuordnung })]
  })
  const gleicheFolge = erwartet.every(({ pfad }, stelle) => tatsaechlich[stelle]?.pfad === pfad)
  if (abweichungen.length > 0 || gleicheFolge) return abweichungen
  const folge = (werte: readonly Zielwert[]): string => werte.map(({ pfad }) => pfad).join(' ')
  return [
    toHostform(prefix, {
      pfad: 'Reihenfolge',
      erwartet: folge(erwartet),
      tatsaechlich: folge(tatsaechlich),
      element: zuordnung,
    }),
  ]
}
