import { Archive, FileText, Folder, FolderOpen, Library } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Ablage, Pruefstandvorgang } from '../../../shared/host/pruefstandstand.ts'
import { Baum } from '../../bausteine/Baum.tsx'
import type { Baumzeile } from '../../bausteine/baumzeilen.ts'
import { type Aktenwert, createAktenbaum, keyOfDokument, listPfad } from './aktenbaum.ts'
import { Dokumentvorschau } from './Dokumentvorschau.tsx'
import { usePruefstand } from './pruefstandspeicher.ts'
import { Systemkopf } from './Systemkopf.tsx'

/** The Demo-DMS of the Organisation: E-Akte as a tree, the chosen document below it. */
export function Aktenschrank({
  ablage,
  andere,
  vorgang,
}: {
  ablage: Ablage | undefined
  /** names of Organisationen that have one */
  andere: readonly string[]
  vorgang: Pruefstandvorgang | undefined
}) {
  const wahl = usePruefstand((stand) => stand.dokument)
  const [offene, setOffene] = useState<ReadonlySet<string>>(new Set())
  const aktenzeichen = vorgang?.aktenzeichen
  const neue = vorgang?.lage === 'neu' ? aktenzeichen : undefined
  const knoten = useMemo(() => (ablage === undefined ? [] : createAktenbaum(ablage, neue)), [ablage, neue])
  const akte = ablage?.akten.find((eine) => eine.aktenzeichen === aktenzeichen) ?? ablage?.akten[0]
  const gemeint = akte?.aktenzeichen
  const vorgaenge = akte?.vorgaenge.length ?? 0
  const openAkte = useEffectEvent((kennzeichen: string) => {
    if (ablage !== undefined) setOffene((bisher) => new Set([...bisher, ...listPfad(ablage, kennzeichen)]))
  })
  // the Akte of the chosen case lies open, also when another Vorgang of it appears
  useEffect(() => {
    if (gemeint !== undefined && vorgaenge > 0) openAkte(gemeint)
  }, [gemeint, vorgaenge])
  const alle = (ablage?.akten ?? []).flatMap((eine) => eine.vorgaenge.flatMap(({ dokumente }) => dokumente))
  const dokumente = akte?.vorgaenge.at(-1)?.dokumente
  // a case that goes on shows what came last
  const erstes = vorgang?.lage === 'neu' ? dokumente?.[0] : dokumente?.at(-1)
  const dokument = alle.find(({ id }) => id === wahl?.id) ?? erstes
  return (
    <section className="sys" aria-label="Demo-DMS">
      <Systemkopf
        zeichen={Archive}
        name="Demo-DMS"
        zusatz={ablage === undefined ? 'keine E-Akte angebunden' : `${ablage.name}, ${ablage.schnittstelle}`}
      />
      {ablage === undefined || dokument === undefined ? (
        <div className="sys-leer">
          <p>Noch keine Akte</p>
          <p className="zweit">
            {ablage === undefined
              ? describeAndere(andere)
              : 'Sie entsteht mit der ersten Nachricht, die in die E-Akte gehört (ab Stufe 2).'}
          </p>
        </div>
      ) : (
        <>
          <div className="aktenbaum">
            <Baum
              name="E-Akte"
              knoten={knoten}
              offene={offene}
              onOffene={setOffene}
              gewaehlt={new Set([keyOfDokument(dokument.id)])}
              onWahl={({ knoten: { wert } }) => {
                if (wert.art !== 'dokument') return
                usePruefstand.setState({ dokument: { installation: ablage.installation, id: wert.dokument.id } })
              }}
              zeile={(zeile) => <Aktenzeile zeile={zeile} />}
            />
          </div>
          <Dokumentvorschau key={dokument.id} installation={ablage.installation} dokument={dokument} />
        </>
      )}
    </section>
  )
}

function describeAndere(andere: readonly string[]): string {
  const hier = 'Diese Organisation hat keine E-Akte; Nachrichten gehen andere Wege.'
  return andere.length === 0
    ? hier
    : `${hier} Eine E-Akte gibt es in ${andere.join(', ')}; wählen Sie oben die Organisation.`
}

function Aktenzeile({ zeile }: { zeile: Baumzeile<Aktenwert> }) {
  const { wert, name } = zeile.knoten
  const Ordner = zeile.offen === true ? FolderOpen : Folder
  switch (wert.art) {
    case 'einheit':
      return (
        <>
          <Library size={14} className="dritt" aria-hidden />
          <span className="kurz">Aktenplan {wert.kennzeichen}</span>
        </>
      )
    case 'akte':
      return (
        <>
          <Ordner size={14} className="dritt" aria-hidden />
          <span className={wert.neu ? 'kurz stark' : 'kurz'} title={name}>
            {name}
          </span>
          {wert.neu ? (
            <span className="re">
              <span className="plk hinweis">neu</span>
            </span>
          ) : null}
        </>
      )
    case 'vorgang':
      return (
        <>
          <Ordner size={14} className="ka vorgang" aria-hidden />
          <span className="kurz" title={name}>
            {name}
          </span>
        </>
      )
    case 'dokument':
      return (
        <>
          <FileText size={14} className="ka dokument" aria-hidden />
          <span className="kurz" title={name}>
            {name}
          </span>
          <span className="re">Fassung {wert.dokument.fassung}</span>
        </>
      )
  }
}
