import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createLiveregelwerke, type Liveregelwerk, type Liveregelwerke } from '../aenderungslauf/liveregelwerk.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import type { Hostkontext } from '../hostkontext.ts'
import { modellfehlerOf } from '../sitzung/modellfehler.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import type { Spielumgebung } from './spiellauf.ts'

/** What plays of a project need; the Befunde of the model check where no rule can be made of it. */
export function createSpielumgebung(kontext: Hostkontext, projekt: Projekt): Ergebnis<Spielumgebung> {
  const befunde = modellfehlerOf(projekt)
  if (befunde.length > 0) return fail(createModellbefund(befunde.length), ...befunde)
  const ausfuehrung = kontext.ausfuehrung()
  const live = liveregelwerkOf(ausfuehrung, projekt)
  return succeed({
    projekt,
    regelwerk: live.texte,
    ausgeliefert: textregelwerkOf(projekt),
    transformiere: ausfuehrung.transformiere,
  })
}

const LIVE = new WeakMap<Ausfuehrung, { regelwerke: Liveregelwerke; nachProjekt: WeakMap<Projekt, Liveregelwerk> }>()

/** Rules as structure and contents: one structure serves all stages, and most edits compile nothing. */
export function liveregelwerkOf(ausfuehrung: Ausfuehrung, projekt: Projekt): Liveregelwerk {
  const eintrag = LIVE.get(ausfuehrung) ?? { regelwerke: createLiveregelwerke(ausfuehrung), nachProjekt: new WeakMap() }
  LIVE.set(ausfuehrung, eintrag)
  const regelwerk = eintrag.nachProjekt.get(projekt) ?? eintrag.regelwerke.create(projekt)
  eintrag.nachProjekt.set(projekt, regelwerk)
  return regelwerk
}

function createModellbefund(anzahl: number) {
  const wieViele = anzahl === 1 ? 'einen Fehler' : `${anzahl} Fehler`
  return createBefund({
    code: 'spiel.modellfehler',
    satz: `Das Modell hat ${wieViele}: So entsteht keine Regel.`,
    abhilfe: 'Beheben Sie die Befunde des Modells oder machen Sie die Änderung rückgängig.',
  })
}
