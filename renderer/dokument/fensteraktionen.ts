import { clientId } from '../host/client.ts'
import type { Hostzugang } from '../host/host.ts'
import { createDokumentaktionen, type Dokumentaktionen } from './aktionen.ts'

/** The document of the window in which this runs. */
export function createFensteraktionen(host: Hostzugang): Dokumentaktionen {
  return createDokumentaktionen(host, {
    client: clientId(),
    speicher: sessionStorage,
    warte: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    beimVerlassen: (bewahre) => addEventListener('pagehide', bewahre),
  })
}
