import { type Befund, createBefund } from '../befund.ts'
import { DATENSATZ_SCHEMATA } from '../modell/datensatz.ts'
import { type Codelisteneintrag, codelisteneintragSchema } from '../modell/projekt.ts'
import { createSchemabefunde } from '../modell/schemabefunde.ts'
import type { Diff } from './diff.ts'

/** What is wrong with the records a diff brings, in the words of the file check. */
export function checkDiff({ datensaetze, codelisten = [] }: Diff): Befund[] {
  const eintraege = codelisten.flatMap(({ liste, hinzugefuegt }) =>
    hinzugefuegt.flatMap((einer) => checkEintrag(liste, einer)),
  )
  const saetze = [...datensaetze.hinzugefuegt, ...datensaetze.geaendert.map(({ nach }) => nach)].flatMap(
    (datensatz) => {
      const geprueft = DATENSATZ_SCHEMATA[datensatz.art].safeParse(datensatz)
      return geprueft.success ? [] : createSchemabefunde(geprueft.error, () => ({ element: datensatz.id }))
    },
  )
  return [...saetze, ...eintraege]
}

/** What is wrong with an entry of a Codeliste by itself; that its code is the only one is seen when it is put there. */
function checkEintrag(liste: string, eintrag: Codelisteneintrag): Befund[] {
  if (codelisteneintragSchema.safeParse(eintrag).success) return []
  const leer = eintrag.code.trim() === '' ? 'Code' : eintrag.name.trim() === '' ? 'Namen' : undefined
  return [
    createBefund({
      code: 'codeliste.eintrag',
      satz: leer === undefined ? `Der Eintrag „${eintrag.code}“ ist nicht erlaubt.` : `Ein Eintrag hat keinen ${leer}.`,
      ort: { element: liste },
      abhilfe: 'Tragen Sie Code und Namen ein, ohne Leerzeichen am Anfang und Ende.',
    }),
  ]
}
