import { createGrosse, createPlanfall } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import type { Rahmen } from './rahmen.ts'

/** Sending again, contradicting oneself, answering what was never asked, and messages that fit no case. */
export function listVorgangsfaelle(rahmen: Rahmen): Planfall[] {
  const faelle = [
    createPlanfall(rahmen, createGrosse(rahmen, 'nochmal'), {
      kennung: 'nochmal',
      titel: 'Dieselbe Nachricht kommt zweimal',
      kategorie: 'wiederholung',
      danach: 'nochmal',
      erwartet: { ausgang: 'wiederholung' },
    }),
    createPlanfall(rahmen, createGrosse(rahmen, 'veraendert'), {
      kennung: 'veraendert',
      titel: 'Andere Nachricht mit derselben UUID',
      kategorie: 'wiederholung',
      danach: 'veraendert',
      erwartet: { ausgang: 'konflikt' },
    }),
  ]
  if (rahmen.nachrichtentyp.eroeffnet) return faelle
  faelle.push(
    createPlanfall(rahmen, createGrosse(rahmen, 'unbekannt'), {
      kennung: 'unbekannt',
      titel: 'Die Nachricht passt zu keinem Vorgang',
      kategorie: 'vorgang',
      vorher: [],
      bezug: 'unbekannt',
      erwartet: { ausgang: 'klaerung' },
    }),
    createPlanfall(rahmen, createGrosse(rahmen, 'fremdkennung'), {
      kennung: 'fremdkennung',
      titel: 'Der Vorgang wird am Aktenzeichen erkannt',
      kategorie: 'vorgang',
      bezug: 'fremdkennung',
    }),
  )
  if (rahmen.nachrichtentyp.beantwortet !== undefined) faelle.push(createUngefragt(rahmen))
  return faelle
}

/** Without what it answers; where that opens the case and cannot be left out, after another answer has settled it. */
function createUngefragt(rahmen: Rahmen): Planfall {
  const fall = createPlanfall(rahmen, createGrosse(rahmen, 'ungefragt'), {
    kennung: 'ungefragt',
    titel: 'Antwort, auf die der Vorgang nicht wartet',
    kategorie: 'vorgang',
    erwartet: { ausgang: 'zurueckgewiesen', code: 'regel.keineOffeneAnfrage' },
  })
  const [eroeffnende, ...weitere] = fall.vorher
  if (eroeffnende === undefined) return fall
  const erledigt = weitere.length > 0 ? [] : [createGrosse(rahmen, 'erledigt').nachricht]
  return { ...fall, vorher: [eroeffnende, ...erledigt] }
}
