import type { Organisation } from '../../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { findAlle, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

type Erkennung = NonNullable<Schnittstelle['erkennung']>[number]

export const regel: Pruefregel = {
  titel: 'Eingehende Nachrichten werden eindeutig erkannt',
  erlaeuterung:
    'Auf einem Eingangskanal einer Organisation passt höchstens eine Erkennung zu Namensraum und Wurzel, es sei denn, alle ' +
    'unterscheiden sich durch eine Bedingung.',
  schwere: 'fehler',
  abhilfe: 'Unterscheiden Sie die Nachrichten durch Kanal, Wurzel oder eine Bedingung.',
  *pruefe({ projekt }) {
    const gemeldet = new Set<string>()
    for (const organisation of listDatensaetze(projekt, 'organisation')) {
      const alle = listErkennungen(projekt, organisation)
      for (const [i, eine] of alle.entries()) {
        for (const andere of alle.slice(i + 1)) {
          const schluessel = `${eine.schnittstelle.id} ${andere.schnittstelle.id} ${andere.erkennung.wurzel}`
          if (!isMehrdeutig(eine.erkennung, andere.erkennung) || gemeldet.has(schluessel)) continue
          gemeldet.add(schluessel)
          yield {
            element: andere.schnittstelle.id,
            satz: `${quote(andere.schnittstelle)}: „${andere.erkennung.wurzel}“ wird mehrfach erkannt.`,
            pfad: '/erkennung',
            einzelheiten: `auch bei ${quote(eine.schnittstelle)}, Kanal ${andere.erkennung.kanal}`,
          }
        }
      }
    }
  },
  beispiele: {
    gueltig: {
      aendere: {
        'sch-portal0000': {
          erkennung: [
            { kanal: 'portal', namensraum: '', wurzel: 'a', bedingung: 'b = 1', nachrichtentyp: 'nac-anmeldung0' },
            { kanal: 'portal', namensraum: '', wurzel: 'a', bedingung: 'b = 2', nachrichtentyp: 'nac-nachreiche' },
          ],
        },
      },
    },
    ungueltig: {
      aendere: {
        'sch-portal0000': {
          erkennung: [
            { kanal: 'portal', namensraum: '', wurzel: 'a', bedingung: 'b = 1', nachrichtentyp: 'nac-anmeldung0' },
            { kanal: 'portal', namensraum: '', wurzel: 'a', nachrichtentyp: 'nac-nachreiche' },
          ],
        },
      },
    },
  },
}

function listErkennungen(
  projekt: Projekt,
  organisation: Organisation,
): { schnittstelle: Schnittstelle; erkennung: Erkennung }[] {
  const stellen = findAlle(projekt, 'stelle', organisation.stellen)
  const installationen = new Set([
    ...organisation.installationen,
    ...stellen.flatMap((stelle) => stelle.installationen),
  ])
  const schnittstellen = new Set(
    findAlle(projekt, 'installation', [...installationen]).flatMap((eine) =>
      eine.schnittstellen.map(({ schnittstelle }) => schnittstelle),
    ),
  )
  return findAlle(projekt, 'schnittstelle', [...schnittstellen]).flatMap((schnittstelle) =>
    (schnittstelle.erkennung ?? []).map((erkennung) => ({ schnittstelle, erkennung })),
  )
}

function isMehrdeutig(a: Erkennung, b: Erkennung): boolean {
  if (a.kanal !== b.kanal || a.namensraum !== b.namensraum || a.wurzel !== b.wurzel) return false
  return a.bedingung === undefined || b.bedingung === undefined || a.bedingung === b.bedingung
}
