import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { createBau, finishLeistung } from '../bausteine/bau.ts'
import { addAblehnung, addAbschluss, addBescheid, addEntscheidung } from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { addErklaerung, addOrt, addPerson, addUnterlagen, addZeitraum } from '../bausteine/formular.ts'
import { createKlaerung } from '../bausteine/klaerung.ts'
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
    const bau = createBau(werkbank, antworten, ANTRAG)
    const person = addPerson(bau)
    const ort = addOrt(bau, 'Ort, um den es geht', 'Gegenstand des Antrags')
    const eroeffnung = addEroeffnung(bau, [
      person.gruppe,
      bau.f.text('Was Sie beantragen', 'gegenstand', [10, 2000]),
      ort.gruppe,
      ...addZeitraum(bau),
      addUnterlagen(bau, 'Unterlagen', 'unterlagen', 0),
      ...addErklaerung(bau),
    ])
    const { danach } = addVollstaendigkeit(bau, eroeffnung)
    const entscheiden = addEntscheidung(
      bau,
      {
        name: 'Antrag prüfen und entscheiden',
        technischerName: 'antragEntscheiden',
        ergebnis: 'Es steht fest, ob und unter welchen Bedingungen der Antrag bewilligt wird.',
        nach: danach,
        benoetigt: [eroeffnung.formular],
      },
      { name: 'Über den Antrag entscheiden', beginn: 'vollstaendigkeit' },
    )
    const bescheid = addBescheid(bau, entscheiden, eroeffnung.formular)
    const ablehnung = addAblehnung(
      bau,
      {
        name: 'Ablehnung',
        technisch: 'ablehnung',
        handlung: 'Antrag ablehnen',
        handlungTechnisch: 'antragAblehnen',
      },
      entscheiden,
    )
    addAbschluss(bau, [bescheid, ablehnung.teilleistung])
    finishLeistung(bau, {
      beschreibung: `Antrag auf „${antworten.name}“ mit Prüfung und Bescheid.`,
      zielgruppen: ['buerger', 'unternehmen'],
      aufbewahrungJahre: 5,
      betreffnach: person.familienname,
      klaerung: createKlaerung(bau, {
        frage: `Möchten Sie „${antworten.name}“ beantragen?`,
        weiter: 'Ja, ich stelle einen Antrag',
        sonst: 'Nein, ich habe schon einen Bescheid',
        hinweis: 'Bitte wenden Sie sich mit dem Aktenzeichen an die Ansprechperson in Ihrem Bescheid.',
      }),
      ars: ort.ars,
    })
    return bau.leistung
  },
}
