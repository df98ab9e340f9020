import type { Sendebericht } from '../../../shared/host.ts'
import type { Datensatzart, DatensatzNachArt } from '../../../shared/modell/datensatz.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'

const UNBEKANNT = 'nicht bekannt'

/** Puts a Transaktion into words: the six questions of the guide (8.5.4) with their answers, and every delivery. */
export function createSendebericht(
  modell: Modellindex,
  transaktion: Transaktion,
  wiederholung: boolean,
  zustellungen: readonly Zustellung[],
): Sendebericht {
  return {
    transaktion: transaktion.id,
    ausgang: wiederholung ? 'wiederholung' : ausgangOf(transaktion),
    fragen: answerFragen(modell, transaktion, zustellungen),
    befunde: transaktion.befunde,
    zustellungen: zustellungen.map((zustellung) => describeZustellung(modell, zustellung)),
    ...(transaktion.vorgang === undefined ? {} : { vorgang: describeVorgang(transaktion.vorgang, zustellungen) }),
  }
}

function ausgangOf({ zustand }: Transaktion): Sendebericht['ausgang'] {
  if (zustand === 'angenommen' || zustand === 'entschieden') return 'klaerung'
  return zustand
}

function answerFragen(
  modell: Modellindex,
  { herkunft, befunde }: Transaktion,
  zustellungen: readonly Zustellung[],
): Sendebericht['fragen'] {
  const name = <A extends Datensatzart>(art: A, id: string | undefined): string | undefined => {
    const datensatz: DatensatzNachArt[A] | undefined = findDatensatz(modell.projekt, art, id)
    return datensatz !== undefined && 'name' in datensatz ? datensatz.name : undefined
  }
  const empfangende = name('organisation', herkunft.empfangendeOrganisation)
  const bearbeitende = name('organisation', herkunft.organisation)
  const umgelenkt = empfangende !== bearbeitende && bearbeitende !== undefined
  const stelle = name('stelle', zustellungen.find(({ angaben }) => angaben.stelle !== undefined)?.angaben.stelle)
  const fachverfahren = zustellungen.filter(({ angaben }) => angaben.dienst === undefined)
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler').length
  return [
    {
      frage: 'Von welchem System kommt die Nachricht?',
      antwort: join([
        name('installation', herkunft.installation),
        name('schnittstelle', herkunft.schnittstelle),
        `Kanal ${herkunft.kanal}`,
      ]),
    },
    {
      frage: 'Zu welcher Leistung gehört sie?',
      antwort: join([name('leistung', herkunft.leistung), name('nachrichtentyp', herkunft.nachrichtentyp)]),
    },
    {
      frage: 'In welche Kommune und an welche Stelle geht sie?',
      antwort: join([umgelenkt ? `${empfangende}, umgelenkt nach ${bearbeitende}` : bearbeitende, stelle]),
    },
    {
      frage: 'Ob und welches Fachverfahren wird benutzt?',
      antwort:
        fachverfahren.length === 0
          ? 'keines'
          : join(fachverfahren.map(({ angaben }) => name('installation', angaben.installation))),
    },
    {
      frage: 'Welche Umformungen und Prüfungen waren nötig?',
      antwort: join([
        herkunft.stufe === undefined ? undefined : `Regel der Stufe ${herkunft.stufe}`,
        fehler === 0 ? 'alle Prüfungen bestanden' : `${fehler} Fehler`,
      ]),
    },
    {
      frage: 'Wohin wurde sie gesendet, und wie ging das aus?',
      antwort:
        zustellungen.length === 0
          ? 'nirgendwohin'
          : `${zustellungen.filter(({ zustand }) => zustand === 'zugestellt').length} von ${zustellungen.length} Zustellungen angekommen`,
    },
  ]
}

function join(teile: readonly (string | undefined)[]): string {
  const bekannte = teile.filter((teil) => teil !== undefined && teil !== '')
  return bekannte.length === 0 ? UNBEKANNT : bekannte.join(' · ')
}

const STAENDE = { offen: 'offen', zugestellt: 'zugestellt', gescheitert: 'fehlgeschlagen' } as const

function describeZustellung({ projekt }: Modellindex, zustellung: Zustellung): Sendebericht['zustellungen'][number] {
  const { angaben, zustand, quittung, fehler } = zustellung
  const weg = findDatensatz(projekt, 'zustellweg', angaben.zustellweg)
  const stelle = findDatensatz(projekt, 'stelle', angaben.stelle)
  const rolle = findDatensatz(projekt, 'rolle', angaben.rolle)
  const installation = findDatensatz(projekt, 'installation', angaben.installation)
  const ersetzt = findDatensatz(projekt, 'zustellweg', angaben.ersatzFuer)
  const grund = ersetzt
    ? `Ersatz für „${ersetzt.name}“, weil ${stelle?.name ?? 'die Stelle'} dafür kein System hat.`
    : `${stelle?.name ?? 'Die Stelle'} ist als „${rolle?.name ?? ''}“ beteiligt und hat ${installation?.name ?? 'ein System'}.`
  const beleg = quittung === undefined ? fehler : describeQuittung(quittung)
  return {
    zustellweg: weg?.name ?? '',
    ziel: join([stelle?.name, installation?.name]),
    grund,
    stand: STAENDE[zustand],
    ...(beleg === undefined || beleg === '' ? {} : { quittung: beleg }),
  }
}

/** The values of a receipt, e.g. "aktenzeichen 52.11-2026/1". */
function describeQuittung(xml: string): string {
  const baum = parseBaum(xml)
  if (!baum.ok) return ''
  return Object.entries(baum.wert.attribute)
    .map(([name, wert]) => `${name} ${wert}`)
    .join(', ')
}

function describeVorgang(id: string, zustellungen: readonly Zustellung[]): NonNullable<Sendebericht['vorgang']> {
  const aktenzeichen = zustellungen.flatMap(({ quittung }) => {
    const baum = quittung === undefined ? undefined : parseBaum(quittung)
    return baum?.ok === true ? (baum.wert.attribute.aktenzeichen ?? []) : []
  })[0]
  return { id, ...(aktenzeichen === undefined ? {} : { aktenzeichen }) }
}
