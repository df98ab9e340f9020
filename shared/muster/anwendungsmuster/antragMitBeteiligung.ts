import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { finishLeistung } from '../bausteine/bau.ts'
import { beginLeistung } from '../bausteine/beginn.ts'
import { addBeteiligung } from '../bausteine/beteiligung.ts'
import { addAntragsentscheidung } from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { addErklaerung, addUnterlagen, addZeitraum } from '../bausteine/formular.ts'
import { addVollstaendigkeit } from '../bausteine/pruefung.ts'
import { ANTRAG } from '../bausteine/texte.ts'
import type { Muster } from '../muster.ts'

/** A permission that concerns other offices too: they are asked before the authority decides. */
export const antragMitBeteiligung: Muster = {
  kennung: 'antragMitBeteiligung',
  name: 'Antrag mit Beteiligung anderer Stellen',
  beschreibung: 'Wie ein Antrag mit Bescheid; vorher nehmen andere Stellen Stellung und sehen nur das Nötige.',
  beispiele: 'Verkehrsrechtliche Anordnung, Baumfällgenehmigung, Erlaubnis für ein Straßenfest',
  fragen: [...VERFAHRENSFRAGEN, 'beteiligte', 'stellungnahmefrist', 'nachforderung'],
  frist: 30,
  build: (werkbank, antworten) => {
    const { bau, person, ort } = beginLeistung(werkbank, antworten, ANTRAG, 'Ort des Vorhabens')
    const vorhaben = bau.f.text('Beschreibung des Vorhabens', 'vorhaben', [10, 4000])
    const zeitraum = addZeitraum(bau)
    const unterlagen = addUnterlagen(bau, 'Pläne und Unterlagen', 'unterlagen', 0)
    const eroeffnung = addEroeffnung(bau, [
      person.gruppe,
      vorhaben,
      ort.gruppe,
      ...zeitraum,
      unterlagen,
      ...addErklaerung(bau),
    ])
    const { danach } = addVollstaendigkeit(bau, eroeffnung)
    const beteiligen = addBeteiligung(bau, danach, {
      formular: eroeffnung.formular,
      felder: [vorhaben, ort.gruppe, ...zeitraum, unterlagen],
    })
    addAntragsentscheidung(bau, 'Antrag entscheiden', [beteiligen], eroeffnung.formular)
    finishLeistung(bau, {
      beschreibung: `Antrag auf „${antworten.name}“; vor dem Bescheid nehmen andere Stellen Stellung.`,
      zielgruppen: ['buerger', 'unternehmen'],
      aufbewahrungJahre: 10,
      person,
      ort,
      anliegen: {
        frage: `Möchten Sie „${antworten.name}“ beantragen?`,
        weiter: 'Ja, ich stelle einen Antrag',
        sonst: 'Nein, das Vorhaben ist schon genehmigt',
        hinweis: 'Bitte wenden Sie sich mit dem Aktenzeichen an die Ansprechperson in Ihrem Bescheid.',
      },
    })
    return bau.leistung
  },
}
