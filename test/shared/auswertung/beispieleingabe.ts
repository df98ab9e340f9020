import type { Kontextdaten, Regeleingabe, Vorgangsdaten } from '../../../shared/auswertung/eingabe.ts'
import type { Regelbefund, Regelergebnis } from '../../../shared/auswertung/ergebnis.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import type { Feldwert, Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { dok, fel, gru, nac, org, sch, ver, vor } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt, LEISTUNG } from '../generator/beispielprojekt.ts'

export const VORGANG_ID = '11111111-1111-4111-8111-111111111111'

export function createPerson(): Gruppenwert {
  return {
    [fel('vorname')]: ['Anna'],
    [fel('nachname')]: ['Muster'],
    [fel('geburtsdat')]: ['1990-02-28'],
    [fel('postfach')]: ['PF-4711'],
    [fel('mail')]: ['anna@muster.example'],
    [ver('anschrift')]: [
      {
        [fel('strasse')]: ['Hauptstraße'],
        [fel('hausnr')]: ['12a'],
        [fel('plz')]: ['01234'],
        [fel('ort')]: ['Musterstadt'],
      },
    ],
  }
}

export function createZone(angaben: Gruppenwert = {}): Gruppenwert {
  return {
    [fel('zonestrasse')]: ['Lindenweg'],
    [fel('ars')]: ['149990101234'],
    [fel('zeitraum')]: ['2026-03-01/2026-03-02'],
    [fel('laenge')]: ['10'],
    [fel('parkplatz')]: ['false'],
    ...angaben,
  }
}

/** A valid application of stage 2 with one zone in the south of the town. */
export function createAntrag(angaben: Gruppenwert = {}): Nachricht {
  return {
    nachrichtentyp: nac('antragUmzug'),
    fachmodellVersion: '1.2',
    test: true,
    kopf: {
      nachrichtenUUID: '22222222-2222-4222-8222-222222222222',
      erstellungszeitpunkt: '2026-02-27T10:00:00+01:00',
      leser: { kennung: 'svb:sued', name: 'Stelle sued' },
      autor: { kennung: 'portal:1', name: 'Portal' },
      fremdkennungen: [],
    },
    anlagen: [],
    dokumente: {
      [dok('antrag')]: {
        [ver('antragstel')]: [createPerson()],
        [gru('zone')]: [createZone()],
        [fel('grund')]: ['umzug'],
        [fel('steuerid')]: ['12345678901'],
        ...angaben,
      },
    },
  }
}

export function createVorgang(angaben: Partial<Vorgangsdaten> = {}): Vorgangsdaten {
  return {
    id: VORGANG_ID,
    neu: true,
    vorgangstyp: vor('umzug'),
    fachmodellVersion: '1.2',
    merkmale: [],
    fremdkennungen: [],
    erwartet: [],
    ...angaben,
  }
}

export function createKontext(angaben: Partial<Kontextdaten> = {}): Kontextdaten {
  return {
    transaktion: '33333333-3333-4333-8333-333333333333',
    eingangszeit: '2026-02-27T10:00:05+01:00',
    eingangsdatum: '2026-02-27',
    runde: 1,
    schnittstelle: sch('eingang'),
    schemageprueft: false,
    ...angaben,
  }
}

export function createEingabe(angaben: Partial<Regeleingabe> = {}): Regeleingabe {
  return {
    leistung: LEISTUNG,
    stufe: 2,
    organisation: org('musterstadt'),
    nachricht: createAntrag(),
    vorgang: createVorgang(),
    antworten: [],
    kontext: createKontext(),
    ...angaben,
  }
}

export function evaluate(
  angaben: Partial<Regeleingabe> = {},
  projekt: Projekt = createBeispielprojekt(),
): Regelergebnis {
  return evaluateRegel(projekt, createEingabe(angaben))
}

/** Code and place of a Befund in one line: `regel.textZuLang @ Zone, Straße`. */
export function describeBefund({ code, angabe, schwere }: Regelbefund): string {
  return `${code}${schwere === 'fehler' ? '' : ` (${schwere})`}${angabe === undefined ? '' : ` @ ${angabe}`}`
}

/** The message with other occurrences at a place, named by ids and positions. */
export function withWerte(nachricht: Nachricht, weg: readonly (string | number)[], werte: Feldwert[]): Nachricht {
  const kopie = structuredClone(nachricht)
  let hier: Gruppenwert = kopie.dokumente[dok('antrag')] ?? {}
  for (let i = 0; i + 2 < weg.length; i += 2) {
    const naechste = hier[String(weg[i])]?.[Number(weg[i + 1])]
    if (naechste === undefined || typeof naechste === 'string') throw new Error(`Kein Vorkommen ${weg.join('/')}`)
    hier = naechste
  }
  hier[String(weg.at(-1))] = werte
  return kopie
}
