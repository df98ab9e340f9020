import { Minus, Plus, Scale } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Erzeugung } from '../../shared/dokument/befehle/erzeugen.ts'
import { createRechtsgrundlage, type NeueRechtsgrundlage } from '../../shared/dokument/befehle/rechtsgrundlagen.ts'
import type { Textort } from '../../shared/dokument/textentwurf.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Rechtsgrundlageverweis } from '../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { Auswahlfeld } from '../bausteine/Auswahlfeld.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { useDokument } from '../dokument/dokument.ts'
import { createZufallsbytes } from '../dokument/zufall.ts'
import { createAnlage } from './anlage.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { Textwert } from './Textwert.tsx'
import { Verweis } from './Verweis.tsx'
import { Entfernenknopf } from './werte/Entfernenknopf.tsx'

interface Eigenschaften {
  projekt: Projekt
  /** the element that names them */
  von: Datensatz
  titel: string
  /** where the list stands in that element */
  stelle: readonly string[]
  verweise: readonly Rechtsgrundlageverweis[]
  /** what a Rechtsgrundlage is for here, where nothing else is said */
  zweck: string
  /** why the last change was refused */
  fehler: string | undefined
  /** all of them as they are to be, `was` for undo, and one that is new */
  onVerweise(verweise: Rechtsgrundlageverweis[], was: string, neues?: Erzeugung): boolean
}

/** On which legal bases something stands, and what for; they can be named, taken away and created. */
export function Rechtsgrundlagen(eigenschaften: Eigenschaften) {
  const { projekt, von, titel, stelle: liste, verweise, zweck, fehler, onVerweise } = eigenschaften
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const [neu, setNeu] = useState(false)
  const alle = useMemo(() => listWaehlbareNormen(projekt), [projekt])
  const genannte = new Set(verweise.map(({ rechtsgrundlage }) => rechtsgrundlage))
  const waehlbare = alle.filter(({ value }) => !genannte.has(value))
  const add = (neues: Erzeugung, wofuer: string): boolean =>
    onVerweise([...verweise, { rechtsgrundlage: neues.id, zweck: wofuer }], 'Rechtsgrundlage angeben', neues)
  const anlage = createAnlage(projekt, { von, angabe: 'rechtsgrundlage', zielart: 'rechtsgrundlage' }, (neues) =>
    add(neues, zweck),
  )
  return (
    <section className="recht" aria-label={titel}>
      <h3 className="absch">
        <Scale size={14} strokeWidth={1.75} aria-hidden /> {titel}
      </h3>
      {verweise.length === 0 ? <p className="eig-leer dritt">Keine angegeben.</p> : null}
      <ul>
        {createSchluessel(verweise, ({ rechtsgrundlage }) => rechtsgrundlage).map(([schluessel, verweis], stelle) => (
          <Norm
            key={schluessel}
            projekt={projekt}
            ort={{ elemente: [von.id], stelle: [...liste, String(stelle), 'zweck'] }}
            verweis={verweis}
            lesend={!schreibrecht}
            onZweck={(wofuer) => onVerweise(verweise.with(stelle, { ...verweis, zweck: wofuer }), 'Zweck ändern')}
            onWeg={() => onVerweise(verweise.toSpliced(stelle, 1), 'Rechtsgrundlage herausnehmen')}
          />
        ))}
      </ul>
      {schreibrecht ? (
        <div className="recht-wahl">
          <Auswahlfeld
            name="Rechtsgrundlage angeben"
            placeholder="Rechtsgrundlage angeben"
            werte={waehlbare}
            wert={undefined}
            anlage={anlage}
            onWahl={(rechtsgrundlage) =>
              rechtsgrundlage !== undefined &&
              onVerweise([...verweise, { rechtsgrundlage, zweck }], 'Rechtsgrundlage angeben')
            }
          />
          <button type="button" className="knopf klein" aria-expanded={neu} onClick={() => setNeu(!neu)}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> Neu anlegen
          </button>
        </div>
      ) : null}
      {neu && schreibrecht ? (
        <Neuanlage
          zweck={zweck}
          onNeu={({ zweck: wofuer, ...norm }) => {
            if (add(createRechtsgrundlage(projekt, norm, createZufallsbytes), wofuer)) setNeu(false)
          }}
        />
      ) : null}
      <Feldfehler satz={fehler} />
    </section>
  )
}

