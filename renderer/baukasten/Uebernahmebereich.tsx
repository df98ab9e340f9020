import { useCallback, useMemo, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import { adoptBaukasten, type Baukastenfassung, compareBaukasten } from '../../shared/dokument/befehle/baukasten.ts'
import type { Ordnereintrag } from '../../shared/host/projekte.ts'
import type { Baukasten } from '../../shared/modell/elemente/baukasten.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { findBruecke } from '../host/bruecke.ts'
import { clientId } from '../host/client.ts'
import { useAktionen, useHost } from '../host/HostKontext.tsx'
import { Ordnerwahl } from '../projekt/Ordnerwahl.tsx'
import { waehleOrdner } from '../projekt/ordnerwahl.ts'
import { Fassungsvergleich } from './Fassungsvergleich.tsx'

interface Eigenschaften {
  projekt: Projekt
  baukasten: Baukasten
  onZu(): void
}

/** First the project that has the newer version, then what taking it over changes. */
export function Uebernahmebereich({ projekt, baukasten, onZu }: Eigenschaften) {
  const host = useHost()
  const aktionen = useAktionen()
  const gesperrt = useNurlesegrund()?.satz
  const [gelesen, setGelesen] = useState<{ projekt: string; fassung: Baukastenfassung }>()
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  const read = useCallback(
    async (ordner: string): Promise<void> => {
      const antwort = await host.rufe('leseBaukaesten', { client: clientId(), ordner })
      if (!antwort.ok) return setBefunde(antwort.befunde)
      const fassung = antwort.wert.baukaesten.find((eine) => eine.baukasten === baukasten.id)
      setBefunde(fassung === undefined ? [createFehltbefund(antwort.wert.projekt, baukasten.name)] : [])
      setGelesen(fassung && { projekt: antwort.wert.projekt, fassung })
    },
    [host, baukasten],
  )
  const vergleich = useMemo(() => gelesen && compareBaukasten(projekt, gelesen.fassung), [projekt, gelesen])
  const adopt = (): void => {
    if (gelesen === undefined) return
    const schritt = adoptBaukasten(projekt, gelesen.fassung)
    const ergebnis = schritt.ok ? aktionen.run(schritt.wert) : schritt
    if (ergebnis.ok) onZu()
    else setBefunde(ergebnis.befunde)
  }
  if (gelesen === undefined || vergleich === undefined) {
    return <Projektwahl befunde={befunde} onProjekt={(ordner) => void read(ordner)} onZu={onZu} />
  }
  const alleBefunde = vergleich.ok ? befunde : [...befunde, ...vergleich.befunde]
  return (
    <div className="baukasten-uebernahme">
      <Befundliste befunde={alleBefunde} klasse={alleBefunde.length === 0 ? 'unsichtbar' : 'befundliste'} />
      {vergleich.ok ? (
        <Fassungsvergleich
          projekt={projekt}
          herkunft={gelesen.projekt}
          vergleich={vergleich.wert}
          gesperrt={gesperrt}
          onUebernehmen={adopt}
          onZurueck={() => setGelesen(undefined)}
        />
      ) : (
        <button type="button" className="knopf" onClick={() => setGelesen(undefined)}>
          Anderes Projekt wählen
        </button>
      )}
    </div>
  )
}

function createFehltbefund(projekt: string, name: string): Befund {
  return {
    code: 'baukasten.fehlt',
    schwere: 'fehler',
    satz: 'In diesem Projekt gibt es den Baukasten nicht.',
    abhilfe: `Wählen Sie ein Projekt mit einer Fassung von „${name}“.`,
    einzelheiten: projekt,
  }
}

/** The project is chosen as for opening: in a dialog of the system where there is one. */
function Projektwahl({
  befunde,
  onProjekt,
  onZu,
}: {
  befunde: readonly Befund[]
  onProjekt(ordner: string): void
  onZu(): void
}) {
  const [gewaehlt, setGewaehlt] = useState<Ordnereintrag>()
  const onStand = useCallback((_ordner: string, eintrag: Ordnereintrag | undefined) => setGewaehlt(eintrag), [])
  const mitDialog = findBruecke() !== undefined
  const choose = async (): Promise<void> => {
    const ordner = await waehleOrdner('ort')
    if (ordner.ok && ordner.wert !== undefined) onProjekt(ordner.wert)
  }
  const bereit = gewaehlt?.projekt !== undefined
  return (
    <div className="neuformular">
      <p className="zweit">
        Wählen Sie das Projekt, in dem die neuere Fassung liegt. Bevor etwas übernommen wird, sehen Sie jeden
        Unterschied.
      </p>
      <Befundliste befunde={befunde} klasse={befunde.length === 0 ? 'unsichtbar' : 'befundliste'} />
      {mitDialog ? null : <Ordnerwahl zweck="projekt" onStand={onStand} onOeffnen={onProjekt} />}
      <div className="reihe dialogfuss">
        <span className="dehn" />
        <button type="button" className="knopf" onClick={onZu}>
          Abbrechen
        </button>
        {mitDialog ? (
          <button type="button" className="knopf voll" onClick={() => void choose()}>
            Ordner wählen
          </button>
        ) : (
          <button
            type="button"
            className={`knopf voll ${bereit ? '' : 'aus'}`}
            aria-disabled={!bereit}
            onClick={() => {
              if (gewaehlt !== undefined && bereit) onProjekt(gewaehlt.ordner)
            }}
          >
            Fassung vergleichen
          </button>
        )}
      </div>
    </div>
  )
}
