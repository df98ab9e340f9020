import { useEffect } from 'react'
import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { Grundlagenleiste } from './Grundlagenleiste.tsx'
import { Satzliste } from './Satzliste.tsx'
import { Unterschiedstabelle } from './Unterschiedstabelle.tsx'
import { filterGruppen } from './unterschiedsauswahl.ts'
import { useTestfallvergleich, useVergleich } from './useVergleich.ts'
import { Vergleichsgraph } from './Vergleichsgraph.tsx'
import { Vergleichsleiste } from './Vergleichsleiste.tsx'
import { useVergleichszustand } from './vergleichspeicher.ts'
import './vergleich.css'

/** The open project compared with its saved state, a Git revision or another folder: as sentences, as a table, in the graph. */
export default function VergleichAnsicht() {
  const vonModell = useVergleichszustand((stand) => stand.befunde)
  const vonTestfaellen = useVergleichszustand((stand) => stand.testfaelle.befunde)
  useTestfallvergleich()
  const befunde = [...vonModell, ...vonTestfaellen]
  useEffect(() => {
    markBereit('vergleich')
    return () => unmarkBereit('vergleich')
  }, [])
  return (
    <div className="vergleich">
      <Grundlagenleiste />
      {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="vergleichbefunde" />}
      <Vergleichsbereich />
    </div>
  )
}

function Vergleichsbereich() {
  const verglichen = useVergleich()
  const { art, laedt, laedtTestfaelle, darstellung, gesucht, nur, befunde } = useVergleichszustand()
  if (laedt) return <Wartezeichen text="Die andere Fassung wird gelesen" />
  if (verglichen === undefined) {
    return befunde.some(({ schwere }) => schwere === 'fehler') ? null : (
      <Leerzustand
        titel={art === 'git' ? 'Keine Git-Fassung gewählt.' : 'Kein Ordner gewählt.'}
        text={
          art === 'git'
            ? 'Wählen Sie oben eine Fassung; hier steht dann, was sich seitdem geändert hat.'
            : 'Wählen Sie oben den Ordner einer anderen Kopie dieses Projekts; hier steht dann, was sich unterscheidet.'
        }
      />
    )
  }
  const { vorher, nachher, vergleich } = verglichen
  if (vergleich.gruppen.length + vergleich.saetze.length === 0) {
    if (laedtTestfaelle) return <Wartezeichen text="Die Testfälle werden verglichen" />
    return (
      <Leerzustand
        titel="Keine Unterschiede."
        text={
          art === 'gespeichert'
            ? 'Alles ist gespeichert. Was Sie ändern, steht sofort hier.'
            : 'Das Projekt ist so wie die gewählte Fassung.'
        }
      />
    )
  }
  const gruppen = filterGruppen(vergleich.gruppen, { gesucht, nur, teile: darstellung === 'tabelle' })
  return (
    <>
      <Vergleichsleiste vergleich={vergleich} />
      {darstellung === 'graph' ? (
        <Vergleichsgraph vorher={vorher} nachher={nachher} vergleich={vergleich} />
      ) : gruppen.length === 0 && (vergleich.saetze.length === 0 || darstellung === 'tabelle') ? (
        <Leerzustand titel="Nichts passt dazu." text="Ändern Sie die Suche oder zeigen Sie wieder alle Unterschiede." />
      ) : darstellung === 'saetze' ? (
        <Satzliste saetze={vergleich.saetze} gruppen={gruppen} />
      ) : (
        <Unterschiedstabelle gruppen={gruppen} />
      )}
    </>
  )
}
