import { Play, Square } from 'lucide-react'
import type { Abnahmeablauf } from './ablauf.ts'
import { type Abnahmelauf, useAbnahme } from './ergebnisse.ts'
import { countFaelle, describeRest, describeZahlen, formatZahl, type Testzahlen } from './zahlen.ts'

interface Eigenschaften {
  ablauf: Abnahmeablauf
  /** names of the cases of the chosen row */
  auswahl: readonly string[]
  /** elements that were changed or are chosen */
  betroffene: readonly string[]
}

/** Counts, progress in words and with the remaining time, and what can be run. */
export function Laufleiste({ ablauf, auswahl, betroffene }: Eigenschaften) {
  const { faelle, ergebnisse, modellstand, lauf, laedt, vorerst } = useAbnahme()
  const zahlen = countFaelle(faelle, ergebnisse, modellstand)
  return (
    <div className="lauf">
      {laedt && faelle.length === 0 ? (
        <Entstehend />
      ) : (
        <Stand zahlen={zahlen} lauf={lauf} vorerst={vorerst !== undefined} />
      )}
      <Fortschritt zahlen={zahlen} lauf={lauf} />
      {lauf === undefined ? (
        <Startknoepfe ablauf={ablauf} auswahl={auswahl} betroffene={betroffene} leer={faelle.length === 0} />
      ) : (
        <button type="button" className="knopf" disabled={lauf.haeltAn} onClick={ablauf.halteAn}>
          <Square size={14} strokeWidth={1.75} aria-hidden />
          Anhalten
        </button>
      )}
    </div>
  )
}

/** While the plan is not there yet: no counts, rather than wrong ones. */
function Entstehend() {
  return (
    <div>
      <div className="gross">Testplan</div>
      <small>wird abgeleitet</small>
    </div>
  )
}

function Stand({ zahlen, lauf, vorerst }: { zahlen: Testzahlen; lauf: Abnahmelauf | undefined; vorerst: boolean }) {
  const rest =
    lauf?.beginn === undefined ? undefined : describeRest(lauf.erledigt, lauf.gesamt, Date.now() - lauf.beginn)
  const [erste, zweite] = lauf === undefined ? [zahlen.gelaufen, zahlen.gesamt] : [lauf.erledigt, lauf.gesamt]
  const worte =
    lauf === undefined
      ? describeZahlen(zahlen)
      : [zahlen.gescheitert === 0 ? 'gelaufen' : `gelaufen, ${formatZahl(zahlen.gescheitert)} fehlgeschlagen`, rest]
          .filter((teil) => teil !== undefined)
          .join(', ')
  return (
    <div>
      <div className="gross zahl">
        {formatZahl(erste)} von {formatZahl(zweite)}
      </div>
      <small>{vorerst ? 'in dieser Leistung; die übrigen werden noch abgeleitet' : worte}</small>
    </div>
  )
}

function Fortschritt({ zahlen, lauf }: { zahlen: Testzahlen; lauf: Abnahmelauf | undefined }) {
  const { gesamt, gelaufen, gescheitert, ueberholt } = zahlen
  const anteil = (zahl: number): string => `${gesamt === 0 ? 0 : (100 * zahl) / gesamt}%`
  const erledigt = lauf === undefined ? gelaufen - ueberholt : lauf.erledigt
  const von = lauf === undefined ? gesamt : lauf.gesamt
  const worte = lauf?.haeltAn === true ? 'Wird angehalten …' : lauf?.text
  return (
    <div className="dehn fortschritt">
      <div
        className="balken"
        role="progressbar"
        aria-label="Fortschritt der Abnahme"
        aria-valuemin={0}
        aria-valuemax={Math.max(von, 1)}
        aria-valuenow={erledigt}
        aria-valuetext={`${formatZahl(erledigt)} von ${formatZahl(von)} Testfällen`}
      >
        {lauf === undefined ? (
          <>
            <i style={{ width: anteil(gelaufen - gescheitert - ueberholt) }} />
            <i className="rot" style={{ width: anteil(gescheitert), minWidth: gescheitert > 0 ? 5 : 0 }} />
          </>
        ) : (
          <i className="laufend" style={{ width: `${(100 * lauf.erledigt) / Math.max(lauf.gesamt, 1)}%` }} />
        )}
      </div>
      <div className="zweit kurz laufworte" title={worte}>
        {lauf === undefined ? (ueberholt > 0 ? 'Das Modell hat sich seit dem letzten Lauf geändert.' : ' ') : worte}
      </div>
    </div>
  )
}

function Startknoepfe({ ablauf, auswahl, betroffene, leer }: Eigenschaften & { leer: boolean }) {
  const keine = auswahl.length === 0
  const niemand = betroffene.length === 0
  return (
    <div className="reihe laufknoepfe">
      <button
        type="button"
        className={`knopf${keine ? ' aus' : ''}`}
        disabled={keine}
        title={keine ? 'Wählen Sie links Testfälle.' : `${formatZahl(auswahl.length)} gewählte Testfälle`}
        onClick={() => void ablauf.starte({ art: 'namen', namen: [...auswahl] })}
      >
        <span>
          Auswahl<span className="lang"> ausführen</span>
        </span>
      </button>
      <button
        type="button"
        className={`knopf${niemand ? ' aus' : ''}`}
        disabled={niemand}
        title={
          niemand
            ? 'Seit dem letzten Lauf ist nichts geändert und kein Element gewählt.'
            : 'Testfälle, die geänderte oder gewählte Elemente betreffen'
        }
        onClick={() => void ablauf.starte({ art: 'betroffene', elemente: [...betroffene] })}
      >
        <span>
          Betroffene<span className="lang"> ausführen</span>
        </span>
      </button>
      <button type="button" className="knopf voll" disabled={leer} onClick={() => void ablauf.starte({ art: 'alle' })}>
        <Play size={14} strokeWidth={1.75} aria-hidden />
        Alle ausführen
      </button>
    </div>
  )
}
