import type { Stelle } from '../../modell/elemente/organisation.ts'
import { groupBy } from '../gruppieren.ts'
import { findAlle, quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

type Zustaendigkeit = Stelle['zustaendigkeiten'][number]

export const regel: Pruefregel = {
  titel: 'Nie sind zwei Stellen gleich zuständig',
  erlaeuterung:
    'Der längste Regionalschlüssel gewinnt, bei gleichem die Stelle mit passendem Bereich. Zwei Stellen einer Organisation dürfen ' +
    'für eine Leistung nicht denselben Schlüssel ohne Bereich oder mit überlappendem Bereich haben.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Sind zwei Stellen gleich zuständig, entscheidet die Regel nicht und weist die Nachricht zurück.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: An welche zuständige Stelle?',
    falsch: 'Steueramt und Ordnungsamt: beide 14999010 ohne Bereich',
    richtig: 'Steueramt: A bis M; Ordnungsamt: N bis Z',
    schritte: [
      'Wählen Sie eine der Stellen.',
      'Grenzen Sie die Bereiche ab, verlängern Sie den Regionalschlüssel oder entfernen Sie eine ' + 'Zuständigkeit.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Grenzen Sie die Bereiche ab oder entfernen Sie eine der Zuständigkeiten.',
  pruefe: {
    *organisation(organisation, projekt) {
      const alle = findAlle(projekt, 'stelle', organisation.stellen).flatMap((stelle) =>
        stelle.zustaendigkeiten.map((zustaendigkeit) => ({ stelle, zustaendigkeit })),
      )
      const nachGebiet = groupBy(
        alle,
        ({ zustaendigkeit }) => `${zustaendigkeit.leistung} ${zustaendigkeit.arsPraefix}`,
      )
      for (const gleiche of nachGebiet.values()) {
        for (const [i, eine] of gleiche.entries()) {
          const andere = gleiche.slice(i + 1).find((spaetere) => isGleich(eine.zustaendigkeit, spaetere.zustaendigkeit))
          if (andere === undefined) continue
          yield {
            element: andere.stelle.id,
            satz: `${quote(eine.stelle)} und ${quote(andere.stelle)} sind gleich zuständig.`,
            pfad: '/zustaendigkeiten',
            bezug: eine.stelle.id,
            einzelheiten: `${quoteId(projekt, eine.zustaendigkeit.leistung)}, Regionalschlüssel ${eine.zustaendigkeit.arsPraefix}`,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'ste-ordnungsam': {
          zustaendigkeiten: [{ leistung: 'lei-hundanmeld', arsPraefix: '14999010', bereich: { von: 'M', bis: 'Z' } }],
          installationen: ['ins-akte000000', 'ins-mail000000', 'ins-postfach00', 'ins-register00'],
        },
      },
    },
    ungueltig: {
      aendere: { 'ste-ordnungsam': { zustaendigkeiten: [{ leistung: 'lei-hundanmeld', arsPraefix: '14999010' }] } },
    },
  },
}

/** For the same Leistung and area. */
function isGleich(a: Zustaendigkeit, b: Zustaendigkeit): boolean {
  if (a.bereich === undefined || b.bereich === undefined) return a.bereich === b.bereich
  return a.bereich.von <= endOf(b.bereich.bis) && b.bereich.von <= endOf(a.bereich.bis)
}

/** `bis` includes everything that begins with it. */
function endOf(bis: string): string {
  return `${bis}\u{10ffff}`
}
