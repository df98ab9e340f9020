/** A way to the host that carries JSON. It knows nothing of the contract, so that it is there before the code of the window. */
export interface Hostleitung {
  /** Calls a method with its input; resolves to its answer. Rejects where there is none, with `FehlendeAnmeldung` where it is refused. */
  rufe(methode: string, eingabe: object): Promise<unknown>
  /** Passes on the text of every event from now on. */
  beobachte(empfaenger: (ereignis: string) => void): void
  /** Called when the host can no longer be heard. */
  beiAbbruch(empfaenger: () => void): () => void
  /** Called when events flow again after an interruption: what happened in between was missed. */
  beiWiederkehr(empfaenger: () => void): () => void
  /** Called where a window can wait before it closes, until the promise is settled. */
  beiAbschied(empfaenger: () => Promise<void>): void
}

/** The host that answers does not know this window. */
export class FehlendeAnmeldung extends Error {}
