import { ArrowDown, ArrowRight, ArrowUp, CornerDownRight, Flag, Minus, Plus, Trash2 } from 'lucide-react'
import {
  addAntwort,
  changeAntwort,
  changeFrage,
  moveAntwort,
  removeAntwort,
  removeFrage,
  setStart,
} from '../../shared/dokument/befehle/anliegensklaerung.ts'
import { linkErzeugung } from '../../shared/dokument/befehle/verweisziele.ts'
import type { Gangfrage, Klaerungsantwort } from '../../shared/dokument/klaerungsgang.ts'
import { type Textort, withinTextort } from '../../shared/dokument/textentwurf.ts'
import type { Anliegensklaerung } from '../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { Auswahlfeld } from '../bausteine/Auswahlfeld.tsx'
import { ARTEN } from '../bausteine/arten.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { createAnlage } from '../eigenschaften/anlage.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { Textwert } from '../eigenschaften/Textwert.tsx'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { describeFolge, keyOfFolge, listFolgen, NEUE_FRAGE, parseFolge } from './folgen.ts'

interface Eigenschaften {
  projekt: Projekt
  klaerung: Anliegensklaerung
  gang: readonly Gangfrage[]
  eine: Gangfrage
  lesend: boolean
  onNeueFrage(von: { frage: string; antwort: number }): void
  onFrage(schluessel: string): void
}

/** One question with its help, its answers and where each leads. */
export function Frageteil(eigenschaften: Eigenschaften) {
  const { klaerung, gang, eine, lesend } = eigenschaften
  const { schluessel, nummer, frage, unerreichbar } = eine
  const { fehler, run } = useAendern()
  const erste = schluessel === klaerung.start
  const ort: Textort = { elemente: [klaerung.id], stelle: ['fragen', schluessel] }
  return (
    <section className="ak-frage" aria-label={`Frage ${nummer}`} data-frage={schluessel}>
      <div className="ak-kopf">
        <span className="ak-nummer zahl" aria-hidden>
          {nummer}
        </span>
        <div className="dehn">
          <Textwert
            name={`Frage ${nummer}`}
            ort={withinTextort(ort, 'frage')}
            wert={frage.frage}
            lesend={lesend}
            fehler={fehler}
            onWert={(text) => run((stand) => changeFrage(stand, klaerung.id, schluessel, { frage: text }))}
          />
        </div>
        {erste ? <span className="plk">erste Frage</span> : null}
        {unerreichbar ? (
          <span className="plk warnung">
            <Schwerezeichen schwere="warnung" groesse={12} stumm /> nicht erreichbar
          </span>
        ) : null}
        {lesend ? null : (
          <span className="ak-werkzeug">
            <Symbolknopf
              zeichen={Flag}
              groesse={14}
              name="Als erste Frage stellen"
              disabled={erste}
              onClick={() => run((stand) => setStart(stand, klaerung.id, schluessel))}
            />
            <Symbolknopf
              zeichen={Trash2}
              groesse={14}
              name={gang.length < 2 ? 'Die letzte Frage bleibt' : `Frage ${nummer} löschen`}
              disabled={gang.length < 2}
              onClick={() => run((stand) => removeFrage(stand, klaerung.id, schluessel))}
            />
          </span>
        )}
      </div>
      {lesend && frage.hilfe === undefined ? null : (
        <div className="ak-hilfe">
          <Textwert
            name={`Hilfe zu Frage ${nummer}`}
            ort={withinTextort(ort, 'hilfe')}
            wert={frage.hilfe ?? ''}
            lesend={lesend}
            platzhalter="Hilfe, die unter der Frage steht"
            onWert={(hilfe) => run((stand) => changeFrage(stand, klaerung.id, schluessel, { hilfe }))}
          />
        </div>
      )}
      <ul>
        {createSchluessel(frage.antworten, () => 'Antwort').map(([nummerierte, antwort], stelle) => (
          <Antwortzeile key={nummerierte} {...eigenschaften} antwort={antwort} stelle={stelle} />
        ))}
      </ul>
      {lesend ? null : (
        <button
          type="button"
          className="knopf klein leise ak-antwortneu"
          onClick={() => run((stand) => addAntwort(stand, klaerung.id, schluessel))}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden /> Antwort
        </button>
      )}
    </section>
  )
}

type Antworteigenschaften = Eigenschaften & { antwort: Klaerungsantwort; stelle: number }

