import type { Datensatz } from '../../modell/datensatz.ts'
import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { listSichtknoten } from '../dokumentsichten.ts'
import { findKnoten, type Leistungssicht, quote, quoteId } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

const ZAHLUNGSVERKEHR: Datensatz = {
  id: 'kom-zahlung000',
  art: 'komponententyp',
  name: 'Zahlungsverkehr',
  technischerName: 'zahlungsverkehr',
  systemart: 'zahlung',
  dienst: 'zahlung',
}

const ZAHLUNG = {
  komponententyp: 'kom-zahlung000',
  abfrage: undefined,
  zahlung: { betrag: 'fel-steuer0000', zahlungspflichtig: 'rol-halter0000' },
}

export const regel: Pruefregel = {
  titel: 'Zahlungsaufträge nennen Betrag und zahlungspflichtige Rolle',
  erlaeuterung:
    'Ein Zustellweg zum Zahlungsverkehr, und nur ein solcher, sagt, was zu zahlen ist und von wem. Er geht an die Kasse einer ' +
    'Stelle. Der Betrag steht in jeder Nachricht, für die der Zustellweg gilt, und ist größer als null; wer zahlt, steht in der ' +
    'Nachricht.',
  hilfe: {
    thema: 'Akten und Zahlung',
    warum:
      'Ein Auftrag ohne Betrag, über null Euro oder ohne zahlungspflichtige Person wird vom ' +
      'Zahlungsverkehr abgewiesen.',
    quelle: 'Erzeugte Regel: Dienst Zahlung; OZG-Leitfaden Sachsen 8.1.3, Stufe 3',
    falsch: 'Der Betrag kann fehlen, und der Zustellweg gilt trotzdem.',
    richtig: 'Der Zustellweg gilt nur, wenn „Jahressteuer“ größer als 0 ist.',
    schritte: [
      'Wählen Sie den Zustellweg und öffnen Sie „Zahlung“.',
      'Geben Sie Betrag und zahlungspflichtige Rolle an.',
      'Stellen Sie ihn unter die Bedingung, dass der Betrag größer als 0 ist.',
    ],
  },
  schwere: 'fehler',
  abhilfe:
    'Ergänzen Sie die Zahlung des Zustellwegs, wählen Sie die Kasse als Rolle oder stellen Sie ihn unter die Bedingung, dass etwas ' +
    'zu zahlen ist.',
  pruefe: {
    *leistung(sicht, projekt) {
      for (const weg of sicht.zustellwege) {
        const zahlt = findDatensatz(projekt, 'komponententyp', weg.komponententyp)?.dienst === 'zahlung'
        if (zahlt && weg.zahlung === undefined) {
          yield { element: weg.id, satz: `${quote(weg)} sagt nicht, was zu zahlen ist.`, pfad: '/zahlung' }
        }
        if (!zahlt && weg.zahlung !== undefined) {
          yield { element: weg.id, satz: `${quote(weg)} verlangt Geld auf einem anderen Weg.`, pfad: '/zahlung' }
        }
        if (weg.zahlung !== undefined) yield* checkZahlung(projekt, sicht, weg, weg.zahlung)
      }
    },
  },
  beispiele: {
    gueltig: {
      neu: { 'baukasten/grundlagen.json': [ZAHLUNGSVERKEHR] },
      aendere: {
        'zus-auskunft00': {
          ...ZAHLUNG,
          bedingung: { art: 'vergleich', feld: 'fel-steuer0000', operator: 'groesser', wert: 0 },
        },
      },
    },
    ungueltig: {
      neu: { 'baukasten/grundlagen.json': [ZAHLUNGSVERKEHR] },
      aendere: { 'zus-auskunft00': ZAHLUNG },
    },
  },
}

