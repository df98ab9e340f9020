import type { Befund } from '../../shared/befund.ts'
import { LEERER_VERLAUF } from '../../shared/dokument/verlauf.ts'
import type { Hostzugang } from '../host/hostzugang.ts'
import type { Speicher } from './ablage.ts'
import { type Aenderungsaktionen, createAenderungsaktionen } from './aenderungsaktionen.ts'
import { createBewahrung } from './bewahrung.ts'
import { useDokument } from './dokument.ts'
import { receiveEreignis } from './ereignisempfang.ts'
import { createVerlorenbefund } from './fensterbefunde.ts'
import { createSitzungsaktionen, type Sitzungsaktionen } from './sitzungsaktionen.ts'
import { createStandabruf } from './standabruf.ts'
import { adoptStand } from './standaufnahme.ts'
import { createTextversand } from './textversand.ts'
import { createVersand, type Versand } from './versand.ts'

/** Everything that changes the document of the window. */
export interface Dokumentaktionen extends Aenderungsaktionen, Sitzungsaktionen {
  /** Befunde that concern no call of this window: a change that the host refused, a connection that is gone. */
  beobachteBefunde(empfaenger: (befunde: readonly Befund[]) => void): () => void
}

export interface Fensterumgebung {
  /** id of the window, the same after a reload */
  client: string
  speicher: Speicher
  warte(ms: number): Promise<void>
  /** takes over what is being typed in a field of the window */
  finishEingabe(): void
  /** called when the window goes, to be reloaded or for good */
  beimVerlassen(bewahre: () => void): void
}

/** The document of this window over the host. Only one of these may exist per window. */
export function createDokumentaktionen(
  host: Hostzugang,
  { client, speicher, warte, finishEingabe, beimVerlassen }: Fensterumgebung,
): Dokumentaktionen {
  const melder = new Set<(befunde: readonly Befund[]) => void>()
  const report = (...befunde: readonly Befund[]): void => {
    for (const einer of melder) einer(befunde)
  }
  const versand: Versand = createVersand({
    host,
    client,
    warte,
    reload: async () => {
      await abruf.reload()
    },
    onAbgelehnt: async (befunde, verlauf, aufgegebene) => {
      useDokument.setState({ ...(verlauf ?? LEERER_VERLAUF) })
      await abruf.reload()
      report(...befunde, createVerlorenbefund(aufgegebene))
    },
  })
  const bewahrung = createBewahrung(speicher, versand)
  const textversand = createTextversand({ host, client, warte })
  const onVerlust = (namen: readonly string[]): void => report(createVerlorenbefund(namen))
  /** nothing is lost by letting go once everything is acknowledged */
  const handOver = async (sitzung: string): Promise<void> => {
    finishEingabe()
    await versand.drain()
    await host.rufe('gibFrei', { sitzung, client })
  }
  const abruf = createStandabruf({
    host,
    client,
    adopt: (stand, behalten) => adoptStand(stand, behalten, { versand, bewahrung, textversand, onVerlust }),
    receive: (ereignis) => receiveEreignis(ereignis, { client, reload: abruf.reload, onUebernahmewunsch: handOver }),
    onStand: versand.pump,
  })

  host.beobachte(abruf.pass)
  host.beiAbbruch(() => useDokument.setState({ verbunden: false }))
  host.beiWiederkehr(() => {
    useDokument.setState({ verbunden: true })
    if (useDokument.getState().sitzung !== undefined) void abruf.reload(true)
  })
  beimVerlassen(bewahrung.keep)
  host.beiAbschied(async () => {
    finishEingabe()
    await Promise.all([versand.drain(), textversand.flush()])
  })

  return {
    ...createAenderungsaktionen(versand),
    ...createSitzungsaktionen({ host, client, versand, textversand, abruf, bewahrung }),
    beobachteBefunde: (einer) => {
      melder.add(einer)
      return () => melder.delete(einer)
    },
  }
}
