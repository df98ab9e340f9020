import type { Datensatzart, DatensatzNachArt } from '../../../shared/modell/datensatz.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'

/** One of the six questions of the guide (8.5.4) with its answer. */
export interface Frageantwort {
  frage: string
  kurz: string
  antwort: string
  zusatz: string
  /** false: here it went wrong */
  gut: boolean
}

const UNBEKANNT = 'nicht bekannt'

/**
 * The six questions of the guide (8.5.4), answered from what is known of a Transaktion; `stelle` is the one in charge, where it is
 * known by more than the deliveries.
 */
export function answerFragen(
  modell: Modellindex,
  transaktion: Transaktion,
  zustellungen: readonly Zustellung[],
  stelle: string | undefined = findZustaendige(modell, zustellungen),
): Frageantwort[] {
  const { herkunft } = transaktion
  const name = createNamensuche(modell)
  return [
    {
      frage: 'Von welchem System kommt die Nachricht?',
      kurz: 'Von wem?',
      antwort: name('installation', herkunft.installation) ?? UNBEKANNT,
      zusatz: name('schnittstelle', herkunft.schnittstelle) ?? `Kanal ${herkunft.kanal}`,
      gut: herkunft.schnittstelle !== undefined,
    },
    {
      frage: 'Zu welcher Leistung gehört sie?',
      kurz: 'Welche Leistung?',
      antwort: name('leistung', herkunft.leistung) ?? UNBEKANNT,
      zusatz: name('nachrichtentyp', herkunft.nachrichtentyp) ?? '',
      gut: herkunft.leistung !== undefined,
    },
    answerStelle(modell, transaktion, stelle),
    answerFachverfahren(modell, transaktion, zustellungen),
    answerPruefungen(transaktion),
    answerVerbleib(zustellungen),
  ]
}

type Namensuche = <A extends Datensatzart>(art: A, id: string | undefined) => string | undefined

function createNamensuche({ projekt }: Modellindex): Namensuche {
  return <A extends Datensatzart>(art: A, id: string | undefined) => {
    const datensatz: DatensatzNachArt[A] | undefined = findDatensatz(projekt, art, id)
    return datensatz !== undefined && 'name' in datensatz ? datensatz.name : undefined
  }
}

function answerStelle(
  modell: Modellindex,
  { herkunft, befunde }: Transaktion,
  zustaendige: string | undefined,
): Frageantwort {
  const name = createNamensuche(modell)
  const empfangende = name('organisation', herkunft.empfangendeOrganisation)
  const bearbeitende = name('organisation', herkunft.organisation)
  const umgelenkt = empfangende !== bearbeitende && bearbeitende !== undefined
  const stelle = name('stelle', zustaendige)
  const ohneStelle = befunde.some(({ code }) => code.startsWith('regel.zustaendigkeit'))
  return {
    frage: 'In welche Kommune und an welche Stelle geht sie?',
    kurz: 'Für welche Stelle?',
    antwort: stelle ?? (ohneStelle ? 'keine zuständige Stelle' : (bearbeitende ?? UNBEKANNT)),
    zusatz: umgelenkt ? `${empfangende}, umgelenkt nach ${bearbeitende}` : (bearbeitende ?? ''),
    gut: bearbeitende !== undefined && !ohneStelle,
  }
}

/** The Stelle in charge; other Stellen get deliveries too. */
function findZustaendige({ projekt }: Modellindex, zustellungen: readonly Zustellung[]): string | undefined {
  const bindungOf = ({ angaben }: Zustellung): string | undefined =>
    findDatensatz(projekt, 'rolle', angaben.rolle)?.bindung.art
  const zustaendig = zustellungen.find((eine) => ['zustaendigkeit', 'nachricht'].includes(bindungOf(eine) ?? ''))
  return (zustaendig ?? zustellungen.find(({ angaben }) => angaben.stelle !== undefined))?.angaben.stelle
}

function answerFachverfahren(
  modell: Modellindex,
  { zustand }: Transaktion,
  zustellungen: readonly Zustellung[],
): Frageantwort {
  const name = createNamensuche(modell)
  const fachverfahren = zustellungen.filter(({ angaben }) => angaben.dienst === undefined)
  const entschieden = zustand !== 'zurueckgewiesen' && zustand !== 'klaerung' && zustand !== 'konflikt'
  const namen = new Set(fachverfahren.map(({ angaben }) => name('installation', angaben.installation)))
  return {
    frage: 'Ob und welches Fachverfahren wird benutzt?',
    kurz: 'Fachverfahren?',
    antwort: namen.size > 0 ? joinTeile([...namen]) : entschieden ? 'keines' : 'nicht gefragt',
    zusatz: namen.size === 0 ? '' : 'aus der Konfiguration',
    gut: entschieden,
  }
}

function answerPruefungen({ herkunft, befunde, ebene }: Transaktion): Frageantwort {
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler').length
  const hinweise = befunde.length - fehler
  return {
    frage: 'Welche Umformungen und Prüfungen waren nötig?',
    kurz: 'Was wird daraus?',
    antwort: fehler === 0 ? 'alle Prüfungen bestanden' : countWord(fehler, 'Fehler', 'Fehler'),
    zusatz: joinTeile([
      herkunft.stufe === undefined ? undefined : `Regel der Stufe ${herkunft.stufe}`,
      hinweise === 0 ? undefined : countWord(hinweise, 'Hinweis', 'Hinweise'),
    ]),
    gut: ebene === 'keine',
  }
}

function answerVerbleib(zustellungen: readonly Zustellung[]): Frageantwort {
  const angekommen = zustellungen.filter(({ zustand }) => zustand === 'zugestellt').length
  return {
    frage: 'Wohin wurde sie gesendet, und wie ging das aus?',
    kurz: 'Wie endete es?',
    antwort:
      zustellungen.length === 0 ? 'nirgendwohin' : `${angekommen} von ${zustellungen.length} Zustellungen angekommen`,
    zusatz: '',
    gut: zustellungen.length > 0 && angekommen === zustellungen.length,
  }
}

/** "1 Hinweis", "3 Hinweise" */
export function countWord(anzahl: number, einzahl: string, mehrzahl: string): string {
  return `${anzahl.toLocaleString('de-DE')} ${anzahl === 1 ? einzahl : mehrzahl}`
}

/** What is known of several names, side by side. */
export function joinTeile(teile: readonly (string | undefined)[]): string {
  return teile.filter((teil) => teil !== undefined && teil !== '').join(' · ')
}
