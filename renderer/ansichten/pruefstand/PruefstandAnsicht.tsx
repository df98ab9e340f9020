import './pruefstand.css'
import { useEffect, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Pruefstandstand } from '../../../shared/host/pruefstandstand.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { useRembreite } from '../../bausteine/useRembreite.ts'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { chooseOrganisation } from '../antrag/wahl.ts'
import { Aktenschrank } from './Aktenschrank.tsx'
import { Briefkasten } from './Briefkasten.tsx'
import { Nebenlisten } from './Nebenlisten.tsx'
import { Posteingang } from './Posteingang.tsx'
import { markGesehen, usePruefstand, usePruefstandstand } from './pruefstandspeicher.ts'
import { Reise } from './Reise.tsx'
import { Systemreiter } from './Systemreiter.tsx'
import { describeSysteme, SYSTEME, type System } from './systemreiter.ts'
import { Werkzeugleiste } from './Werkzeugleiste.tsx'

/** Demo systems around the Regel-Prozessor: send a message, watch it arrive, answer it as the clerk. */
export default function PruefstandAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  usePruefstandstand()
  const stand = usePruefstand((alles) => alles.stand)
  const befunde = usePruefstand((alles) => alles.befunde)
  const bereit = stand !== undefined
  useEffect(() => {
    if (bereit) markBereit('pruefstand')
    return () => unmarkBereit('pruefstand')
  }, [bereit])
  if (projekt === undefined) return null
  return (
    <div className="pruefstand">
      <Werkzeugleiste projekt={projekt} stand={stand} />
      {befunde.length > 0 ? <Befundliste befunde={befunde} klasse="pruefstand-befunde" /> : null}
      {stand === undefined ? (
        befunde.length > 0 ? null : (
          <Wartezeichen text="Prüfstand wird geöffnet" />
        )
      ) : (
        <Inhalt projekt={projekt} stand={stand} />
      )}
    </div>
  )
}

function Inhalt({ projekt, stand }: { projekt: Projekt; stand: Pruefstandstand }) {
  const gewaehlte = usePruefstand((alles) => alles.transaktion)
  const transaktion = stand.transaktionen.find(({ id }) => id === gewaehlte) ?? stand.transaktionen[0]
  return (
    <>
      <Reise transaktion={transaktion} />
      <Group orientation="vertical" className="pruefstand-flaeche">
        <Panel minSize="35%">
          <Systeme projekt={projekt} stand={stand} />
        </Panel>
        <Separator className="trenner quer" aria-label="Höhe des Protokolls" />
        <Panel defaultSize="26%" minSize="12%">
          <Nebenlisten stand={stand} />
        </Panel>
      </Group>
    </>
  )
}

/** Organisationen with an E-Akte. */
function listMitAkte(projekt: Projekt, { ablagen }: Pruefstandstand): string[] {
  const akten = new Set(ablagen.map(({ installation }) => installation))
  return listDatensaetze(projekt, 'organisation')
    .filter(({ installationen }) => installationen.some((id) => akten.has(id)))
    .map(({ name }) => name)
}

/** Narrower than this (rem) three columns are no use: tabs take their place. */
const BREITE_DREI_SPALTEN = 67.5

function Systeme({ projekt, stand }: { projekt: Projekt; stand: Pruefstandstand }) {
  const { leistung, organisation: gewaehlte } = useArbeitsplatz()
  const { ref, rem } = useRembreite<HTMLDivElement>()
  const [system, setSystem] = useState<System>('demobehoerde')
  const gesehen = usePruefstand((alles) => alles.gesehen)
  const organisation = chooseOrganisation(projekt, leistung, gewaehlte)
  const vorgangId = usePruefstand((alles) => alles.vorgang)
  // a redirection brings cases of other Organisationen here: their chosen case stays visible
  const bearbeitende = organisation?.umlenkungen.find((eine) => eine.leistung === leistung)?.organisation
  const eigene = new Set([organisation?.id, bearbeitende])
  const vorgaenge = stand.vorgaenge.filter((einer) => eigene.has(einer.organisation) || einer.id === vorgangId)
  const vorgang = vorgaenge.find(({ id }) => id === vorgangId) ?? vorgaenge[0]
  const ablage = stand.ablagen.find(({ installation }) =>
    listInstallationen(projekt, vorgang?.organisation ?? bearbeitende ?? organisation?.id).includes(installation),
  )
  const schmal = rem > 0 && rem < BREITE_DREI_SPALTEN
  const { mails, post, zahlungen } = stand
  const systeme = describeSysteme({ vorgaenge, ablage, stand })
  const shows = (eines: System): boolean => !schmal || system === eines
  // after each drawing; it changes nothing where nothing came
  useEffect(() => markGesehen(systeme, SYSTEME.filter(shows)))
  return (
    <div className="systeme" ref={ref}>
      {schmal ? <Systemreiter systeme={systeme} gesehen={gesehen} gewaehlt={system} onWahl={setSystem} /> : null}
      <div className={schmal ? 'drei eine' : 'drei'}>
        {shows('demobehoerde') ? <Posteingang vorgaenge={vorgaenge} organisation={organisation?.name ?? ''} /> : null}
        {shows('dms') ? <Aktenschrank ablage={ablage} andere={listMitAkte(projekt, stand)} vorgang={vorgang} /> : null}
        {shows('aussen') ? <Briefkasten mails={mails} post={post} zahlungen={zahlungen} /> : null}
      </div>
    </div>
  )
}

function listInstallationen(projekt: Projekt, id: string | undefined): string[] {
  const organisation = findDatensatz(projekt, 'organisation', id)
  const stellen = (organisation?.stellen ?? []).flatMap((stelle) => findDatensatz(projekt, 'stelle', stelle) ?? [])
  return [...(organisation?.installationen ?? []), ...stellen.flatMap(({ installationen }) => installationen)]
}
