import { useEffect, useRef } from 'react'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'

/** What is wrong with a cell that is being changed, below it; in the last rows the table scrolls so far that it can be read. */
export function Zellenfehler({ id, satz }: { id: string; satz: string | undefined }) {
  const kasten = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (satz !== undefined) kasten.current?.scrollIntoView({ block: 'nearest' })
  }, [satz])
  return satz === undefined ? null : (
    <div ref={kasten} className="fehlerkasten">
      <Feldfehler id={id} satz={satz} />
    </div>
  )
}
