import type { Testergebnis } from '../../../shared/host.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import type { Pruefstand } from './pruefstand.ts'

/** In work by the author of the Testfälle. */
export async function runTestfall(
  _pruefstand: Pruefstand,
  _testfaelle: ReadonlyMap<string, Testfalldaten>,
  kennung: string,
): Promise<Testergebnis> {
  throw new Error(kennung)
}
