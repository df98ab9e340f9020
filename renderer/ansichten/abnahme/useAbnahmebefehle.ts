import { useEffect, useMemo } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../../arbeitsplatz/befehle.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { type Abnahmeablauf, abnahmeablaufOf } from './ablauf.ts'
import { useAbnahme } from './ergebnisse.ts'

/** The acceptance by menu and palette, from every view; what has run before shows at once. */
export function useAbnahmebefehle(): void {
  const ablauf = abnahmeablaufOf(useHost())
  const sitzung = useDokument((stand) => stand.sitzung)
  const laeuft = useAbnahme((stand) => stand.lauf !== undefined)
  const geaendert = useAbnahme((stand) => stand.geaendert.size > 0)
  useEffect(() => {
    if (sitzung !== undefined) void ablauf.showBekanntes()
  }, [ablauf, sitzung])
  useBefehlssatz(
    'abnahme',
    useMemo(() => createBefehle(ablauf, laeuft, geaendert), [ablauf, laeuft, geaendert]),
  )
}

function createBefehle(ablauf: Abnahmeablauf, laeuft: boolean, geaendert: boolean): Befehl[] {
  const schonDabei = laeuft ? 'Die Abnahme läuft schon.' : undefined
  const starte = (auswahl: Parameters<Abnahmeablauf['starte']>[0]): void => {
    useArbeitsplatz.getState().setAnsicht('abnahme')
    void ablauf.starte(auswahl)
  }
  return [
    {
      id: 'abnahme.alle',
      name: 'Alle Testfälle ausführen',
      menue: 'Ausführen',
      abschnitt: 1,
      gesperrt: schonDabei,
      fuehreAus: () => starte({ art: 'alle' }),
    },
    {
      id: 'abnahme.betroffene',
      name: 'Betroffene Testfälle ausführen',
      menue: 'Ausführen',
      abschnitt: 1,
      gesperrt: schonDabei ?? (geaendert ? undefined : 'Seit dem letzten Lauf ist nichts geändert.'),
      fuehreAus: () => starte({ art: 'betroffene', elemente: [...useAbnahme.getState().geaendert] }),
    },
    {
      id: 'abnahme.anhalten',
      name: 'Abnahme anhalten',
      menue: 'Ausführen',
      abschnitt: 1,
      gesperrt: laeuft ? undefined : 'Gerade läuft keine Abnahme.',
      fuehreAus: ablauf.halteAn,
    },
  ]
}
