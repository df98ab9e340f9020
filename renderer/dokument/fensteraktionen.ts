import { finishEingabe } from '../bausteine/textfeld.ts'
import { clientId } from '../host/client.ts'
import type { Hostzugang } from '../host/hostzugang.ts'
import { createDokumentaktionen, type Dokumentaktionen } from './aktionen.ts'

const AKTIONEN = new WeakMap<Hostzugang, Dokumentaktionen>()

/** The document of the window in which this runs; the same one however often React asks for it. */
export function fensteraktionenOf(host: Hostzugang): Dokumentaktionen {
  const bekannte = AKTIONEN.get(host)
  if (bekannte !== undefined) return bekannte
  const neue = createDokumentaktionen(host, {
    client: clientId(),
    speicher: sessionStorage,
    warte: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    finishEingabe,
    beimVerlassen: (bewahre) => {
      // early enough for the host to get what was being typed
      addEventListener('beforeunload', finishEingabe)
      addEventListener('pagehide', bewahre)
    },
  })
  AKTIONEN.set(host, neue)
  return neue
}
