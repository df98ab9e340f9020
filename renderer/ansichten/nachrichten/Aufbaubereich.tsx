import { useEffect, useMemo, useState } from 'react'
import { Baum } from '../../bausteine/Baum.tsx'
import type { Baumknoten } from '../../bausteine/baumzeilen.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { type Aufbauknoten, findKnoten, formatAnzahl } from './aufbau.ts'

interface Aufbauangaben {
  aufbau: readonly Aufbauknoten[]
  /** place of the cursor in the message */
  ort: string
  onWahl(knoten: Aufbauknoten): void
}

const ZEICHEN = { dokument: 'dokument', gruppe: 'datenfeldgruppe', feld: 'datenfeld' } as const

/** What the schema allows, in the words of the model; follows the cursor and leads to the place in the message. */
export function Aufbaubereich({ aufbau, ort, onWahl }: Aufbauangaben) {
  const knoten = useMemo(() => aufbau.map(toKnoten), [aufbau])
  const gewaehlter = findKnoten(aufbau, ort)
  const [offene, setOffene] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    setOffene((alte) => new Set([...alte, ...listOrteOberhalb(ort)]))
  }, [ort])
  return (
    <aside className="nachrichten-aufbau" aria-label="Aufbau der Nachricht">
      <div className="kopf">Aufbau nach dem Schema</div>
      {aufbau.length === 0 ? (
        <Leerzustand
          titel="Kein bekannter Nachrichtentyp"
          text="Der Kopf der Nachricht nennt keinen dieses Projekts."
        />
      ) : (
        <Baum<Aufbauknoten>
          name="Aufbau der Nachricht"
          knoten={knoten}
          offene={offene}
          onOffene={setOffene}
          gewaehlt={new Set([ort])}
          onWahl={({ knoten: { wert } }) => onWahl(wert)}
          zeile={({ knoten: { wert } }) => (
            <>
              <Zeichen art={ZEICHEN[wert.art]} />
              <span className="kurz" title={wert.name}>
                {wert.name}
              </span>
              <span className="re zahl">{formatAnzahl(wert.anzahl)}</span>
            </>
          )}
        />
      )}
      {gewaehlter === undefined ? null : (
        <dl className="nachrichten-stelle">
          <dt>Stelle</dt>
          <dd>{gewaehlter.name}</dd>
          <dt>Element</dt>
          <dd className="fest kurz">{gewaehlter.technischerName}</dd>
          <dt>Häufigkeit</dt>
          <dd className="zahl">{formatAnzahl(gewaehlter.anzahl)}</dd>
          {gewaehlter.typ === '' ? null : (
            <>
              <dt>Inhalt</dt>
              <dd>{gewaehlter.typ}</dd>
            </>
          )}
          {gewaehlter.rechtsgrundlagen.length === 0 ? null : (
            <>
              <dt>Grundlage</dt>
              <dd>{gewaehlter.rechtsgrundlagen.join(', ')}</dd>
            </>
          )}
          {gewaehlter.hilfe === '' ? null : (
            <>
              <dt>Hilfe</dt>
              <dd>{gewaehlter.hilfe}</dd>
            </>
          )}
        </dl>
      )}
    </aside>
  )
}

function toKnoten(knoten: Aufbauknoten): Baumknoten<Aufbauknoten> {
  return {
    schluessel: knoten.ort,
    name: knoten.name,
    wert: knoten,
    kinder: knoten.kinder.length === 0 ? undefined : () => knoten.kinder.map(toKnoten),
  }
}

function listOrteOberhalb(ort: string): string[] {
  const teile = ort.split('/')
  return teile.map((_, index) => teile.slice(0, index).join('/')).filter((einer) => einer !== '')
}
