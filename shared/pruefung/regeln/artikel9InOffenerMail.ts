import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listSichtknoten } from '../dokumentsichten.ts'
import { findAlle, findKnoten, type Leistungssicht, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Besonders geschützte Daten stehen in keiner offenen Mail',
  erlaeuterung:
    'Angaben nach Artikel 9 DSGVO gehen nie in den Betreff oder Text einer Mail und nie als Inhalt an ein Mailsystem, das nicht ' +
    'als vertraulich gekennzeichnet ist.',
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie die Felder heraus oder wählen Sie einen geschützten Zustellweg.',
  *pruefe({ projekt, leistungen }) {
    for (const sicht of leistungen) {
      for (const weg of sicht.zustellwege) {
        const komponententyp = findDatensatz(projekt, 'komponententyp', weg.komponententyp)
        const typ = sicht.nachrichtentypen.find(({ id }) => id === weg.nachrichtentyp)
        if (komponententyp?.systemart !== 'mail' || typ === undefined || !isOffen(projekt, komponententyp.id)) continue
        // the Dienst Mitteilung sends Betreff and Hinweistext only
        const inhalt = komponententyp.dienst === undefined ? listInhalte(projekt, typ) : []
        const feld = [...inhalt, ...listTextfelder(typ)].find(
          (pfad) => findKnoten(sicht, pfad)?.feld?.schutzkategorie === 'artikel9',
        )
        if (feld === undefined) continue
        yield { element: weg.id, satz: `${quote(weg)} sendet besonders geschützte Daten als offene Mail.`, feld }
      }
    }
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-anmeldung0': { betreff: [{ art: 'feld', feld: 'fel-assistenz0' }] },
        'ins-mail000000': { vertraulich: true },
      },
    },
    ungueltig: { aendere: { 'nac-anmeldung0': { betreff: [{ art: 'feld', feld: 'fel-assistenz0' }] } } },
  },
}

function listInhalte(projekt: Projekt, typ: Nachrichtentyp): string[] {
  return typ.dokumentsichten.flatMap((eine) => listSichtknoten(projekt, eine).map(({ pfad }) => pfad))
}

function listTextfelder(typ: Leistungssicht['nachrichtentypen'][number]): string[] {
  return [...typ.betreff, ...typ.hinweistext].flatMap((teil) => (teil.art === 'feld' ? [teil.feld] : []))
}

function isOffen(projekt: Projekt, komponententyp: string): boolean {
  const installationen = listDatensaetze(projekt, 'installation').filter(({ produkt }) =>
    findAlle(projekt, 'produkt', [produkt]).some((eines) => eines.komponententypen.includes(komponententyp)),
  )
  return installationen.length === 0 || installationen.some(({ vertraulich }) => !vertraulich)
}
