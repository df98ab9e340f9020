import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Organisationen nennen je Leistung eine Stufe',
  erlaeuterung: 'Keine Leistung steht in einer Organisation mit zwei Umsetzungsstufen oder zwei Umlenkungen.',
  hilfe: {
    thema: 'Organisationen',
    warum:
      'Die Stufe entscheidet, welche Regel läuft. Mit zweien gälte die, die zufällig zuerst steht; das entsteht beim Zusammenführen.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Umsetzungsstufen je Leistung',
    falsch: 'Hund anmelden: Stufe 2; Hund anmelden: Stufe 3',
    richtig: 'Hund anmelden: Stufe 3',
    schritte: ['Wählen Sie die Organisation.', 'Entfernen Sie den Eintrag, der nicht gilt.'],
  },
  schwere: 'fehler',
  abhilfe: 'Entfernen Sie den Eintrag, der nicht gilt.',
  pruefe: {
    *organisation(organisation, projekt) {
      for (const angabe of ['stufen', 'umlenkungen'] as const) {
        const gesehene = new Set<string>()
        for (const { leistung } of organisation[angabe]) {
          if (gesehene.has(leistung)) {
            yield {
              element: organisation.id,
              satz: `${quote(organisation)} nennt ${quoteId(projekt, leistung)} zweimal.`,
              pfad: `/${angabe}`,
              bezug: leistung,
              behebung: 'Nur den ersten Eintrag behalten',
            }
          }
          gesehene.add(leistung)
        }
      }
    },
  },
  behebe: (projekt, { element, pfad, bezug }) => {
    const organisation = findDatensatz(projekt, 'organisation', element)
    const angabe = pfad === '/umlenkungen' ? 'umlenkungen' : 'stufen'
    const eintraege = organisation?.[angabe] ?? []
    const erster = eintraege.findIndex(({ leistung }) => leistung === bezug)
    const uebrige = eintraege.filter(({ leistung }, i) => leistung !== bezug || i === erster)
    return changeDatensatz(projekt, element, { [angabe]: uebrige }, 'Doppelten Eintrag entfernen')
  },
  beispiele: {
    gueltig: { aendere: { 'org-musterstad': { stufen: [{ leistung: 'lei-hundanmeld', stufe: 1 }] } } },
    ungueltig: {
      aendere: {
        'org-musterstad': {
          stufen: [
            { leistung: 'lei-hundanmeld', stufe: 2 },
            { leistung: 'lei-hundanmeld', stufe: 1 },
          ],
        },
      },
    },
  },
}
