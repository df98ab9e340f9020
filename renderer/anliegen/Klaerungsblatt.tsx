import { CircleQuestionMark, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { addFrage } from '../../shared/dokument/befehle/anliegensklaerung.ts'
import { type Klaerungsschritt, listGang } from '../../shared/dokument/klaerungsgang.ts'
import type { Anliegensklaerung } from '../../shared/modell/elemente/nachricht.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Blattkopf } from '../blatt/Blattkopf.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { Frageteil } from './Frageteil.tsx'
import { Gangbild } from './Gangbild.tsx'
import { Klaerungsprobe } from './Klaerungsprobe.tsx'
import './anliegen.css'

/** The editor of the decision chain before an application: questions at the left, its picture and a try-out at the right. */
export default function Klaerungsblatt({ projekt, klaerung: id }: { projekt: Projekt; klaerung: string }) {
  const klaerung = findDatensatz(projekt, 'anliegensklaerung', id)
  if (klaerung === undefined) {
    return (
      <>
        <Blattkopf zeichen={CircleQuestionMark} was="Anliegensklärung" wessen="" />
        <Leerzustand
          titel="Diese Anliegensklärung gibt es nicht mehr."
          text="Schließen Sie den Bereich mit „Fertig“."
        />
      </>
    )
  }
  return <Editor key={id} projekt={projekt} klaerung={klaerung} />
}

function Editor({ projekt, klaerung }: { projekt: Projekt; klaerung: Anliegensklaerung }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const [antworten, setAntworten] = useState<readonly Klaerungsschritt[]>([])
  const [ziel, setZiel] = useState<{ schluessel: string }>()
  const liste = useRef<HTMLDivElement>(null)
  const gang = useMemo(() => listGang(klaerung), [klaerung])
  useEffect(() => {
    if (ziel === undefined) return
    const frage = liste.current?.querySelector<HTMLElement>(`[data-frage="${ziel.schluessel}"] input`)
    frage?.scrollIntoView({ block: 'center' })
    frage?.focus()
  }, [ziel])
  const add = (von?: { frage: string; antwort: number }): void => {
    const { projekt: jetzt } = useDokument.getState()
    if (jetzt === undefined) return
    const { schritt, schluessel } = addFrage(jetzt, klaerung.id, von)
    if (run(() => schritt)) setZiel({ schluessel })
  }
  return (
    <section className="blatt-inhalt" aria-label="Anliegensklärung bearbeiten">
      <Blattkopf
        zeichen={CircleQuestionMark}
        was="Anliegensklärung"
        wessen={klaerung.name}
        stand={<span className="zweit zahl">{gang.length === 1 ? '1 Frage' : `${gang.length} Fragen`}</span>}
      />
      <div className="ak-flaeche">
        <div className="blatt-spalte ak-fragen" ref={liste}>
          {gang.map((eine) => (
            <Frageteil
              key={eine.schluessel}
              {...{ projekt, klaerung, gang, eine }}
              lesend={!schreibrecht}
              onNeueFrage={add}
              onFrage={(schluessel) => setZiel({ schluessel })}
            />
          ))}
          {schreibrecht ? (
            <button type="button" className="knopf klein ak-neu" onClick={() => add()}>
              <Plus size={14} strokeWidth={1.75} aria-hidden /> Frage hinzufügen
            </button>
          ) : null}
          <Feldfehler satz={fehler} />
        </div>
        <div className="blatt-spalte ak-rechts">
          <Klaerungsprobe {...{ klaerung, antworten }} onAntworten={setAntworten} />
          <Gangbild {...{ projekt, klaerung, antworten }} onFrage={(schluessel) => setZiel({ schluessel })} />
        </div>
      </div>
    </section>
  )
}
