import { useState } from 'react'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { Zelleneingabefeld } from '../../zellentabelle/Zelleneingabefeld.tsx'
import { type Eintragsspalte, useListenzustand } from './listenzustand.ts'
import { findCodemangel, type Listenaktionen } from './useListenaktionen.ts'

interface Eigenschaften {
  eintraege: readonly Codelisteneintrag[]
  eintrag: Codelisteneintrag
  stelle: number
  spalte: Eintragsspalte
  aktionen: Listenaktionen
}

/** Code or name of an entry while it is changed; what is wrong with it stands below while one types. */
export function Eintragseingabe({ eintraege, eintrag, stelle, spalte, aktionen }: Eigenschaften) {
  const [text, setText] = useState(eintrag[spalte])
  const mangel = findMangel(eintraege, spalte, text, eintrag.code)
  const takeOver = (): boolean =>
    text.trim() === eintrag[spalte] || (mangel === undefined && aktionen.change(stelle, spalte, text))
  return (
    <Zelleneingabefeld
      name={spalte === 'code' ? 'Code' : `Name von ${eintrag.code}`}
      klasse={spalte === 'code' ? 'fest' : ''}
      text={text}
      onText={setText}
      fehler={mangel}
      onUebernehmen={takeOver}
      onEnde={() => useListenzustand.setState({ bearbeitet: false })}
      onWeiter={() => useListenzustand.setState({ spalte: spalte === 'code' ? 'name' : 'code', bearbeitet: true })}
      onVerlassen={() => {
        if (!takeOver()) useListenzustand.setState({ hinweis: mangel ?? '' })
        return true
      }}
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
