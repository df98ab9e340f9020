import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { generateDokumentSchema } from '../../../shared/generator/schema/dokumentSchema.ts'
import { pathOfKnoten, resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Quelltext } from '../../monaco/Quelltext.tsx'
import { setAuswahl } from './auswahl.ts'
import { useFelderzustand } from './felderzustand.ts'
import type { Wurzel } from './wurzelwahl.ts'

/** The generated schema with the lines of the chosen field marked; a line leads back to its field. */
export default function Schemavorschau({ projekt, wurzel }: { projekt: Projekt; wurzel: Wurzel }) {
  // typing goes first
  const gemeintes = useDeferredValue(projekt)
  const { text, stellen } = useMemo(() => generateDokumentSchema(gemeintes, wurzel.id), [gemeintes, wurzel.id])
  const aktiv = useFelderzustand((stand) => stand.aktiv)
  const [zeile, setZeile] = useState(1)
  const eigene = useMemo(() => stellen.filter(({ pfad }) => pfad === aktiv), [stellen, aktiv])
  const marken = useMemo(() => eigene.map(({ von, bis }, index) => ({ von, bis, gewaehlt: index === 0 })), [eigene])
  const erste = eigene[0]?.von
  // only another field moves the text, not every change of the model
  const ziel = useMemo(
    () => (erste === undefined || aktiv === undefined ? undefined : { zeile: erste }),
    [erste, aktiv],
  )
  useEffect(() => {
    markBereit('schemavorschau')
    return () => unmarkBereit('schemavorschau')
  }, [])
  const gefunden = stellen.findLast(({ von, bis }) => von <= zeile && zeile <= bis)
  const name = gefunden && resolveFeldbaum(gemeintes, wurzel.id).nachPfad.get(gefunden.pfad)?.name
  return (
    <div className="felder-schema">
      <Quelltext
        text={text}
        name={`Schema von ${wurzel.name}`}
        marken={marken}
        ziel={ziel}
        onZeile={setZeile}
        style={{ flex: 1, minHeight: 0 }}
      />
      <div className="felder-schemafuss">
        <span className="zahl">Zeile {zeile.toLocaleString('de-DE')}</span>
        <button
          type="button"
          className="knopf klein"
          disabled={gefunden === undefined || gefunden.pfad === aktiv}
          onClick={() => gefunden !== undefined && showFeld(gemeintes, wurzel.id, gefunden.pfad)}
        >
          {name === undefined ? 'Kein Datenfeld in dieser Zeile' : `„${name}“ wählen`}
        </button>
      </div>
    </div>
  )
}

/** Chooses a field and opens what it lies in. */
function showFeld(projekt: Projekt, wurzel: string, pfad: string): void {
  const knoten = resolveFeldbaum(projekt, wurzel).nachPfad.get(pfad)
  if (knoten === undefined) return
  const darueber = pathOfKnoten(knoten).slice(0, -1)
  useFelderzustand.setState(({ offene }) => ({
    offene: new Set([...offene, ...darueber.map((eines) => eines.pfad)]),
    filter: '',
  }))
  setAuswahl([pfad], pfad)
}
