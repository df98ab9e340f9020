import { create } from 'zustand'
import type { HostWert } from '../../shared/host.ts'
import type { Hostzugang } from '../host/hostzugang.ts'

type Dateipruefung = HostWert<'pruefeDateien'>

/** What the window knows of changes that others made to the files of the open project. */
interface Abgleich extends Dateipruefung {
  /** the user looks at the changes and decides */
  offen: boolean
}

const GLEICH: Dateipruefung = { stand: 'gleich', dateien: [], befunde: [] }

export const useAbgleich = create<Abgleich>(() => ({ ...GLEICH, offen: false }))

/** Looks whether the files were changed outside. Who cannot be asked now is asked again the next time. */
export async function checkDateien(host: Hostzugang, sitzung: string): Promise<void> {
  const ergebnis = await host.rufe('pruefeDateien', { sitzung })
  if (ergebnis.ok) useAbgleich.setState(ergebnis.wert)
}

/** Looks, and shows at once what is to be merged. */
export async function openAbgleich(host: Hostzugang, sitzung: string): Promise<void> {
  await checkDateien(host, sitzung)
  useAbgleich.setState(({ stand }) => ({ offen: stand === 'geaendert' }))
}

export function forgetAbgleich(): void {
  useAbgleich.setState({ ...GLEICH, offen: false })
}
