import { judgeVerbindung } from '../../../../shared/dokument/befehle/verbinden.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { useBearbeitung } from './bearbeitung.ts'

/** While a line is being drawn: whether it may end at this element. */
export function useZielzustand(id: string): 'erlaubt' | 'verboten' | undefined {
  const von = useBearbeitung((stand) => stand.verbindenVon)
  return useDokument(({ projekt }) => {
    if (von === undefined || von === id || projekt === undefined) return undefined
    return judgeVerbindung(projekt, von, id).art === 'erlaubt' ? 'erlaubt' : 'verboten'
  })
}
