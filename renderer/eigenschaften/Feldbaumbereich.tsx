import { useEffect, useMemo, useState } from 'react'
import { describeAnzahl } from '../../shared/modell/anzahl.ts'
import type { Dokument } from '../../shared/modell/elemente/dokument.ts'
import { type Feldknoten, pathOfKnoten, resolveFeldbaum, walkFeldbaum } from '../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { PFLICHTWORTE, pflichtOf } from '../../shared/worte/haeufigkeit.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Baum } from '../bausteine/Baum.tsx'
import type { Baumknoten } from '../bausteine/baumzeilen.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { schwerenOfElemente } from '../befunde/befundsicht.ts'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { describeDatentyp } from './datentyp.ts'
import { Felddetails } from './Felddetails.tsx'
import { Pflichtzeichen } from './Pflichtzeichen.tsx'

/** The tree of Datenfelder of a Dokument, and below it what the chosen field is. */
export function Feldbaumbereich({ projekt, dokument }: { projekt: Projekt; dokument: Dokument }) {
  const feld = useArbeitsplatz((stand) => stand.feld)
  const stufe = useArbeitsplatz((stand) => stand.stufe)
  const befunde = useBefunde((stand) => stand.befunde)
  const schweren = useMemo(() => schwerenOfElemente(befunde), [befunde])
  const baum = useMemo(() => resolveFeldbaum(projekt, dokument.id), [projekt, dokument.id])
  const knoten = useMemo(() => baum.kinder.map(createKnoten), [baum])
  const [offene, setOffene] = useState<ReadonlySet<string>>(new Set())
  const gewaehlter = feld === undefined ? undefined : baum.nachPfad.get(feld)
  const alle = [...walkFeldbaum(baum.kinder)]
  const felder = alle.filter(({ art }) => art === 'feld').length
  const gruppen = alle.length - felder

  // groups at the top are open when another Dokument is shown
  useBeiWechsel(dokument.id, () => setOffene(new Set(baum.kinder.map(({ pfad }) => pfad))))
  useEffect(() => {
    if (gewaehlter === undefined) return
    setOffene(
      (bisher) =>
        new Set([
          ...bisher,
          ...pathOfKnoten(gewaehlter)
            .slice(0, -1)
            .map(({ pfad }) => pfad),
        ]),
    )
  }, [gewaehlter])

  return (
    <>
      <div className="kopf feldkopf">
        <h3>Datenfelder</h3>
        <span className="zweit">
          {felder}
          {gruppen === 0 ? '' : gruppen === 1 ? ' in 1 Gruppe' : ` in ${gruppen} Gruppen`}
        </span>
      </div>
      <Baum
        name={`Datenfelder von ${dokument.name}`}
        knoten={knoten}
        offene={offene}
        onOffene={setOffene}
        gewaehlt={new Set(feld === undefined ? [] : [feld])}
        onWahl={({ knoten: einer }) => useArbeitsplatz.getState().select([dokument.id], einer.schluessel)}
        nameOf={({ knoten: { wert } }) =>
          `${wert.name}, ${describeDatentyp(wert)}, ${describeAnzahl(wert.anzahl)}, ${PFLICHTWORTE[pflichtOf(wert)]}`
        }
        klasseOf={({ knoten: { wert } }) =>
          `df ${wert.art === 'gruppe' ? 'gruppenzeile' : ''} ${(wert.feld?.abStufe ?? 1) > stufe ? 'spaeter' : ''}`
        }
        zeile={({ knoten: { wert } }) => (
          <>
            <span className="kurz" title={wert.name}>
              {wert.name}
            </span>
            {schweren.has(wert.id) ? (
              <Schwerezeichen schwere={schweren.get(wert.id) ?? 'hinweis'} groesse={14} stumm />
            ) : null}
            <span className="re">
              {(wert.feld?.abStufe ?? 1) > 1 ? <span>ab {wert.feld?.abStufe}</span> : null}
              <span className="ty">{describeDatentyp(wert)}</span>
              <span className="hf zahl">{describeAnzahl(wert.anzahl)}</span>
              <Pflichtzeichen pflicht={pflichtOf(wert)} />
            </span>
          </>
        )}
      />
      {gewaehlter === undefined ? null : <Felddetails projekt={projekt} knoten={gewaehlter} />}
    </>
  )
}

function createKnoten(knoten: Feldknoten): Baumknoten<Feldknoten> {
  return {
    schluessel: knoten.pfad,
    name: knoten.name,
    wert: knoten,
    ...(knoten.kinder.length === 0 ? {} : { kinder: () => knoten.kinder.map(createKnoten) }),
  }
}
