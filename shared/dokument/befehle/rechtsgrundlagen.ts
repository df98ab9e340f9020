import type { Rechtsgrundlage } from '../../modell/elemente/nachricht.ts'
import { createId } from '../../modell/ids.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Erzeugung } from './erzeugen.ts'
import type { Zufall } from './leistungsbau.ts'
import { createSchritt } from './schritt.ts'

export type NeueRechtsgrundlage = Pick<Rechtsgrundlage, 'norm' | 'paragraf' | 'fassung'>

/** Makes a Rechtsgrundlage; it lies in the file of the element that refers to it. */
export function createRechtsgrundlage(projekt: Projekt, angaben: NeueRechtsgrundlage, zufall: Zufall): Erzeugung {
  const name = `${angaben.paragraf} ${angaben.norm}`
  const vergebene = new Set(listDatensaetze(projekt, 'rechtsgrundlage').map((eine) => eine.technischerName))
  const rechtsgrundlage: Rechtsgrundlage = {
    ...angaben,
    id: createId('rechtsgrundlage', zufall),
    art: 'rechtsgrundlage',
    name,
    technischerName: deriveTechnischerName(`${angaben.norm} ${angaben.paragraf}`, vergebene),
  }
  return {
    id: rechtsgrundlage.id,
    schritt: createSchritt(`Rechtsgrundlage „${name}“ anlegen`, { hinzugefuegt: [rechtsgrundlage] }),
  }
}

/** „§ 14 Absatz 8 GewO“ or „Artikel 6 DSGVO“ as paragraph and norm; undefined where it is not written like that. */
export function parseFundstelle(text: string): Pick<Rechtsgrundlage, 'norm' | 'paragraf'> | undefined {
  const [, paragraf, norm] =
    /^((?:§§?|Art(?:ikel|\.)?)\s*\d.*?)\s+(\p{Lu}\S*(?:\s\p{Lu}\S*)*)$/u.exec(text.trim()) ?? []
  return paragraf === undefined || norm === undefined ? undefined : { paragraf, norm }
}
