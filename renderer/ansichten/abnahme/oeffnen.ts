import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import type { Hostzugang } from '../../host/hostzugang.ts'
import { abnahmeablaufOf } from './ablauf.ts'

/** Runs a Testfall and shows it in the Abnahme: message, expectation and result. */
export function openTestfall(host: Hostzugang, kennung: string): void {
  useArbeitsplatz.getState().setAnsicht('abnahme')
  void abnahmeablaufOf(host).zeigeFall(kennung)
}