function Antwortzeile(eigenschaften: Antworteigenschaften) {
  const { projekt, klaerung, gang, eine, lesend, antwort, stelle, onFrage } = eigenschaften
  const { schluessel, nummer, frage } = eine
  const { fehler, run } = useAendern()
  const { folge } = antwort
  const name = `Antwort ${stelle + 1} auf Frage ${nummer}`
  const ort: Textort = { elemente: [klaerung.id], stelle: ['fragen', schluessel, 'antworten', String(stelle)] }
  const fehlt = describeFolge(projekt, gang, folge) === undefined
  const change = (angaben: Partial<Klaerungsantwort>): boolean =>
    run((stand) => changeAntwort(stand, klaerung.id, schluessel, stelle, angaben))
  return (
    <li className="ak-antwort">
      <Textwert
        name={name}
        ort={withinTextort(ort, 'antwort')}
        wert={antwort.antwort}
        lesend={lesend}
        fehler={fehler}
        onWert={(text) => change({ antwort: text })}
      />
      <ArrowRight size={14} strokeWidth={1.75} aria-hidden className="ak-pfeil" />
      <div className="ak-folge">
        <Folgewahl {...eigenschaften} name={name} fehlt={fehlt} />
        {folge.art === 'hinweis' ? (
          <Textwert
            name={`Text des Hinweises nach ${name}`}
            ort={{ ...ort, stelle: [...ort.stelle, 'folge', 'text'] }}
            wert={folge.text}
            lesend={lesend}
            mehrzeilig
            onWert={(text) => change({ folge: { art: 'hinweis', text } })}
          />
        ) : null}
        {fehlt ? <Feldfehler satz="Diese Antwort führt nirgendwohin." /> : null}
      </div>
      <span className="ak-werkzeug">
        {folge.art === 'frage' && !fehlt ? (
          <Symbolknopf
            zeichen={CornerDownRight}
            groesse={14}
            name="Zu dieser Frage"
            onClick={() => onFrage(folge.frage)}
          />
        ) : null}
        {lesend ? null : (
          <>
            <Symbolknopf
              zeichen={ArrowUp}
              groesse={14}
              name={`${name} nach oben`}
              disabled={stelle === 0}
              onClick={() => run((stand) => moveAntwort(stand, klaerung.id, schluessel, stelle, -1))}
            />
            <Symbolknopf
              zeichen={ArrowDown}
              groesse={14}
              name={`${name} nach unten`}
              disabled={stelle === frage.antworten.length - 1}
              onClick={() => run((stand) => moveAntwort(stand, klaerung.id, schluessel, stelle, 1))}
            />
            <Symbolknopf
              zeichen={Minus}
              groesse={14}
              name={frage.antworten.length < 2 ? 'Die letzte Antwort bleibt' : `${name} löschen`}
              disabled={frage.antworten.length < 2}
              onClick={() => run((stand) => removeAntwort(stand, klaerung.id, schluessel, stelle))}
            />
          </>
        )}
      </span>
    </li>
  )
}

/** Where an answer leads: to a question, to a hint, or to a Vorgangstyp, which can be created here. */
function Folgewahl({
  projekt,
  klaerung,
  gang,
  eine: { schluessel },
  lesend,
  antwort,
  stelle,
  name,
  fehlt,
  onNeueFrage,
}: Antworteigenschaften & { name: string; fehlt: boolean }) {
  const { fehler, run } = useAendern()
  const { folge } = antwort
  const anlage = createAnlage(projekt, { von: klaerung, angabe: 'vorgangstyp', zielart: 'vorgangstyp' }, (neues) =>
    run((stand) =>
      linkErzeugung(stand, neues, (danach) =>
        changeAntwort(danach, klaerung.id, schluessel, stelle, {
          folge: { art: 'vorgangstyp', vorgangstyp: neues.id },
        }),
      ),
    ),
  )
  return (
    <>
      <Auswahlfeld
        name={`Folge von ${name}`}
        werte={listFolgen(projekt, klaerung, gang, schluessel)}
        wert={fehlt ? undefined : keyOfFolge(folge)}
        placeholder="Ziel fehlt, bitte wählen"
        error={fehlt}
        lesend={lesend}
        anlage={anlage && { ...anlage, als: ARTEN.vorgangstyp.name }}
        onWahl={(neu) => {
          if (neu === NEUE_FRAGE) onNeueFrage({ frage: schluessel, antwort: stelle })
          else {
            const neueFolge = parseFolge(neu ?? '', folge)
            if (neueFolge !== undefined)
              run((stand) => changeAntwort(stand, klaerung.id, schluessel, stelle, { folge: neueFolge }))
          }
        }}
      />
      <Feldfehler satz={fehler} />
    </>
  )
}
