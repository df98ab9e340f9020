import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { listUnpassende } from '../../modell/datentypen.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import { checkMuster } from '../../modell/muster.ts'
import { exampleForMuster } from '../../modell/musterbeispiel.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Angaben zu Datenfeldern passen zum Datentyp',
  erlaeuterung:
    'Länge und Muster gibt es nur bei Text, Codelisten nur bei Auswahl, Bereiche nur bei Zahlen. Grenzen sind erfüllbar, und ' +
    'Muster gehören zur Teilmenge regulärer Ausdrücke, die in XSD, XPath und JavaScript dasselbe bedeutet.',
  hilfe: {
    thema: 'Datenfelder',
    warum:
      'Angaben, die nicht zum Datentyp passen, ergeben eine ungültige XSD oder ein Feld, das niemand ' +
      'ausfüllen kann.',
    quelle: 'W3C XML Schema 1.0, Teil 2: Facetten der Datentypen',
    falsch: 'Text mit Muster \\d{15} (bedeutet in XSD und JavaScript Verschiedenes)',
    richtig: 'Text mit Muster [0-9]{15}',
    schritte: [
      'Wählen Sie das Datenfeld.',
      'Entfernen oder berichtigen Sie die genannte Angabe; die Hilfe am Feld nennt, was erlaubt ist.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Entfernen oder berichtigen Sie die Angabe am Datenfeld.',
  pruefe: {
    *datenfeld(feld) {
      for (const mangel of listMaengel(feld)) {
        yield {
          element: feld.id,
          satz: `${quote(feld)}: ${mangel.satz}`,
          pfad: `/${mangel.angabe}`,
          ...(mangel.fremd === true ? { behebung: 'Angabe entfernen' } : {}),
        }
      }
    },
  },
  behebe: (projekt, { element, pfad = '' }) => changeDatensatz(projekt, element, { [pfad.slice(1)]: undefined }),
  beispiele: {
    gueltig: { aendere: { 'fel-chipnummer': { muster: '[A-Z]{2}[0-9]+', laenge: { min: 3, max: 15 } } } },
    ungueltig: { aendere: { 'fel-chipnummer': { muster: '\\d{15}' }, 'fel-hunderasse': { laenge: { max: 2 } } } },
  },
}

interface Mangel {
  satz: string
  angabe: string
  /** belongs to another data type, so nothing is lost without it */
  fremd?: boolean
}

function* listMaengel(feld: Datenfeld): Generator<Mangel> {
  for (const angabe of listUnpassende(feld)) {
    yield { satz: `„${angabe}“ passt nicht zum Datentyp ${feld.datentyp}.`, angabe, fremd: true }
  }
  if (feld.datentyp === 'auswahl' && feld.codeliste === undefined) {
    yield { satz: 'Die Auswahl hat keine Codeliste.', angabe: 'codeliste' }
  }
  if (isVertauscht(feld.laenge)) yield { satz: 'Die kleinste Länge übersteigt die größte.', angabe: 'laenge' }
  if (isVertauscht(feld.bereich)) yield { satz: 'Der kleinste Wert übersteigt den größten.', angabe: 'bereich' }
  if (feld.muster === undefined) return
  const mangel = checkMuster(feld.muster)
  if (mangel !== undefined) yield { satz: mangel, angabe: 'muster' }
  else if (feld.laenge !== undefined && exampleForMuster(feld.muster, () => 0, feld.laenge) === undefined) {
    yield { satz: 'Kein Wert erfüllt Muster und Länge zugleich.', angabe: 'muster' }
  }
}

function isVertauscht(grenzen: { min?: number | undefined; max?: number | undefined } | undefined): boolean {
  return grenzen?.min !== undefined && grenzen.max !== undefined && grenzen.min > grenzen.max
}