function listWaehlbareNormen(projekt: Projekt): { value: string; label: string }[] {
  return listDatensaetze(projekt, 'rechtsgrundlage')
    .map(({ id, name, paragraf, norm }) => {
      const stelle = `${paragraf} ${norm}`
      return { value: id, label: name === stelle ? name : `${stelle}, ${name}` }
    })
    .sort((a, b) => VERGLEICH.compare(a.label, b.label))
}

const VERGLEICH = new Intl.Collator('de', { numeric: true })

interface Normeigenschaften {
  projekt: Projekt
  ort: Textort
  verweis: Rechtsgrundlageverweis
  lesend: boolean
  onZweck(zweck: string): boolean
  onWeg(): void
}

function Norm({ projekt, ort, verweis, lesend, onZweck, onWeg }: Normeigenschaften) {
  const norm = findDatensatz(projekt, 'rechtsgrundlage', verweis.rechtsgrundlage)
  const stelle = norm === undefined ? '' : `${norm.paragraf} ${norm.norm}`
  return (
    <li className="recht-norm">
      <Verweis id={verweis.rechtsgrundlage} />
      {norm === undefined ? null : (
        <p className="dritt recht-stelle">
          {norm.name === stelle ? '' : `${stelle}, `}Fassung {norm.fassung}
        </p>
      )}
      <Textwert
        name={`Zweck von ${norm?.name ?? 'Rechtsgrundlage'}`}
        ort={ort}
        wert={verweis.zweck}
        lesend={lesend}
        pruefe={(text) => (text.trim() === '' ? 'Der Zweck darf nicht fehlen.' : undefined)}
        onWert={onZweck}
      />
      {lesend ? null : (
        <Entfernenknopf
          zeichen={Minus}
          groesse={14}
          name={`Rechtsgrundlage ${norm?.name ?? ''} herausnehmen`}
          onEntfernen={onWeg}
        />
      )}
    </li>
  )
}

type Neueangaben = NeueRechtsgrundlage & { zweck: string }

function Neuanlage({ zweck, onNeu }: { zweck: string; onNeu(angaben: Neueangaben): void }) {
  const [angaben, setAngaben] = useState<Neueangaben>({ paragraf: '', norm: '', fassung: '', zweck })
  const praefix = useId()
  const fehlt = Object.values(angaben).some((wert) => wert.trim() === '')
  return (
    <form
      className="form recht-neu"
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        if (!fehlt) onNeu(angaben)
      }}
    >
      {FELDER.map(({ angabe, name, beispiel }) => (
        <div key={angabe} className="formzeile">
          <label htmlFor={`${praefix}-${angabe}`} className="formlabel">
            {name}
          </label>
          <input
            id={`${praefix}-${angabe}`}
            type="text"
            className="feld"
            placeholder={beispiel}
            value={angaben[angabe]}
            onChange={({ target }) => setAngaben({ ...angaben, [angabe]: target.value })}
          />
        </div>
      ))}
      <span />
      <span>
        <button
          type="submit"
          className={`knopf ${fehlt ? 'aus' : ''}`}
          disabled={fehlt}
          title={fehlt ? 'Füllen Sie alle Felder aus.' : undefined}
        >
          Rechtsgrundlage anlegen
        </button>
      </span>
    </form>
  )
}

const FELDER = [
  { angabe: 'paragraf', name: 'Paragraf', beispiel: '§ 14 Absatz 8' },
  { angabe: 'norm', name: 'Norm', beispiel: 'GewO' },
  { angabe: 'fassung', name: 'Fassung', beispiel: '2025-01-01' },
  { angabe: 'zweck', name: 'Zweck', beispiel: 'wofür sie hier steht' },
] as const
