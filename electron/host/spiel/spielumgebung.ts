import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { liveregelwerkeOf } from '../aenderungslauf/liveregelwerk.ts'
import type { Hostkontext } from '../hostkontext.ts'
import { findModellfehler } from '../sitzung/modellfehler.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import type { Spielumgebung } from './spiellauf.ts'

/** What plays of a project need; the Befunde of the model check where no rule can be made of it. */
export async function createSpielumgebung(kontext: Hostkontext, projekt: Projekt): Promise<Ergebnis<Spielumgebung>> {
  const befunde = await findModellfehler(projekt)
  if (befunde.length > 0) return fail(createModellbefund(befunde.length), ...befunde)
  const ausfuehrung = kontext.ausfuehrung()
  const live = liveregelwerkeOf(ausfuehrung).get(projekt)
  return succeed({
    projekt,
    regelwerk: live.texte,
    ausgeliefert: textregelwerkOf(projekt),
    transformiere: ausfuehrung.transformiere,
  })
}

function createModellbefund(anzahl: number) {
  const wieViele = anzahl === 1 ? 'einen Fehler' : `${anzahl} Fehler`
  return createBefund({
    code: 'spiel.modellfehler',
    satz: `Das Modell hat ${wieViele}: So entsteht keine Regel.`,
    abhilfe: 'Beheben Sie die Befunde des Modells oder machen Sie die Änderung rückgängig.',
  })
}
