import { CircleX, FileText, Info } from 'lucide-react'
import { useMemo } from 'react'
import { type Gangfrage, type Klaerungsschritt, listGang, runKlaerung } from '../../shared/dokument/klaerungsgang.ts'
import type { Anliegensklaerung } from '../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { describeFolge } from './folgen.ts'
import { type Gangast, type Gangzweig, listGangaeste } from './gangaeste.ts'

interface Eigenschaften {
  projekt: Projekt
  klaerung: Anliegensklaerung
  antworten: readonly Klaerungsschritt[]
  onFrage(schluessel: string): void
}

/** The chain at a glance: answers below their question, what they lead to below them; the way of the try-out stands out. */
export function Gangbild({ projekt, klaerung, antworten, onFrage }: Eigenschaften) {
  const aeste = useMemo(() => listGangaeste(klaerung), [klaerung])
  const gang = useMemo(() => listGang(klaerung), [klaerung])
  const { gegebene } = runKlaerung(klaerung, antworten)
  return (
    <section aria-label="Überblick">
      <h3 className="absch">Überblick</h3>
      <ul className="ak-bild">
        {aeste.map((ast) => (
          <Ast key={ast.frage.schluessel} {...{ projekt, gang, gegebene, onFrage, ast }} />
        ))}
      </ul>
    </section>
  )
}

interface Umgebung {
  projekt: Projekt
  gang: readonly Gangfrage[]
  gegebene: readonly Klaerungsschritt[]
  onFrage(schluessel: string): void
}

function Ast({ ast, ...umgebung }: Umgebung & { ast: Gangast }) {
  const { frage, zweige } = ast
  const gegangen = (stelle: number): boolean =>
    umgebung.gegebene.some((eine) => eine.frage === frage.schluessel && eine.antwort === stelle)
  return (
    <li>
      <button
        type="button"
        className="verweis ak-bildfrage"
        title="Diese Frage bearbeiten"
        onClick={() => umgebung.onFrage(frage.schluessel)}
      >
        <span className="ak-nummer zahl">{frage.nummer}</span>
        <span>{frage.frage.frage}</span>
      </button>
      <ul className="ak-zweige">
        {createSchluessel(zweige, ({ antwort }) => antwort).map(([schluessel, zweig], stelle) => (
          <li key={schluessel} className={gegangen(stelle) ? 'gegangen' : ''}>
            <span className="ak-zweig">{zweig.antwort}</span>
            <Zweigende {...umgebung} zweig={zweig} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Zweigende({ zweig, ...umgebung }: Umgebung & { zweig: Gangzweig }) {
  const { ast, verwiesene, folge } = zweig
  if (ast !== undefined) {
    return (
      <ul className="ak-bild">
        <Ast {...umgebung} ast={ast} />
      </ul>
    )
  }
  if (verwiesene !== undefined) {
    return (
      <button type="button" className="verweis zweit" onClick={() => umgebung.onFrage(verwiesene.schluessel)}>
        weiter mit Frage {verwiesene.nummer}
      </button>
    )
  }
  const text = describeFolge(umgebung.projekt, umgebung.gang, folge)
  const Icon = text === undefined ? CircleX : folge.art === 'hinweis' ? Info : FileText
  return (
    <span className={`ak-ende ${text === undefined ? 'st fehler' : 'zweit'}`} title={text}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      <span>{text ?? 'Ziel fehlt'}</span>
    </span>
  )
}
