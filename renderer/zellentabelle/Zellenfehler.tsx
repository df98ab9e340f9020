import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'

/** What is wrong with a cell that is being changed, below it. */
export function Zellenfehler({ id, satz }: { id: string; satz: string | undefined }) {
  return satz === undefined ? null : (
    <div className="zellen-fehler">
      <Feldfehler id={id} satz={satz} />
    </div>
  )
}
