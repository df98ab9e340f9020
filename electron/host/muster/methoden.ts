import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { createMusterablage } from './musterablage.ts'

/** The methods about the user's own patterns; all of them only from an open project. */
export interface Mustermethoden {
  liste(eingabe: HostEingabe<'listeMuster'>): Promise<Ergebnis<HostWert<'listeMuster'>>>
  speichere(eingabe: HostEingabe<'speichereMuster'>): Promise<Ergebnis<HostWert<'speichereMuster'>>>
  benenne(eingabe: HostEingabe<'benenneMuster'>): Promise<Ergebnis<HostWert<'benenneMuster'>>>
  loesche(eingabe: HostEingabe<'loescheMuster'>): Promise<Ergebnis<HostWert<'loescheMuster'>>>
}

export function createMustermethoden(kontext: Hostkontext, datenordner: string): Mustermethoden {
  const ablage = createMusterablage(datenordner)
  const from = async <T>(sitzung: string, run: () => Promise<Ergebnis<T>>): Promise<Ergebnis<T>> => {
    const offene = resolveSitzung(kontext, sitzung)
    return offene.ok ? run() : offene
  }
  return {
    liste: ({ sitzung }) => from(sitzung, async () => succeed(await ablage.list())),
    speichere: ({ sitzung, inhalt }) => from(sitzung, () => ablage.save(inhalt)),
    benenne: ({ sitzung, kennung, name, beschreibung }) =>
      from(sitzung, () => ablage.rename(kennung, { name, beschreibung })),
    loesche: ({ sitzung, kennung }) => from(sitzung, () => ablage.remove(kennung)),
  }
}
