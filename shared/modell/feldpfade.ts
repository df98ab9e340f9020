import type { Bedingung, Berechnung } from './elemente/ausdruck.ts'

/** Makes all Feldpfade of a Bedingung absolute: `praefix` is empty or ends with "/". Free XPath stays as it is. */
export function prefixBedingung(bedingung: Bedingung, praefix: string): Bedingung {
  return praefix === '' ? bedingung : mapBedingung(bedingung, (pfad) => praefix + pfad)
}

/** Makes all Feldpfade of a Berechnung absolute. */
export function prefixBerechnung(berechnung: Berechnung, praefix: string): Berechnung {
  return praefix === '' ? berechnung : mapBerechnung(berechnung, (pfad) => praefix + pfad)
}

/** A Bedingung with other Feldpfade; the text of a free XPath stays as it is. */
export function mapBedingung(bedingung: Bedingung, map: (pfad: string) => string): Bedingung {
  switch (bedingung.art) {
    case 'vergleich':
    case 'vorhanden':
    case 'inCodeliste':
    case 'anzahl':
      return { ...bedingung, feld: map(bedingung.feld) }
    case 'feldvergleich':
      return { ...bedingung, feld: map(bedingung.feld), anderesFeld: map(bedingung.anderesFeld) }
    case 'mindestensEins':
    case 'jedes':
      return { ...bedingung, gruppe: map(bedingung.gruppe), bedingung: mapBedingung(bedingung.bedingung, map) }
    case 'und':
    case 'oder':
      return { ...bedingung, bedingungen: bedingung.bedingungen.map((teil) => mapBedingung(teil, map)) }
    case 'nicht':
      return { ...bedingung, bedingung: mapBedingung(bedingung.bedingung, map) }
    case 'freierXPath':
      return { ...bedingung, felder: bedingung.felder.map(map) }
  }
}

/** A Berechnung with other Feldpfade. */
export function mapBerechnung(berechnung: Berechnung, map: (pfad: string) => string): Berechnung {
  const weiter = (teil: Berechnung): Berechnung => mapBerechnung(teil, map)
  switch (berechnung.art) {
    case 'zahl':
      return berechnung
    case 'feldwert':
    case 'anzahlwert':
      return { ...berechnung, feld: map(berechnung.feld) }
    case 'summe':
      return { ...berechnung, summanden: berechnung.summanden.map(weiter) }
    case 'produkt':
      return { ...berechnung, faktoren: berechnung.faktoren.map(weiter) }
    case 'differenz':
      return { ...berechnung, minuend: weiter(berechnung.minuend), subtrahend: weiter(berechnung.subtrahend) }
    case 'summeUeber':
      return { ...berechnung, gruppe: map(berechnung.gruppe), berechnung: weiter(berechnung.berechnung) }
    case 'fallweise':
      return {
        ...berechnung,
        bedingung: mapBedingung(berechnung.bedingung, map),
        dann: weiter(berechnung.dann),
        sonst: weiter(berechnung.sonst),
      }
  }
}

/** The Feldpfade a Bedingung reads, in order of appearance. */
export function fieldsOfBedingung(bedingung: Bedingung): string[] {
  switch (bedingung.art) {
    case 'vergleich':
    case 'vorhanden':
    case 'inCodeliste':
    case 'anzahl':
      return [bedingung.feld]
    case 'feldvergleich':
      return [bedingung.feld, bedingung.anderesFeld]
    case 'mindestensEins':
    case 'jedes':
      return [bedingung.gruppe, ...fieldsOfBedingung(bedingung.bedingung)]
    case 'und':
    case 'oder':
      return bedingung.bedingungen.flatMap(fieldsOfBedingung)
    case 'nicht':
      return fieldsOfBedingung(bedingung.bedingung)
    case 'freierXPath':
      return bedingung.felder
  }
}

/** The Feldpfade a Berechnung reads, in order of appearance. */
export function fieldsOfBerechnung(berechnung: Berechnung): string[] {
  switch (berechnung.art) {
    case 'zahl':
      return []
    case 'feldwert':
    case 'anzahlwert':
      return [berechnung.feld]
    case 'summe':
      return berechnung.summanden.flatMap(fieldsOfBerechnung)
    case 'produkt':
      return berechnung.faktoren.flatMap(fieldsOfBerechnung)
    case 'differenz':
      return [...fieldsOfBerechnung(berechnung.minuend), ...fieldsOfBerechnung(berechnung.subtrahend)]
    case 'summeUeber':
      return [berechnung.gruppe, ...fieldsOfBerechnung(berechnung.berechnung)]
    case 'fallweise':
      return [
        ...fieldsOfBedingung(berechnung.bedingung),
        ...fieldsOfBerechnung(berechnung.dann),
        ...fieldsOfBerechnung(berechnung.sonst),
      ]
  }
}
