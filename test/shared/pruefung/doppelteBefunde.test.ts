import { describe, expect, it } from 'vitest'
import { type Aenderung, applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createModellpruefung } from '../../../shared/pruefung/modellpruefung.ts'

const BEISPIEL = createBeispielprojekt()
const pruefung = createModellpruefung()

/** What the rules find after a change, as code and place; several places of one rule count once. */
function listFunde(aenderung: Aenderung): string[] {
  const befunde = [...pruefung.pruefe(applyAenderung(BEISPIEL, aenderung)).values()].flat()
  return [...new Set(befunde.map(({ code, ort }) => `${ort?.element} ${ort?.pfad ?? ''} ${code}`))].sort()
}

describe('Ein Mangel gibt einen Befund', () => {
  it.each<[string, Aenderung, string[]]>([
    [
      'endet der einzige Zustellweg einer Nachricht vor der letzten Stufe, spricht die Regel mit der Behebung',
      { aendere: { 'zus-postfach00': { bisStufe: 3 } } },
      ['zus-postfach00 /bisStufe modell.zustellwegLuecke'],
    ],
    [
      'beginnt er erst nach seiner Teilleistung, die vom Empfänger',
      { aendere: { 'zus-postfach00': { abStufe: 3 } } },
      ['nac-nachforder  modell.zustellungLuecke'],
    ],
    [
      'nennt eine Zeile einer Zuordnung ein Feld außerhalb der Leistung, die der Zuordnungen',
      {
        aendere: {
          'zuo-fachverf00': {
            zeilen: { z1: { ziel: '/fall/rasse', inhalt: { art: 'direkt', quelle: { feld: 'fel-plz0000000' } } } },
          },
        },
      },
      ['zuo-fachverf00 /zeilen/z1 modell.zuordnungFehlerhaft'],
    ],
    [
      'nennt sie ein Feld, das es nicht gibt, die der Verweise',
      {
        aendere: {
          'zuo-fachverf00': {
            zeilen: { z1: { ziel: '/fall/rasse', inhalt: { art: 'direkt', quelle: { feld: 'fel-gibtesnich' } } } },
          },
        },
      },
      ['zuo-fachverf00 /zeilen/z1/inhalt/quelle/feld modell.verweisFehlt'],
    ],
    [
      'ebenso bei einem Text, einer Bedingung und einer Überschreibung',
      {
        aendere: {
          'vor-anmeldung0': { betreff: [{ art: 'feld', feld: 'fel-gibtesnich' }] },
          'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-gibtesnich' } },
          'ver-halteransc': { ueberschreibungen: [{ teil: 'fel-gibtesnich', abStufe: 2 }] },
        },
      },
      [
        'ver-halteransc /ueberschreibungen/0/teil modell.verweisFehlt',
        'vor-anmeldung0 /betreff/0/feld modell.verweisFehlt',
        'zus-ordnungsam /bedingung/feld modell.verweisFehlt',
      ],
    ],
    [
      'wartet eine Teilleistung auf eine Frist, die es nicht gibt, die der Verweise',
      { aendere: { 'tei-pruefung00': { zusammenfuehrung: { art: 'frist', frist: 'fri-gibtesnich' } } } },
      ['tei-pruefung00 /zusammenfuehrung/frist modell.verweisFehlt'],
    ],
    [
      'fragt ein Zustellweg ein System, das kein Register ist, die der Abfragen',
      { aendere: { 'zus-auskunft00': { komponententyp: 'kom-fachverf00' } } },
      ['zus-auskunft00 /abfrage modell.abfrageNurRegister'],
    ],
  ])('%s', (_, aenderung, funde) => {
    expect(listFunde(aenderung)).toEqual(funde)
  })
})
