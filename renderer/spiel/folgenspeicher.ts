import { create } from 'zustand'
import type { Aenderungsfolgen } from '../../shared/host/spiel.ts'
import { TESTFALL } from '../arbeitsplatz/elemente.ts'
import { groupRoteTests, type RoteTests } from '../arbeitsplatz/hervorhebung.ts'

/** What the changes since opening do to the tests. */
interface Folgenspeicher {
  folgen: Aenderungsfolgen | undefined
  /** the strip shows names, not only numbers */
  offen: boolean
  /** everything was red and is green again; told for a while, or until the next change */
  wiederGut: boolean
  /** tests run, and until now there was nothing to tell: mostly there will be nothing to tell after them either */
  beilaeufig: boolean
  /** what the strip said when it was closed; it comes back with anything else */
  geschlossen: string | undefined
  takeFolgen(folgen: Aenderungsfolgen): void
  close(): void
  forgetEntwarnung(): void
  setOffen(offen: boolean): void
}

export const useFolgen = create<Folgenspeicher>((set) => ({
  folgen: undefined,
  offen: false,
  wiederGut: false,
  beilaeufig: false,
  geschlossen: undefined,
  takeFolgen: (folgen) =>
    set(({ folgen: vorherige, wiederGut, beilaeufig, geschlossen }) => ({
      folgen,
      beilaeufig:
        isLaufend(folgen) && isRuhig(folgen) && (beilaeufig || isStumm({ folgen: vorherige, wiederGut, geschlossen })),
      // once a run said something else, the same sentence is news again
      geschlossen: isLaufend(folgen) || geschlossen === tellFolgen(folgen) ? geschlossen : undefined,
      wiederGut: isGut(folgen)
        ? wiederGut || (vorherige !== undefined && !isRuhig(vorherige))
        : isLaufend(folgen) && wiederGut,
    })),
  setOffen: (offen) => set({ offen }),
  forgetEntwarnung: () => set({ wiederGut: false }),
  close: () => set(({ folgen }) => ({ geschlossen: folgen === undefined ? undefined : tellFolgen(folgen) })),
}))

/** Whether there is nothing that the strip would say. */
export function isStumm({
  folgen,
  wiederGut,
  geschlossen,
}: Pick<Folgenspeicher, 'folgen' | 'wiederGut' | 'geschlossen'>): boolean {
  if (folgen === undefined || isGeschlossen(folgen, geschlossen)) return true
  return !wiederGut && (isBelanglos(folgen) || (isRuhig(folgen) && folgen.stand === 'unveraendert'))
}

/** Everything the strip says, also about what is under way. */
function tellFolgen(folgen: Aenderungsfolgen): string {
  return `${folgen.stand} ${describeFolgen(folgen)} ${describeAbgeleitete(folgen)}`
}

export function isGeschlossen(folgen: Aenderungsfolgen, geschlossen: string | undefined): boolean {
  return geschlossen === tellFolgen(folgen)
}

function isLaufend({ stand }: Aenderungsfolgen): boolean {
  return stand === 'laeuft'
}

function isGut(folgen: Aenderungsfolgen): boolean {
  return !isLaufend(folgen) && isRuhig(folgen)
}

/** Nothing is red and nothing is different. */
export function isRuhig({ stand, fehlgeschlagen, abgeleitet, befunde }: Aenderungsfolgen): boolean {
  return stand !== 'modellfehler' && fehlgeschlagen.length === 0 && abgeleitet.length === 0 && befunde.length === 0
}

/** There is nothing to tell: no test is concerned, and none comes or goes. */
function isBelanglos(folgen: Aenderungsfolgen): boolean {
  return folgen.stand === 'geprueft' && folgen.geprueft === 0 && isRuhig(folgen) && describeAbgeleitete(folgen) === ''
}

/** Everything is as it was on opening, tests included: nothing is left to look at. */
export function isEntwarnung(folgen: Aenderungsfolgen): boolean {
  return folgen.stand === 'unveraendert' && folgen.testfaelleGeaendert !== true && isRuhig(folgen)
}

/** Failed tests by the elements they have to do with, themselves among these. */
export function listRoteTests({ fehlgeschlagen }: Aenderungsfolgen): RoteTests {
  return groupRoteTests(
    fehlgeschlagen.flatMap(({ kennung, elemente }) =>
      [...elemente, TESTFALL + kennung].map((element) => [kennung, element] as const),
    ),
  )
}

/** "3 Testfälle halten nicht mehr", "Alle 23 betroffenen Tests bestehen" */
export function describeFolgen({ stand, fehlgeschlagen, geprueft, testfaelleGeaendert }: Aenderungsfolgen): string {
  const anzahl = fehlgeschlagen.length
  if (stand === 'modellfehler') return 'So entsteht aus dem Modell keine Regel'
  if (anzahl === 1) return '1 Testfall hält nicht mehr'
  if (anzahl > 1) return `${anzahl} Testfälle halten nicht mehr`
  if (stand === 'unveraendert' && testfaelleGeaendert === true) {
    return 'Das Modell ist wieder wie beim Öffnen, Testfälle sind es nicht; die Abnahme prüft sie'
  }
  if (stand === 'unveraendert') return 'Alles wieder wie beim Öffnen, alle Tests bestehen'
  if (geprueft === 0) return 'Kein Testfall ist betroffen'
  return geprueft === 1 ? 'Der betroffene Test besteht' : `Alle ${geprueft} betroffenen Tests bestehen`
}

/** What became different in derived tests, in one phrase; empty where nothing did. */
export function describeAbgeleitete({ abgeleitet, neueFaelle, entfalleneFaelle }: Aenderungsfolgen): string {
  const teile = [
    abgeleitet.length === 0
      ? ''
      : abgeleitet.length === 1
        ? '1 abgeleitete Nachricht wird anders behandelt'
        : `${abgeleitet.length} abgeleitete Nachrichten werden anders behandelt`,
    neueFaelle === 0 ? '' : `${neueFaelle} ${neueFaelle === 1 ? 'neuer Testfall' : 'neue Testfälle'} im Testplan`,
    entfalleneFaelle === 0 ? '' : `${entfalleneFaelle} ${entfalleneFaelle === 1 ? 'entfällt' : 'entfallen'}`,
  ]
  return teile.filter((teil) => teil !== '').join(', ')
}
