import { type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { isLeer } from '../../shared/dokument/dokumentstand.ts'
import { noteSchritt } from '../../shared/dokument/verlauf.ts'
import type { Entscheidung } from '../../shared/host/sitzung.ts'
import type { Zusammenfuehrungsstand } from '../../shared/host/vergleich.ts'
import type { HostEingabe } from '../../shared/host.ts'
import type { Hostzugang } from '../host/hostzugang.ts'
import type { Bewahrung } from './bewahrung.ts'
import { useDokument } from './dokument.ts'
import { noteGespeichert } from './ereignisempfang.ts'
import { createNurLesenBefund } from './fensterbefunde.ts'
import type { Standabruf } from './standabruf.ts'
import type { Textversand } from './textversand.ts'
import type { Versand } from './versand.ts'

type Zusammenfuehrungsangaben = Omit<HostEingabe<'fuehreZusammen'>, 'sitzung' | 'client'>

export interface Sitzungsaktionen {
  /** Opens a project, without a folder the one Fachwerk was started with; `entscheidung` answers a Befund of reading. */
  open(ordner?: string, entscheidung?: Entscheidung): Promise<Ergebnis<undefined>>
  speichere(): Promise<Ergebnis<undefined>>
  /** Writes the present state into a new folder; what can be undone here can be undone there. */
  speichereUnter(ort: string, name: string): Promise<Ergebnis<{ ordner: string }>>
  /** Resolves when the host has everything that was done here. */
  settle(): Promise<void>
  /** Takes leave of the project, before the window shows another one. */
  leave(): Promise<void>
  /** Looks at, or takes up, what was changed in the files from outside; what is taken up is one step that can be undone. */
  fuehreZusammen(angaben: Zusammenfuehrungsangaben): Promise<Ergebnis<Zusammenfuehrungsstand>>
  /** Asks for the right to write; it may come a little later, see `useDokument().schreibrecht`. */
  uebernimm(): Promise<Ergebnis<undefined>>
}

interface Umgebung {
  host: Hostzugang
  client: string
  versand: Versand
  textversand: Textversand
  abruf: Standabruf
  bewahrung: Bewahrung
}

/** What concerns the open project as a whole. */
export function createSitzungsaktionen({
  host,
  client,
  versand,
  textversand,
  abruf,
  bewahrung,
}: Umgebung): Sitzungsaktionen {
  return {
    open: async (ordner, entscheidung) => {
      const { sitzung: vorige, ordner: voriger } = useDokument.getState()
      if (vorige !== undefined && ordner !== undefined && ordner !== voriger)
        await Promise.all([versand.drain(), textversand.flush()])
      const ergebnis = await abruf.fetch({
        ...(ordner === undefined ? {} : { ordner }),
        ...(entscheidung === undefined ? {} : { entscheidung }),
      })
      const { ordner: jetziger } = useDokument.getState()
      if (vorige !== undefined && jetziger !== voriger) await host.rufe('verlasse', { sitzung: vorige, client })
      return ergebnis
    },
    speichere: async () => {
      await versand.drain()
      const { sitzung } = useDokument.getState()
      if (sitzung === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('speichere', { sitzung, client })
      if (!ergebnis.ok) return ergebnis
      noteGespeichert(ergebnis.wert.sequenz, abruf.reload)
      return succeed(undefined)
    },
    speichereUnter: async (ort, name) => {
      await versand.drain()
      const { sitzung, projekt, rueckgaengig, wiederholbar } = useDokument.getState()
      if (sitzung === undefined || projekt === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('speichereUnter', { sitzung, client, ort, name })
      if (!ergebnis.ok) return ergebnis
      bewahrung.keepVerlauf({ id: projekt.id, ordner: ergebnis.wert.ordner }, { rueckgaengig, wiederholbar })
      return ergebnis
    },
    settle: () => versand.drain(),
    leave: async () => {
      const { sitzung, verbunden } = useDokument.getState()
      if (sitzung === undefined) return
      // without a host it waits in the store of the tab
      if (verbunden) await Promise.all([versand.drain(), textversand.flush()])
      // its end must not open it again
      useDokument.setState({ sitzung: undefined })
      await host.rufe('verlasse', { sitzung, client })
    },
    fuehreZusammen: async (angaben) => {
      await versand.drain()
      const { sitzung } = useDokument.getState()
      if (sitzung === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('fuehreZusammen', { sitzung, client, ...angaben })
      const schritt = ergebnis.ok ? ergebnis.wert.schritt : undefined
      if (schritt === undefined) return ergebnis
      if (!isLeer(schritt.diff)) useDokument.setState(noteSchritt(useDokument.getState(), schritt))
      await abruf.reload()
      return ergebnis
    },
    uebernimm: async () => {
      const { sitzung, sequenz } = useDokument.getState()
      if (sitzung === undefined) return fail(createNurLesenBefund())
      const ergebnis = await host.rufe('uebernimm', { sitzung, client })
      if (!ergebnis.ok) return ergebnis
      if (ergebnis.wert.sequenz !== sequenz) return abruf.reload()
      if (ergebnis.wert.schreibrecht) useDokument.setState({ schreibrecht: true })
      return succeed(undefined)
    },
  }
}
