import { onPfeiltasten } from '../../bausteine/pfeiltasten.ts'
import { Wahlknopf } from '../../bausteine/Wahlknopf.tsx'
import { SYSTEME, type System, type Systemreiterangaben, type Systemzahlen } from './systemreiter.ts'

interface Eigenschaften {
  systeme: Record<System, Systemreiterangaben>
  gesehen: Systemzahlen
  gewaehlt: System
  onWahl(system: System): void
}

/** One system at a time; the others tell what has come to them since they were looked at, and that a payment waits. */
export function Systemreiter({ systeme, gesehen, gewaehlt, onWahl }: Eigenschaften) {
  return (
    <div className="unten-reiter" role="tablist" aria-label="Systeme" onKeyDown={onPfeiltasten}>
      {SYSTEME.map((system) => {
        const { name, anzahl, gekommen, offeneZahlungen } = systeme[system]
        const neue = system === gewaehlt ? 0 : gekommen - gesehen[system]
        return (
          <Wahlknopf rolle="tab" key={system} an={system === gewaehlt} onWahl={() => onWahl(system)}>
            {name}
            {anzahl === 0 ? null : <span className="zahl dritt">{anzahl}</span>}
            {neue > 0 ? <span className="plk hinweis">{neue} neu</span> : null}
            {offeneZahlungen > 0 ? <span className="plk warnung">{tellOffene(offeneZahlungen)}</span> : null}
          </Wahlknopf>
        )
      })}
    </div>
  )
}

function tellOffene(anzahl: number): string {
  return anzahl === 1 ? '1 Zahlung offen' : `${anzahl} Zahlungen offen`
}
