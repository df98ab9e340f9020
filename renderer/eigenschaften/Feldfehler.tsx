import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'

/** Why a value was refused, below its field. */
export function Feldfehler({ id, satz }: { id?: string; satz: string | undefined }) {
  if (satz === undefined) return null
  return (
    <p {...(id === undefined ? {} : { id })} className="feldfehler fehler" role="alert">
      <Schwerezeichen schwere="fehler" groesse={14} stumm />
      <span>{satz}</span>
    </p>
  )
}
