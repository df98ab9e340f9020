import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { finishLeistung } from '../bausteine/bau.ts'
import { beginLeistung } from '../bausteine/beginn.ts'
import { addAntragsentscheidung } from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { addErklaerung, addUnterlagen, addZeitraum } from '../bausteine/formular.ts'
import { addVollstaendigkeit } from '../bausteine/pruefung.ts'
import { ANTRAG } from '../bausteine/texte.ts'
import type { Muster } from '../muster.ts'

/** A permission for a time: somebody applies, the authority decides. */
export const antragMitBescheid: Muster = {
  kennung: 'antragMitBescheid',
  name: 'Antrag mit Bescheid',
  beschreibung: 'Jemand beantragt etwas, die Behörde prüft, fordert Fehlendes nach und entscheidet mit einem Bescheid.',
  beispiele: 'Sondernutzungserlaubnis, Bewohnerparkausweis, Wohnberechtigungsschein',
  fragen: [...VERFAHRENSFRAGEN, 'nachforderung'],
  frist: 20,
  build: (werkbank, antworten) => {
    const { bau, person, ort } = beginLeistung(werkbank, antworten, ANTRAG, 'Ort, um den es geht')
    const eroeffnung = addEroeffnung(bau, [
      person.gruppe,
      bau.f.text('Was Sie beantragen', 'gegenstand', [10, 2000]),
      ort.gruppe,
      ...addZeitraum(bau),
      addUnterlagen(bau, 'Unterlagen', 'unterlagen', 0),
      ...addErklaerung(bau),
    ])
    const { danach } = addVollstaendigkeit(bau, eroeffnung)
    addAntragsentscheidung(bau, 'Antrag prüfen und entscheiden', danach, eroeffnung.formular)
    finishLeistung(bau, {
      beschreibung: `Antrag auf „${antworten.name}“ mit Prüfung und Bescheid.`,
      zielgruppen: ['buerger', 'unternehmen'],
      aufbewahrungJahre: 5,
      person,
      ort,
      anliegen: {
        frage: `Möchten Sie „${antworten.name}“ beantragen?`,
        weiter: 'Ja, ich stelle einen Antrag',
        sonst: 'Nein, ich habe schon einen Bescheid',
        hinweis: 'Bitte wenden Sie sich mit dem Aktenzeichen an die Ansprechperson in Ihrem Bescheid.',
      },
    })
    return bau.leistung
  },
}
