import { describe, expect, it } from 'vitest'
import { deriveErgebnis } from '../../../shared/dokument/befehle/ergebnis.ts'
import { partizipOf } from '../../../shared/dokument/befehle/partizip.ts'

describe('Das Ergebnis einer Teilleistung, aus ihrem Namen gebildet', () => {
  it.each([
    ['Antrag prüfen', 'Antrag geprüft.'],
    ['Antrag prüfen und entscheiden', 'Antrag geprüft und entschieden.'],
    ['Über den Antrag entscheiden', 'Über den Antrag entschieden.'],
    ['fehlende Unterlagen nachfordern', 'Fehlende Unterlagen nachgefordert.'],
    ['Vorgang abschließen oder weiterleiten', 'Vorgang abgeschlossen oder weitergeleitet.'],
    ['Neue Teilleistung', '„Neue Teilleistung“ ist erledigt.'],
    ['Neue Teilleistung 2', '„Neue Teilleistung 2“ ist erledigt.'],
    ['prüfen', '„prüfen“ ist erledigt.'],
    ['Prüfung der Unterlagen', '„Prüfung der Unterlagen“ ist erledigt.'],
    ['Prüfung durch das Bauamt und andere Stellen', '„Prüfung durch das Bauamt und andere Stellen“ ist erledigt.'],
  ])('„%s“ ergibt „%s“', (name, ergebnis) => {
    expect(deriveErgebnis(name)).toBe(ergebnis)
  })

  it('beugt, was Behörden tun, wie es sich gehört', () => {
    const paare = `prüfen geprüft, melden gemeldet, öffnen geöffnet, zuordnen zugeordnet, berechnen berechnet, sammeln gesammelt,
      erinnern erinnert, mahnen gemahnt, registrieren registriert, übermitteln übermittelt, unterrichten unterrichtet,
      bestätigen bestätigt, bescheinigen bescheinigt, beantragen beantragt, beantworten beantwortet, antworten geantwortet,
      erteilen erteilt, mitteilen mitgeteilt, ausstellen ausgestellt, anzeigen angezeigt, entgegennehmen entgegengenommen,
      zurückweisen zurückgewiesen, abschließen abgeschlossen, fortschreiben fortgeschrieben, unterschreiben unterschrieben,
      bekanntgeben bekanntgegeben, einziehen eingezogen, erheben erhoben, genehmigen genehmigt, gewähren gewährt,
      hinterlegen hinterlegt, wiederholen wiederholt, anerkennen anerkannt, einbeziehen einbezogen, vorbereiten vorbereitet,
      vergleichen verglichen, festsetzen festgesetzt, bewilligen bewilligt, ablehnen abgelehnt, anhören angehört,
      beteiligen beteiligt, auszahlen ausgezahlt, erstatten erstattet, weiterleiten weitergeleitet, dienen gedient`
    for (const paar of paare.split(',')) {
      const [infinitiv = '', partizip] = paar.trim().split(' ')
      expect(partizipOf(infinitiv)).toBe(partizip)
    }
  })
})
