import type { Installation } from '../../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listAktiveZustellwege, listEinsaetze, listStellenOfRolle } from '../einsaetze.ts'
import { findAlle, type Modellsicht, quote, quoteId } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Eigene Formate haben eine Zuordnung',
  erlaeuterung:
    'Benutzt eine Organisation eine Schnittstelle mit eigenem Format, so gibt es für jede Nachricht und jeden Dienst, der dort ' +
    'hindurchgeht, eine Zuordnung.',
  schwere: 'fehler',
  abhilfe: 'Legen Sie beim Produkt eine Zuordnung für die Schnittstelle an.',
  *pruefe(modell) {
    const gemeldet = new Set<string>()
    for (const fund of listFehlende(modell)) {
      const schluessel = `${fund.element} ${fund.satz}`
      if (!gemeldet.has(schluessel)) yield fund
      gemeldet.add(schluessel)
    }
  },
  beispiele: {
    gueltig: { aendere: { 'sch-akte000000': { format: 'neutral' } }, entferne: ['zuo-ablage0000'] },
    ungueltig: { entferne: ['zuo-fachverf00'] },
  },
}

function* listFehlende(modell: Modellsicht): Generator<Fund> {
  for (const installation of listDatensaetze(modell.projekt, 'installation')) {
    for (const schnittstelle of listEigene(modell.projekt, installation)) {
      const { dienst, richtung, erkennung } = schnittstelle
      if (dienst !== undefined) yield* checkDienst(modell.projekt, schnittstelle, dienst)
      else if (richtung === 'eingang') {
        yield* checkTypen(
          modell.projekt,
          schnittstelle,
          (erkennung ?? []).map(({ nachrichtentyp }) => nachrichtentyp),
        )
      }
    }
  }
  yield* listFehlendeAusgaenge(modell)
}

/** Nachrichten to systems that render no Dienst, at the stage each Organisation has reached. */
function* listFehlendeAusgaenge(modell: Modellsicht): Generator<Fund> {
  const { projekt } = modell
  for (const einsatz of listEinsaetze(modell)) {
    for (const weg of listAktiveZustellwege(einsatz)) {
      if (findDatensatz(projekt, 'komponententyp', weg.komponententyp)?.dienst !== undefined) continue
      for (const stelle of listStellenOfRolle(einsatz, weg.rolle) ?? []) {
        for (const installation of findAlle(projekt, 'installation', stelle.installationen)) {
          const produkt = findDatensatz(projekt, 'produkt', installation.produkt)
          if (!produkt?.komponententypen.includes(weg.komponententyp)) continue
          const ausgaenge = listEigene(projekt, installation).filter(({ richtung }) => richtung === 'ausgang')
          const fehlt = ausgaenge.every((eine) => !hasZuordnung(projekt, eine, weg.nachrichtentyp))
          if (fehlt) yield* checkTypen(projekt, ausgaenge[0], [weg.nachrichtentyp])
        }
      }
    }
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
    }
  }
}

function* checkDienst(projekt: Projekt, schnittstelle: Schnittstelle, dienst: string): Generator<Fund> {
  const vorhanden = listDatensaetze(projekt, 'zuordnung').some(
    ({ schnittstelle: id, gegenstand }) =>
      id === schnittstelle.id && gegenstand.art === 'dienst' && gegenstand.dienst === dienst,
  )
  if (!vorhanden) {
    yield { element: schnittstelle.id, satz: `${quote(schnittstelle)} hat keine Zuordnung für den Dienst ${dienst}.` }
  }
}

function hasZuordnung(projekt: Projekt, schnittstelle: Schnittstelle, typ: string): boolean {
  return listDatensaetze(projekt, 'zuordnung').some(
    ({ schnittstelle: id, gegenstand }) =>
      id === schnittstelle.id && gegenstand.art === 'nachrichtentyp' && gegenstand.nachrichtentyp === typ,
  )
}
