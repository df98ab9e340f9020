import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import type { Installation, Stelle } from '../../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { listAktiveZustellwege, listStellenOfRolle } from '../einsaetze.ts'
import { findAlle, quote, quoteId } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'
import { listVerwendende } from '../verwendende.ts'

export const regel: Pruefregel = {
  titel: 'Eigene Formate haben eine Zuordnung',
  erlaeuterung:
    'Benutzt eine Organisation eine Schnittstelle mit eigenem Format, so gibt es für jede Nachricht und jeden Dienst, der dort ' +
    'hindurchgeht, eine Zuordnung.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum: 'Ein eigenes Format kann nur umgeformt werden, wenn eine Zuordnung sagt, welches Feld wohin gehört.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.2: Schnittstellenumsetzer; 8.5.4: Transformationen',
    falsch: 'Das Steuerverfahren erwartet sein eigenes Format, eine Zuordnung für „Hund anmelden“ fehlt.',
    richtig: 'Beim Produkt liegt „Anmeldung an das Steuerverfahren“.',
    schritte: [
      'Öffnen Sie das Produkt der Schnittstelle.',
      'Legen Sie die Zuordnung an, oder stellen Sie die Schnittstelle auf das neutrale Format um.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Legen Sie beim Produkt eine Zuordnung für die Schnittstelle an.',
  pruefe: {
    *installation(installation, projekt) {
      for (const schnittstelle of listEigene(projekt, installation)) {
        const { dienst, richtung, erkennung } = schnittstelle
        if (dienst !== undefined) yield* checkDienst(projekt, schnittstelle, dienst)
        else if (richtung === 'eingang') {
          const typen = (erkennung ?? []).map(({ nachrichtentyp }) => nachrichtentyp)
          yield* checkTypen(projekt, schnittstelle, typen)
        }
      }
    },
    // Nachrichten to systems that render no Dienst, at the stage the Organisation has reached
    *einsatz(einsatz, projekt) {
      for (const weg of listAktiveZustellwege(einsatz)) {
        if (findDatensatz(projekt, 'komponententyp', weg.komponententyp)?.dienst !== undefined) continue
        for (const stelle of listStellenOfRolle(einsatz, weg.rolle) ?? []) {
          yield* checkAusgaenge(projekt, stelle, weg)
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'sch-akte000000': { format: 'neutral' } }, entferne: ['zuo-ablage0000'] },
    ungueltig: { entferne: ['zuo-fachverf00'] },
  },
}

function* checkAusgaenge(projekt: Projekt, stelle: Stelle, weg: Zustellweg): Generator<Fund> {
  for (const installation of findAlle(projekt, 'installation', stelle.installationen)) {
    const produkt = findDatensatz(projekt, 'produkt', installation.produkt)
    if (!produkt?.komponententypen.includes(weg.komponententyp)) continue
    const ausgaenge = listEigene(projekt, installation).filter(({ richtung }) => richtung === 'ausgang')
    const fehlt = ausgaenge.every((eine) => !hasZuordnung(projekt, eine, weg.nachrichtentyp))
    if (fehlt) yield* checkTypen(projekt, ausgaenge[0], [weg.nachrichtentyp])
  }
}

function listEigene(projekt: Projekt, installation: Installation): Schnittstelle[] {
  return findAlle(
    projekt,
    'schnittstelle',
    installation.schnittstellen.map(({ schnittstelle }) => schnittstelle),
  ).filter(({ format }) => format === 'eigen')
}

function* checkTypen(
  projekt: Projekt,
  schnittstelle: Schnittstelle | undefined,
  typen: readonly string[],
): Generator<Fund> {
  for (const typ of typen) {
    if (schnittstelle === undefined || hasZuordnung(projekt, schnittstelle, typ)) continue
    yield {
      element: schnittstelle.id,
      satz: `${quote(schnittstelle)} hat keine Zuordnung für ${quoteId(projekt, typ)}.`,
      bezug: typ,
    }
  }
}

function* checkDienst(projekt: Projekt, schnittstelle: Schnittstelle, dienst: string): Generator<Fund> {
  const vorhanden = listVerwendende(projekt, 'zuordnung', schnittstelle.id).some(
    ({ gegenstand }) => gegenstand.art === 'dienst' && gegenstand.dienst === dienst,
  )
  if (!vorhanden) {
    yield { element: schnittstelle.id, satz: `${quote(schnittstelle)} hat keine Zuordnung für den Dienst ${dienst}.` }
  }
}

function hasZuordnung(projekt: Projekt, { id }: Schnittstelle, typ: string): boolean {
  return listVerwendende(projekt, 'zuordnung', typ).some(({ schnittstelle }) => schnittstelle === id)
}
