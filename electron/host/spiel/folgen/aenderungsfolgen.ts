import { setTimeout as wait } from 'node:timers/promises'
import { type Ergebnis, succeed } from '../../../../shared/befund.ts'
import type { Aenderungsfolgen } from '../../../../shared/host/spiel.ts'
import type { Testergebnis } from '../../../../shared/host/testbericht.ts'
import type { HostEingabe } from '../../../../shared/host.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { type Aenderungslauf, createAenderungslauf } from '../../aenderungslauf/aenderungslauf.ts'
import { listGeaenderte } from '../../aenderungslauf/betroffene.ts'
import { guard } from '../../aufruf.ts'
import type { Ausfuehrung } from '../../ausfuehrung/ausfuehrung.ts'
import { type Hostkontext, resolveSitzung } from '../../hostkontext.ts'
import type { Sitzung } from '../../sitzung/sitzung.ts'
import { giveWay } from '../../vorrang.ts'
import { createModelle, describeFolgen, describeGescheiterte } from './testfolgen.ts'

/**
 * Watches a Sitzung: after each acknowledged change of the model, or of the Testfälle of a changed model, it runs what is
 * concerned, measured against the model as it was opened.
 */
interface Waechter {
  folgen: Aenderungsfolgen
}

const WAECHTER = new WeakMap<Sitzung, Waechter>()
const LAEUFE = new WeakMap<Ausfuehrung, Aenderungslauf>()

/** Begins to watch a Sitzung, once; answers what is known of its changes now. */
export async function pruefeAenderungen(
  kontext: Hostkontext,
  { sitzung: id }: HostEingabe<'pruefeAenderungen'>,
): Promise<Ergebnis<Aenderungsfolgen>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const waechter = WAECHTER.get(sitzung.wert) ?? startWaechter(kontext, sitzung.wert)
  WAECHTER.set(sitzung.wert, waechter)
  return succeed(waechter.folgen)
}

function laufOf(ausfuehrung: Ausfuehrung): Aenderungslauf {
  const lauf = LAEUFE.get(ausfuehrung) ?? createAenderungslauf(ausfuehrung)
  LAEUFE.set(ausfuehrung, lauf)
  return lauf
}

function createFolgen(sequenz: number, stand: Aenderungsfolgen['stand']): Aenderungsfolgen {
  return {
    sequenz,
    stand,
    fehlgeschlagen: [],
    abgeleitet: [],
    geprueft: 0,
    neueFaelle: 0,
    entfalleneFaelle: 0,
    befunde: [],
  }
}

function startWaechter(kontext: Hostkontext, sitzung: Sitzung): Waechter {
  const basis = sitzung.projekt
  const lauf = laufOf(kontext.ausfuehrung())
  const waechter: Waechter = { folgen: createFolgen(sitzung.sequenz, 'unveraendert') }
  let abbruch = new AbortController()
  let testfaelleGeaendert = false
  const tell = (folgen: Aenderungsfolgen): void => {
    waechter.folgen = folgen
    kontext.emit({ art: 'aenderungsfolgen', sitzung: sitzung.id, folgen })
  }
  const supersede = (): AbortSignal => {
    abbruch.abort()
    abbruch = new AbortController()
    return abbruch.signal
  }
  const check = async (signal: AbortSignal): Promise<void> => {
    // several changes of one moment (a group of undo steps) are checked once
    await giveWay()
    if (signal.aborted) return
    const { projekt, sequenz } = sitzung
    tell({ ...waechter.folgen, sequenz, stand: 'laeuft' })
    const folgen = await runFolgen(lauf, sitzung, basis, projekt, signal, (zwischenstand) => {
      if (!signal.aborted) tell({ ...waechter.folgen, ...zwischenstand, stand: 'laeuft' })
    })
    if (!signal.aborted) tell({ ...folgen, sequenz, ...(testfaelleGeaendert ? { testfaelleGeaendert } : {}) })
  }
  const beiAenderung = sitzung.onAenderung(() => void check(supersede()))
  const beiTestfaellen = sitzung.onTestfaelle(() => {
    testfaelleGeaendert = true
    if (sitzung.projekt !== basis) void check(supersede())
  })
  sitzung.onEnde(() => {
    beiAenderung()
    beiTestfaellen()
    abbruch.abort()
  })
  void bereite(lauf, sitzung, basis, abbruch.signal)
  return waechter
}

/** The first seconds of a window belong to what its user does: drawing, looking, a first play. */
const RUHE_NACH_OEFFNEN_MS = 10_000

async function bereite(lauf: Aenderungslauf, sitzung: Sitzung, basis: Projekt, signal: AbortSignal): Promise<void> {
  await wait(RUHE_NACH_OEFFNEN_MS, undefined, { signal, ref: false }).catch(() => undefined)
  if (signal.aborted) return
  const testfaelle = await sitzung.readTestfaelle()
  if (!testfaelle.ok || signal.aborted) return
  // what goes wrong here goes wrong again, and is told, with the first change
  await guard(async () => succeed(await lauf.bereite(basis, testfaelle.wert, signal)))
}

async function runFolgen(
  lauf: Aenderungslauf,
  sitzung: Sitzung,
  vorher: Projekt,
  nachher: Projekt,
  abbruch: AbortSignal,
  onZwischenstand: (
    zwischenstand: Pick<Aenderungsfolgen, 'taetigkeit'> | Pick<Aenderungsfolgen, 'fehlgeschlagen'>,
  ) => void,
): Promise<Aenderungsfolgen> {
  const testfaelle = await sitzung.readTestfaelle()
  if (!testfaelle.ok) return { ...createFolgen(0, 'modellfehler'), befunde: testfaelle.befunde }
  const rote: Testergebnis[] = []
  // nothing that a change leads to may end the host
  const folgen = await guard(async () => {
    const bericht = await lauf.runBetroffene({
      vorher,
      nachher,
      testfaelle: testfaelle.wert,
      abbruch,
      fortschritt: ({ erledigt, text }) => {
        if (erledigt === 0) onZwischenstand({ taetigkeit: text })
      },
      // what is red is seen at once, however long the others take
      beiErgebnis: (ergebnis) => {
        if (ergebnis.bestanden) return
        rote.push(ergebnis)
        const modelle = createModelle(vorher, nachher, listGeaenderte(vorher, nachher))
        onZwischenstand({ fehlgeschlagen: describeGescheiterte(modelle, rote) })
      },
    })
    return bericht.ok ? succeed(describeFolgen(vorher, nachher, bericht.wert)) : bericht
  })
  return folgen.ok ? folgen.wert : { ...createFolgen(0, 'modellfehler'), befunde: folgen.befunde }
}
