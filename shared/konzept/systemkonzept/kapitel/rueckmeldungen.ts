import { absatz, type Kapitel, kapitel } from '../../dokumentbaum.ts'
import { createGrundanforderungen } from '../anforderungen.ts'
import type { Systembezug } from '../bezug.ts'

/** What a system that sends messages is told about them. */
export function createRueckmeldungen(bezug: Systembezug): Kapitel {
  return kapitel('rueckmeldungen', 'Rückmeldungen zu gesendeten Nachrichten', [
    absatz(
      'Zu jeder Nachricht, die das System sendet, erhält es Rückmeldungen. Sie nennen die UUID der Nachricht, auf die sie sich ',
      'beziehen, und die Vorgangskennung.',
    ),
    ...createGrundanforderungen(bezug, 'EMP', [
      {
        schluessel: 'empfangsbestaetigung',
        satz: 'Das System muss die Empfangsbestätigung entgegennehmen und zu der gesendeten Nachricht speichern.',
        grund:
          'Sie ist technisch: Sie sagt, dass die Nachricht angenommen ist und wann sie einging. Die Eingangsbestätigung der Behörde ist eine eigene Nachricht.',
      },
      {
        schluessel: 'rueckweisung',
        satz: 'Das System muss eine Rückweisung entgegennehmen und der Person, die die Nachricht verfasst hat, zu jedem Befund Satz, betroffene Angabe und Abhilfe zeigen.',
      },
      {
        schluessel: 'zustellfehler',
        satz: 'Das System muss einen Zustellfehler entgegennehmen und anzeigen, dass die Nachricht angenommen, aber nicht an alle Pflichtempfänger zugestellt ist.',
      },
    ]),
  ])
}
