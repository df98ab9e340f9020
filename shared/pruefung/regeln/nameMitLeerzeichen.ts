import { renameElement } from '../../dokument/befehle/changeDatensatz.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Namen haben keine überzähligen Leerzeichen',
  erlaeuterung: 'Ein Name beginnt und endet nicht mit einem Leerzeichen und enthält keine zwei hintereinander.',
  hilfe: {
    thema: 'Namen',
    warum:
      'Solche Namen sehen gleich aus und sind es nicht: Die Suche findet sie nicht, und in Formularen verrutscht der Text.',
    quelle: 'DIN 91379: Zeichen und Leerzeichen in Namen',
    falsch: '„Anmeldung  prüfen “',
    richtig: '„Anmeldung prüfen“',
    schritte: ['Wählen Sie das Element.', 'Entfernen Sie die überzähligen Leerzeichen im Namen.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Entfernen Sie die überzähligen Leerzeichen.',
  pruefe: {
    *datensatz(datensatz) {
      if (datensatz.name === tidy(datensatz.name) || tidy(datensatz.name) === '') return
      yield {
        element: datensatz.id,
        satz: `Der Name ${quote({ name: tidy(datensatz.name) })} hat überzählige Leerzeichen.`,
        pfad: '/name',
        behebung: 'Leerzeichen entfernen',
      }
    },
  },
  behebe: (projekt, { element }) => renameElement(projekt, element, tidy(projekt.datensaetze.get(element)?.name ?? '')),
  beispiele: {
    gueltig: { aendere: { 'tei-pruefung00': { name: 'Anmeldung und Nachweis prüfen' } } },
    ungueltig: { aendere: { 'tei-pruefung00': { name: 'Anmeldung  prüfen ' } } },
  },
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}
