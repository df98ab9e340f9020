import { nennen } from '../../shared/dokument/befehle/benennung.ts'
import type { Erzeugung } from '../../shared/dokument/befehle/erzeugen.ts'
import { parseFundstelle } from '../../shared/dokument/befehle/rechtsgrundlagen.ts'
import { createVerweisziel, isAnlegbar, type Verweisstelle } from '../../shared/dokument/befehle/verweisziele.ts'
import { benannt } from '../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { sageAn } from '../arbeitsplatz/ansage.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { listLeistungenOf } from '../arbeitsplatz/elemente.ts'
import type { Anlage } from '../bausteine/Auswahlfeld.tsx'
import { createZufallsbytes } from '../dokument/zufall.ts'

/**
 * What lets a reference create what it is to mean. `link` gets the new element and makes it and the reference one change;
 * it answers whether that worked. Undefined where the kind cannot be created by its name.
 */
export function createAnlage(
  projekt: Projekt,
  stelle: Omit<Verweisstelle, 'leistung'>,
  link: (erzeugung: Erzeugung) => boolean,
): Anlage | undefined {
  const offene = useArbeitsplatz.getState().leistung ?? listDatensaetze(projekt, 'leistung')[0]?.id
  if (!isAnlegbar({ ...stelle, leistung: offene })) return undefined
  const istRecht = stelle.zielart === 'rechtsgrundlage'
  return {
    passt: (name) => isName(name) && (!istRecht || parseFundstelle(name) !== undefined),
    hinweis: istRecht ? 'Zum Anlegen so schreiben: § 14 Absatz 8 GewO' : NAMENSHINWEIS,
    lege: (name) => {
      const umgebung = { zufall: createZufallsbytes, heute: new Date().toISOString().slice(0, 10) }
      const leistung = findLeistung(projekt, stelle, offene)
      const erzeugung = createVerweisziel(projekt, { ...stelle, leistung }, name, umgebung)
      const neues = erzeugung?.schritt.diff.datensaetze.hinzugefuegt.find(({ id }) => id === erzeugung.id)
      if (erzeugung !== undefined && neues !== undefined && link(erzeugung)) {
        sageAn(`${nennen(neues)} ist angelegt und eingetragen.`)
      }
    },
  }
}

/** How something new must be called. */
export const NAMENSHINWEIS = 'Geben Sie einen Namen ein, höchstens 200 Zeichen.'

export function isName(name: string): boolean {
  return benannt.name.safeParse(name).success
}

/** What is new belongs to the Leistung of what refers to it; the open one where that is shared or configuration. */
function findLeistung(
  projekt: Projekt,
  { von }: Pick<Verweisstelle, 'von'>,
  offene: string | undefined,
): string | undefined {
  if (von.art === 'leistung') return von.id
  const eigene = listLeistungenOf(projekt, von.id).map(({ id }) => id)
  return offene !== undefined && eigene.includes(offene) ? offene : (eigene[0] ?? offene)
}
