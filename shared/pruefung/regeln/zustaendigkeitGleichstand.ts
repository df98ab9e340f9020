import type { Stelle } from '../../modell/elemente/organisation.ts'
import { listDatensaetze } from '../../modell/projekt.ts'
import { findAlle, quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

type Zustaendigkeit = Stelle['zustaendigkeiten'][number]

export const regel: Pruefregel = {
  titel: 'Nie sind zwei Stellen gleich zuständig',
  erlaeuterung:
    'Der längste Regionalschlüssel gewinnt, bei gleichem die Stelle mit passendem Bereich. Zwei Stellen einer Organisation dürfen ' +
    'für eine Leistung nicht denselben Schlüssel ohne Bereich oder mit überlappendem Bereich haben.',
  schwere: 'fehler',
  abhilfe: 'Grenzen Sie die Bereiche ab oder entfernen Sie eine der Zuständigkeiten.',
  *pruefe({ projekt }) {
    for (const organisation of listDatensaetze(projekt, 'organisation')) {
      const alle = findAlle(projekt, 'stelle', organisation.stellen).flatMap((stelle) =>
        stelle.zustaendigkeiten.map((zustaendigkeit) => ({ stelle, zustaendigkeit })),
      )
      for (const [i, eine] of alle.entries()) {
        const andere = alle.slice(i + 1).find((spaetere) => isGleich(eine.zustaendigkeit, spaetere.zustaendigkeit))
        if (andere === undefined) continue
        yield {
          element: andere.stelle.id,
          satz: `${quote(eine.stelle)} und ${quote(andere.stelle)} sind gleich zuständig.`,
          pfad: '/zustaendigkeiten',
          einzelheiten: `${quoteId(projekt, eine.zustaendigkeit.leistung)}, Regionalschlüssel ${eine.zustaendigkeit.arsPraefix}`,
        }
      }
    }
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

function isGleich(a: Zustaendigkeit, b: Zustaendigkeit): boolean {
  if (a.leistung !== b.leistung || a.arsPraefix !== b.arsPraefix) return false
  if (a.bereich === undefined || b.bereich === undefined) return a.bereich === b.bereich
  return a.bereich.von <= endOf(b.bereich.bis) && b.bereich.von <= endOf(a.bereich.bis)
}

/** `bis` includes everything that begins with it. */
function endOf(bis: string): string {
  return `${bis}\u{10ffff}`
}
