import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { sha256Hex } from '../abnahme/plan.ts'

const SATZSTAENDE = new WeakMap<Datensatz, string>()
const MODELLSTAENDE = new WeakMap<Projekt, string>()

/**
 * Fingerprint of everything a test result depends on. Records are immutable, so after an edit only the changed ones are hashed;
 * an edit that is taken back has the fingerprint from before.
 */
export function modellstandOf(projekt: Projekt): string {
  const bekannter = MODELLSTAENDE.get(projekt)
  if (bekannter !== undefined) return bekannter
  const saetze = [...projekt.datensaetze.values()].map((satz) => `${satz.id} ${standOf(satz)}`).sort()
  const texte = [...projekt.eigeneRegeln, ...projekt.schemata].map(([pfad, text]) => `${pfad} ${sha256Hex(text)}`)
  const listen = JSON.stringify([...projekt.codelisteninhalte])
  const stand = sha256Hex([...saetze, ...texte.sort(), sha256Hex(listen)].join('\n'))
  MODELLSTAENDE.set(projekt, stand)
  return stand
}

function standOf(datensatz: Datensatz): string {
  const bekannter = SATZSTAENDE.get(datensatz)
  if (bekannter !== undefined) return bekannter
  const stand = sha256Hex(JSON.stringify(datensatz))
  SATZSTAENDE.set(datensatz, stand)
  return stand
}
