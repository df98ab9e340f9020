import { Blocks } from 'lucide-react'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { describeGemeinsames } from './gemeinsames.ts'

/** Who changes a shared element should know where else it changes. */
export function Baukastenhinweis({ projekt, id }: { projekt: Projekt; id: string }) {
  const satz = describeGemeinsames(projekt, id)
  if (satz === undefined) return null
  return (
    <p className="eig-hinweis zweit reihe">
      <Blocks size={14} strokeWidth={1.75} aria-hidden />
      <span>{satz}</span>
    </p>
  )
}
