import { type FormEvent, useEffect, useId, useState } from 'react'
import type { Befund, Ergebnis } from '../../shared/befund.ts'
import { createOrdnername } from '../../shared/projekte/dateiname.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { clientId } from '../host/client.ts'
import { useHost } from '../host/HostKontext.tsx'
import { Ortsangabe } from './Ortsangabe.tsx'
import { joinPfad } from './pfad.ts'

interface Eigenschaften {
  /** what the dialog is about, in a sentence or two */
  erklaerung: string
  /** label of the name, and what it is at first */
  namensfeld: string
  vorschlag: string
  knopf: string
  create(ort: string, name: string): Promise<Ergebnis<{ ordner: string }>>
  onFertig(ordner: string): void
  onZu(): void
}

/** Name and place of a new folder for a project; says beforehand which one it will be. */
export function Neuformular({ erklaerung, namensfeld, vorschlag, knopf, create, onFertig, onZu }: Eigenschaften) {
  const [name, setName] = useState(vorschlag)
  const [ort, setOrt] = useOrt()
  const [laeuft, setLaeuft] = useState(false)
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  const feld = useId()
  const ordnername = createOrdnername(name)
  const bereit = ordnername !== '' && ort !== undefined && !laeuft
  const submit = async (ereignis: FormEvent): Promise<void> => {
    ereignis.preventDefault()
    if (!bereit) return
    setLaeuft(true)
    const ergebnis = await create(ort, name.trim())
    setLaeuft(false)
    setBefunde(ergebnis.ok ? [] : ergebnis.befunde)
    if (ergebnis.ok) onFertig(ergebnis.wert.ordner)
  }
  return (
    <form className="neuformular" onSubmit={(ereignis) => void submit(ereignis)}>
      <p className="zweit">{erklaerung}</p>
      <label htmlFor={feld}>{namensfeld}</label>
      <div className="feld">
        <input
          id={feld}
          type="text"
          maxLength={200}
          required
          data-autofocus
          value={name}
          onChange={(ereignis) => setName(ereignis.target.value)}
          onFocus={(ereignis) => ereignis.target.select()}
        />
      </div>
      <span className="beschriftung">Ort</span>
      <Ortsangabe ort={ort} onOrt={setOrt} />
      <p className="zweit" aria-live="polite">
        {ort === undefined || ordnername === '' ? (
          'Geben Sie einen Namen ein; dann steht hier, welcher Ordner entsteht.'
        ) : (
          <>
            Es entsteht der Ordner <span className="fest umbruch">{joinPfad(ort, ordnername)}</span>
          </>
        )}
      </p>
      <div role="alert">{befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="befundliste" />}</div>
      <div className="reihe dialogfuss">
        <button type="button" className="knopf" onClick={onZu}>
          Abbrechen
        </button>
        <button type="submit" className={`knopf voll ${bereit ? '' : 'aus'}`} aria-disabled={!bereit}>
          {laeuft ? 'Wird angelegt …' : knopf}
        </button>
      </div>
    </form>
  )
}

/** The place that the host proposes, until another one is chosen. */
function useOrt(): [string | undefined, (ort: string) => void] {
  const host = useHost()
  const [ort, setOrt] = useState<string>()
  useEffect(() => {
    void host.rufe('startseite', { client: clientId() }).then((ergebnis) => {
      if (ergebnis.ok) setOrt((gewaehlter) => gewaehlter ?? ergebnis.wert.ort)
    })
  }, [host])
  return [ort, setOrt]
}
