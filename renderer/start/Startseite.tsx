import { FolderArchive, FolderOpen, Keyboard, Plus } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { HostWert } from '../../shared/host.ts'
import { useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { markBereit } from '../bausteine/bereit.ts'
import { clientId } from '../host/client.ts'
import { useHost } from '../host/HostKontext.tsx'
import { Ablegeflaeche } from '../projekt/Ablegeflaeche.tsx'
import { openProjektdialog } from '../projekt/dialogspeicher.ts'
import { Projektdialoge } from '../projekt/Projektdialoge.tsx'
import { useProjektaktionen } from '../projekt/useProjektaktionen.ts'
import { Marke } from '../rahmen/Marke.tsx'
import { Meldungsleiste } from '../rahmen/Meldungsleiste.tsx'
import { Palette } from '../rahmen/Palette.tsx'
import { Tastenuebersicht } from '../rahmen/Tastenuebersicht.tsx'
import { Titelleiste } from '../rahmen/Titelleiste.tsx'
import { useDarstellungsbefehle } from '../rahmen/useAnsichtsbefehle.ts'
import { useDarstellung } from '../rahmen/useDarstellung.ts'
import { useProjektbefehle } from '../rahmen/useDateibefehle.ts'
import { useHilfebefehle } from '../rahmen/useFensterbefehle.ts'
import { useTasten } from '../rahmen/useTasten.ts'
import { Beispielliste } from './Beispielliste.tsx'
import { Zuletztliste } from './Zuletztliste.tsx'
import '../rahmen/rahmen.css'
import './start.css'

/** The window without a project: make one, open one, go on with one. */
export function Startseite() {
  const [tasten, setTasten] = useState(false)
  const openTastenuebersicht = useCallback(() => setTasten(true), [])
  useDarstellung()
  useTasten()
  useBefehlssatz('projekt', useProjektbefehle(false))
  useBefehlssatz('darstellung', useDarstellungsbefehle())
  useBefehlssatz('hilfe', useHilfebefehle(openTastenuebersicht))
  return (
    <div className="fenster">
      <Titelleiste />
      <main className="start">
        <Handlungen onTasten={openTastenuebersicht} />
        <Projekte />
      </main>
      <Meldungsleiste />
      <footer className="status">
        <span>Kein Projekt geöffnet</span>
      </footer>
      <Palette />
      <Projektdialoge />
      <Ablegeflaeche />
      <Tastenuebersicht offen={tasten} onZu={() => setTasten(false)} />
    </div>
  )
}

function Handlungen({ onTasten }: { onTasten(): void }) {
  const { oeffne, choosePaket } = useProjektaktionen()
  return (
    <section className="start-links" aria-label="Beginnen">
      <div className="start-wort">
        <Marke groesse={44} />
        <div>
          <h1>Fachwerk</h1>
          <p className="zweit">Modell vor Konzept</p>
        </div>
      </div>
      <div className="start-tun">
        <button type="button" className="an" onClick={() => openProjektdialog({ art: 'neu' })}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          Neues Projekt
        </button>
        <button type="button" onClick={() => void oeffne()}>
          <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
          Projekt öffnen
          <span className="taste">Strg O</span>
        </button>
        <button type="button" onClick={() => void choosePaket()}>
          <FolderArchive size={16} strokeWidth={1.75} aria-hidden />
          Aus einer Datei (ZIP)
        </button>
      </div>
      <p className="zweit start-ablegen">Sie können den Ordner eines Projekts auch auf dieses Fenster ziehen.</p>
      <span className="dehn" />
      <button type="button" className="knopf leise start-fuss" onClick={onTasten}>
        <Keyboard size={16} strokeWidth={1.75} aria-hidden />
        Tastenübersicht
      </button>
    </section>
  )
}

function Projekte() {
  const [inhalt, laden] = useInhalt()
  const { show } = useProjektaktionen()
  const host = useHost()
  const { melde } = useMeldungen.getState()
  if (inhalt === undefined) return <section className="start-rechts" aria-busy aria-label="Projekte" />
  const { zuletzt, beispiele, ort } = inhalt
  const forget = async (ordner: string): Promise<void> => {
    await host.rufe('vergissProjekt', { client: clientId(), ordner })
    await laden()
  }
  const copyBeispiel = async (kennung: string): Promise<void> => {
    if (ort === undefined) return
    const kopie = await host.rufe('kopiereBeispiel', { client: clientId(), ort, kennung })
    if (kopie.ok) await show(kopie.wert.ordner)
    else melde(kopie.befunde)
  }
  return (
    <section className="start-rechts" aria-label="Projekte">
      <Zuletztliste projekte={zuletzt} onOeffnen={(ordner) => void show(ordner)} onVergessen={forget} />
      {ort === undefined || beispiele.length === 0 ? null : (
        <Beispielliste beispiele={beispiele} ort={ort} onKopie={copyBeispiel} />
      )}
    </section>
  )
}

type Inhalt = HostWert<'startseite'>

function useInhalt(): [Inhalt | undefined, () => Promise<void>] {
  const host = useHost()
  const [inhalt, setInhalt] = useState<Inhalt>()
  const laden = useCallback(async () => {
    const ergebnis = await host.rufe('startseite', { client: clientId() })
    if (ergebnis.ok) setInhalt(ergebnis.wert)
    else useMeldungen.getState().melde(ergebnis.befunde)
  }, [host])
  useEffect(() => void laden(), [laden])
  const da = inhalt !== undefined
  useEffect(() => {
    if (da) markBereit('startseite')
  }, [da])
  return [inhalt, laden]
}
