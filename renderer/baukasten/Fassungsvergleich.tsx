import { type Baukastenvergleich, isNeuer } from '../../shared/dokument/befehle/baukasten.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'
import { listLeistungenOf } from '../arbeitsplatz/elemente.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { useRollbereich } from '../bausteine/useRollbereich.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'

interface Eigenschaften {
  projekt: Projekt
  /** name of the project that the other version comes from */
  herkunft: string
  vergleich: Baukastenvergleich
  gesperrt: string | undefined
  onUebernehmen(): void
  onZurueck(): void
}

/** What a newer version of a Baukasten brings, changes and takes away, by element. */
export function Fassungsvergleich({ projekt, herkunft, vergleich, gesperrt, onUebernehmen, onZurueck }: Eigenschaften) {
  const { von, nach, hinzugefuegt, geaendert, entfernt, bleibend } = vergleich
  const inhaltlich = geaendert.filter((eine) => eine.von.id !== von.id)
  const nichts = hinzugefuegt.length + geaendert.length + entfernt.length === 0
  const liste = useRollbereich<HTMLElement>()
  const grund = nichts
    ? 'Beide Fassungen sind gleich.'
    : isNeuer(nach.version, von.version)
      ? gesperrt
      : `Version ${nach.version} ist nicht neuer als Version ${von.version}.`
  return (
    <>
      <p>
        Hier gilt Version <b>{von.version}</b>, im Projekt „{herkunft}“ Version <b>{nach.version}</b>. Was an einzelnen
        Stellen vom Baukasten abweicht, bleibt.
      </p>
      {nichts ? (
        <Leerzustand titel="Kein Unterschied" text="Beide Fassungen des Baukastens enthalten dasselbe." />
      ) : (
        <section ref={liste} className="baukasten-liste" aria-label="Unterschiede der Fassungen">
          <Abschnitt titel="Neu" zeichen="+" klasse="erfolg" elemente={hinzugefuegt} />
          <Abschnitt
            titel="Geändert"
            zeichen="~"
            klasse="hinweis"
            elemente={inhaltlich.map((eine) => eine.nach)}
            zusatzOf={({ id }) => describeAenderung(projekt, vergleich, id)}
          />
          <Abschnitt titel="Entfällt" zeichen="–" klasse="fehler" elemente={entfernt} />
          <Abschnitt
            titel="Bleibt, weil es hier verwendet wird"
            zeichen="="
            klasse="warnung"
            elemente={bleibend}
            zusatzOf={({ id }) => describeLeistungen(projekt, id)}
          />
        </section>
      )}
      <div className="reihe dialogfuss">
        <span className="zweit dehn">{grund}</span>
        <button type="button" className="knopf" onClick={onZurueck}>
          Anderes Projekt wählen
        </button>
        <button
          type="button"
          className={`knopf voll ${grund === undefined ? '' : 'aus'}`}
          aria-disabled={grund !== undefined}
          onClick={() => {
            if (grund === undefined) onUebernehmen()
          }}
        >
          Version {nach.version} übernehmen
        </button>
      </div>
    </>
  )
}

/** The values that differ, and where that counts. */
function describeAenderung(projekt: Projekt, { geaendert }: Baukastenvergleich, id: string): string {
  const angaben = geaendert.find((eine) => eine.nach.id === id)?.angaben ?? []
  const worte = angaben.map((angabe) => labelOfAngabe(angabe))
  return [worte.join(', '), describeLeistungen(projekt, id)].filter((teil) => teil !== '').join('; ')
}

function describeLeistungen(projekt: Projekt, id: string): string {
  const namen = listLeistungenOf(projekt, id).map(({ name }) => name)
  return namen.length === 0 ? '' : `wirkt in ${namen.join(', ')}`
}

interface Abschnittseigenschaften {
  titel: string
  zeichen: string
  klasse: string
  elemente: readonly Datensatz[]
  zusatzOf?(element: Datensatz): string
}

function Abschnitt({ titel, zeichen, klasse, elemente, zusatzOf }: Abschnittseigenschaften) {
  if (elemente.length === 0) return null
  return (
    <section>
      <h3 className="absch">
        {titel} <span className="dritt zahl">{elemente.length}</span>
      </h3>
      <ul>
        {elemente.map((element) => (
          <li key={element.id} className={`baukasten-unterschied ${klasse}`}>
            <span className="st fest" aria-hidden>
              {zeichen}
            </span>
            <Zeichen art={element.art} groesse={14} />
            <span className="kurz" title={element.name}>
              {element.name} <span className="dritt">{ARTEN[element.art].name}</span>
            </span>
            <span className="kurz zweit" title={zusatzOf?.(element)}>
              {zusatzOf?.(element)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