function* checkZahlung(
  projekt: Projekt,
  sicht: Leistungssicht,
  weg: Zustellweg,
  { betrag, zahlungspflichtig }: NonNullable<Zustellweg['zahlung']>,
): Generator<Fund> {
  if (findDatensatz(projekt, 'rolle', weg.rolle)?.bindung.art === 'nachricht') {
    yield {
      element: weg.id,
      satz: `${quoteId(projekt, weg.rolle)} ist keine Kasse: ${quote(weg)}.`,
      pfad: '/rolle',
    }
  }
  const knoten = findKnoten(sicht, betrag)
  const ort = { element: weg.id, pfad: '/zahlung/betrag', feld: betrag }
  if (knoten?.feld !== undefined && knoten.feld.datentyp !== 'betrag') {
    yield { ...ort, satz: `${quote(knoten)} ist kein Betrag.` }
  } else if (knoten?.feld !== undefined && isMehrfach(knoten)) {
    yield { ...ort, satz: `${quote(knoten)} kann mehrfach vorkommen; zu zahlen ist ein Betrag.` }
  } else if (knoten?.feld !== undefined && !isGesichert(projekt, sicht, weg, knoten)) {
    yield { ...ort, satz: `${quote(knoten)} kann fehlen oder null sein; dann gäbe es nichts zu zahlen.` }
  }
  const rolle = findDatensatz(projekt, 'rolle', zahlungspflichtig)
  const gehoertDazu = sicht.leistung.rollen.includes(zahlungspflichtig)
  if (rolle !== undefined && (rolle.bindung.art !== 'nachricht' || !gehoertDazu)) {
    yield {
      element: weg.id,
      satz: `${quoteId(projekt, zahlungspflichtig)} wird in der Nachricht dieser Leistung nicht gefunden.`,
      pfad: '/zahlung/zahlungspflichtig',
    }
  }
}

function demandsMoreThanZero(bedingung: Bedingung, feld: string): boolean {
  if (bedingung.art === 'und') return bedingung.bedingungen.some((teil) => demandsMoreThanZero(teil, feld))
  if (bedingung.art !== 'vergleich' || bedingung.feld !== feld || typeof bedingung.wert !== 'number') return false
  const { operator, wert } = bedingung
  return (operator === 'groesser' && wert >= 0) || (operator === 'groesserGleich' && wert > 0)
}

function isMehrfach(knoten: Feldknoten): boolean {
  return pathOfKnoten(knoten).some(({ anzahl }) => anzahl.max !== 1)
}

/**
 * Never zero, mandatory at every place above it and in the incoming message; or the Zustellweg applies only where it is there and
 * more than zero.
 */
function isGesichert(projekt: Projekt, sicht: Leistungssicht, weg: Zustellweg, knoten: Feldknoten): boolean {
  if (weg.bedingung !== undefined && demandsMoreThanZero(weg.bedingung, knoten.pfad)) return true
  return (
    pathOfKnoten(knoten).every(({ anzahl }) => anzahl.min > 0) &&
    isGetragen(projekt, sicht, weg, knoten) &&
    (knoten.feld?.abStufe ?? 1) <= weg.abStufe &&
    (knoten.feld?.bereich?.min ?? 0) > 0
  )
}

/** The message that comes in brings the Dokument with this field in any case; a triggered one is made from it. */
function isGetragen(
  projekt: Projekt,
  { nachrichtentypen }: Leistungssicht,
  { nachrichtentyp }: Zustellweg,
  { dokument, pfad }: Feldknoten,
): boolean {
  const typ = nachrichtentypen.find(({ id }) => id === nachrichtentyp)
  const eingehend =
    typ?.ausgeloestDurch === undefined ? typ : findDatensatz(projekt, 'nachrichtentyp', typ.ausgeloestDurch)
  return (eingehend?.dokumentsichten ?? []).some(
    (eine) =>
      eine.dokument === dokument &&
      eine.pflicht &&
      listSichtknoten(projekt, eine).some((knoten) => knoten.pfad === pfad),
  )
}
