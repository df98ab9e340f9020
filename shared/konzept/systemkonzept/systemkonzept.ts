import type { Dokumentbaum } from '../dokumentbaum.ts'
import { listGebrauch } from './angaben.ts'
import type { Systembezug } from './bezug.ts'
import { createAnhang } from './kapitel/anhang.ts'
import { createEinleitung } from './kapitel/einleitung.ts'
import { createEmpfangen } from './kapitel/empfangen.ts'
import { createFehlerverhalten } from './kapitel/fehlerverhalten.ts'
import { createNachweisen } from './kapitel/nachweisen.ts'
import { createSchnittstellen, type Schnittstellenquellen } from './kapitel/schnittstellen.ts'
import { createSenden } from './kapitel/senden.ts'
import { createSpeichern } from './kapitel/speichern.ts'
import { createTestfaelle } from './kapitel/testfaelle.ts'
import { createZusammenhang } from './kapitel/zusammenhang.ts'
import type { Konzepttestfall } from './testfaelle.ts'

/** What the model alone does not hold: examples and tried test messages. */
export interface Konzeptquellen extends Schnittstellenquellen {
  testfaelle: readonly Konzepttestfall[]
}

/** The Systemkonzept of a Komponententyp at a stage. The same model and sources give the same tree. */
export function createSystemkonzept(bezug: Systembezug, quellen: Konzeptquellen): Dokumentbaum {
  const { projekt, komponententyp, stufe, leistungen } = bezug
  // systems of a Dienst get finished orders and files: the fields of the Dokumente do not concern them
  const gebrauch = komponententyp.dienst === undefined ? listGebrauch(bezug) : []
  return {
    titel: `Systemkonzept ${komponententyp.name}`,
    untertitel: `Umsetzungsstufe ${stufe}`,
    angaben: [
      { name: 'Projekt', wert: projekt.name },
      { name: 'Systemart', wert: komponententyp.name },
      { name: 'Leistungen', wert: leistungen.map(({ name, version }) => `${name} ${version}`).join(', ') || 'keine' },
      { name: 'Erstellt', wert: 'aus dem Fachmodell mit Fachwerk' },
    ],
    kapitel: [
      createEinleitung(bezug),
      createZusammenhang(bezug),
      createEmpfangen(bezug),
      createSenden(bezug),
      createSpeichern(bezug, gebrauch),
      createNachweisen(bezug),
      createSchnittstellen(bezug, quellen),
      createFehlerverhalten(bezug),
      createTestfaelle(bezug, quellen.testfaelle),
      createAnhang(bezug, gebrauch),
    ],
  }
}
