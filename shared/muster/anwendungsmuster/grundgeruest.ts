import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { finishLeistung } from '../bausteine/bau.ts'
import { beginLeistung } from '../bausteine/beginn.ts'
import { addAbschluss, addEntscheidung } from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { addErklaerung } from '../bausteine/formular.ts'
import { ANTRAG } from '../bausteine/texte.ts'
import type { Muster } from '../muster.ts'

/** The least that runs: something comes in, is confirmed and goes into the Akte. For those who build the rest themselves. */
export const grundgeruest: Muster = {
  kennung: 'grundgeruest',
  name: 'Grundgerüst',
  beschreibung: 'Nur Eingang, Bestätigung und Abschluss; die Schritte dazwischen bauen Sie selbst.',
  beispiele: 'Akteneinsicht, Anregung und alles, worauf kein anderes Muster passt',
  fragen: VERFAHRENSFRAGEN,
  frist: 20,
  build: (werkbank, antworten) => {
    const { bau, person, ort } = beginLeistung(werkbank, antworten, ANTRAG, 'Ort, um den es geht')
    const eroeffnung = addEroeffnung(bau, [
      person.gruppe,
      bau.f.text('Was Sie beantragen', 'gegenstand', [10, 2000]),
      ort.gruppe,
      ...addErklaerung(bau),
    ])
    const bearbeiten = addEntscheidung(
      bau,
      {
        name: 'Antrag bearbeiten',
        technischerName: 'antragBearbeiten',
        ergebnis: 'Der Antrag ist erledigt.',
        nach: [eroeffnung.teilleistung],
        benoetigt: [eroeffnung.formular],
      },
      { name: 'Antrag bearbeiten', beginn: 'eingang' },
    )
    addAbschluss(bau, [bearbeiten])
    finishLeistung(bau, {
      beschreibung: `Antrag zu „${antworten.name}“.`,
      zielgruppen: ['buerger', 'unternehmen'],
      aufbewahrungJahre: 5,
      person,
      ort,
      anliegen: {
        frage: `Geht es um „${antworten.name}“?`,
        weiter: 'Ja, ich stelle einen Antrag',
        sonst: 'Nein, ich habe eine andere Frage',
        hinweis: 'Bitte wenden Sie sich an die Auskunft Ihrer Gemeinde.',
      },
    })
    return bau.leistung
  },
}
