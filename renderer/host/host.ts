import type { Ergebnis } from '../../shared/befund.ts'
import type { HostEingabe, HostEreignis, HostMethode, HostWert } from '../../shared/host.ts'

/** What the window sees of the host: every method of the contract, and its events. */
export interface Hostzugang {
  rufe<M extends HostMethode>(methode: M, eingabe: HostEingabe<M>): Promise<Ergebnis<HostWert<M>>>
  beobachte(empfaenger: (ereignis: HostEreignis) => void): () => void
  /** Called when the host can no longer be heard. */
  beiAbbruch(empfaenger: () => void): () => void
  /** Called when events flow again after an interruption: what happened in between was missed. */
  beiWiederkehr(empfaenger: () => void): () => void
  /** Called where a window can wait before it closes, until the promise is settled. */
  beiAbschied(empfaenger: () => Promise<void>): void
}
