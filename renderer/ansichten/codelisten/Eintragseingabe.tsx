import { createEintragsort } from '../../../shared/dokument/textentwurf.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { Zelleneingabefeld } from '../../zellentabelle/Zelleneingabefeld.tsx'
import { type Eintragsspalte, useListenzustand } from './listenzustand.ts'
import { findCodemangel, type Listenaktionen } from './useListenaktionen.ts'

interface Eigenschaften {
  liste: string
  eintraege: readonly Codelisteneintrag[]
  eintrag: Codelisteneintrag
  stelle: number
  spalte: Eintragsspalte
  aktionen: Listenaktionen
}

/** Code or name of an entry while it is changed; what is wrong with it stands below while one types. */
export function Eintragseingabe({ liste, eintraege, eintrag, stelle, spalte, aktionen }: Eigenschaften) {
  const istCode = spalte === 'code'
  return (
    <Zelleneingabefeld
      name={istCode ? 'Code' : `Name von ${eintrag.code}`}
      ort={createEintragsort(liste, eintrag.code, spalte)}
      feld={istCode ? `Code ${eintrag.code}` : `Name des Codes ${eintrag.code}`}
      klasse={istCode ? 'fest' : ''}
      wert={eintrag[spalte]}
      fehler={undefined}
      pruefe={(text) => findMangel(eintraege, spalte, text, eintrag.code)}
      onWert={(text) => text.trim() === eintrag[spalte] || aktionen.change(stelle, spalte, text)}
      onEnde={() => useListenzustand.setState({ bearbeitet: false })}
      onWeiter={() => useListenzustand.setState({ spalte: istCode ? 'name' : 'code', bearbeitet: true })}
    />
  )
}

function findMangel(
  eintraege: readonly Codelisteneintrag[],
  spalte: Eintragsspalte,
  text: string,
  eigener?: string,
): string | undefined {
  if (spalte === 'code') return findCodemangel(eintraege, text, eigener)
  return text.trim() === '' ? 'Ein Eintrag braucht einen Namen.' : undefined
}
