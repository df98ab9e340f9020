import { absatz, type Kapitel, kapitel, verweis } from '../../dokumentbaum.ts'
import { createGrundanforderungen } from '../anforderungen.ts'
import type { Systembezug } from '../bezug.ts'
import { profilOf } from '../profil.ts'

/** What the system must prove: receipts in operation, test cases for the acceptance. */
export function createNachweisen(bezug: Systembezug): Kapitel {
  return kapitel('nachweisen', 'Was das System nachweisen muss', [
    ...createGrundanforderungen(bezug, 'NAW', [
      ...profilOf(bezug.komponententyp).nachweisen,
      {
        schluessel: 'abnahme',
        satz: 'Das System muss vor der Inbetriebnahme alle Testfälle dieses Dokuments mit dem erwarteten Ergebnis bestehen.',
        grund:
          'Die Abnahme führt eine Test- und Zertifizierungseinrichtung mit den mitgelieferten Testnachrichten durch.',
      },
    ]),
    absatz('Die Testfälle stehen im Kapitel ', verweis('Testfälle', 'testfaelle'), '.'),
  ])
}
