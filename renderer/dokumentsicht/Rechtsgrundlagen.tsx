import { Select } from '@mantine/core'
import { Minus, Plus, Scale } from 'lucide-react'
import { useId, useState } from 'react'
import { addNeueRechtsgrundlage, changeDokumentsicht } from '../../shared/dokument/befehle/dokumentsichten.ts'
import type { Rechtsgrundlageverweis } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { useDokument } from '../dokument/dokument.ts'
import { createZufallsbytes } from '../dokument/zufall.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { Textwert } from '../eigenschaften/Textwert.tsx'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { Verweis } from '../eigenschaften/Verweis.tsx'

interface Eigenschaften {
  projekt: Projekt
  typ: Nachrichtentyp
  sicht: Dokumentsicht
}

const ZWECK = 'Befugnis zur Weitergabe'

/** On which legal basis the fields may be passed on, and what for. */
export function Rechtsgrundlagen({ projekt, typ, sicht }: Eigenschaften) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const [neu, setNeu] = useState(false)
  const verweise = sicht.rechtsgrundlagen
  const genannte = new Set(verweise.map(({ rechtsgrundlage }) => rechtsgrundlage))
  const waehlbare = listDatensaetze(projekt, 'rechtsgrundlage')
    .filter(({ id }) => !genannte.has(id))
    .map(({ id, name, paragraf, norm }) => ({ value: id, label: `${paragraf} ${norm}, ${name}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de', { numeric: true }))
  const change = (rechtsgrundlagen: Rechtsgrundlageverweis[], was: string): boolean =>
    run((stand) => changeDokumentsicht(stand, typ.id, sicht.dokument, { rechtsgrundlagen }, was))
  return (
    <section className="ds-recht" aria-label="Rechtsgrundlagen der Weitergabe">
      <h3 className="absch">
        <Scale size={14} strokeWidth={1.75} aria-hidden /> Rechtsgrundlage der Weitergabe
      </h3>
      {verweise.length === 0 ? <p className="eig-leer dritt">Keine angegeben.</p> : null}
      <ul>
        {createSchluessel(verweise, ({ rechtsgrundlage }) => rechtsgrundlage).map(([schluessel, verweis], stelle) => (
          <li key={schluessel} className="ds-norm">
            <Verweis id={verweis.rechtsgrundlage} />
            <Textwert
              name={`Zweck von ${projekt.datensaetze.get(verweis.rechtsgrundlage)?.name ?? 'Rechtsgrundlage'}`}
              wert={verweis.zweck}
              lesend={!schreibrecht}
              onWert={(zweck) => change(verweise.with(stelle, { ...verweis, zweck }), 'Zweck ändern')}
            />
            {schreibrecht ? (
              <Symbolknopf
                zeichen={Minus}
                groesse={14}
                name="Rechtsgrundlage herausnehmen"
                onClick={() => change(verweise.toSpliced(stelle, 1), 'Rechtsgrundlage herausnehmen')}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {schreibrecht ? (
        <div className="ds-normwahl">
          <Select
            aria-label="Rechtsgrundlage angeben"
            classNames={{ input: 'auswahlfeld' }}
            placeholder="Rechtsgrundlage angeben"
            data={waehlbare}
            value={null}
            searchable
            limit={100}
            nothingFoundMessage="Keine passt dazu. Legen Sie eine neue an."
            comboboxProps={{ width: 'max-content', position: 'top-start' }}
            onChange={(rechtsgrundlage) => {
              if (rechtsgrundlage === null) return
              change([...verweise, { rechtsgrundlage, zweck: ZWECK }], 'Rechtsgrundlage angeben')
            }}
          />
          <button type="button" className="knopf klein" aria-expanded={neu} onClick={() => setNeu(!neu)}>
            <Plus size={14} strokeWidth={1.75} aria-hidden /> Neu anlegen
          </button>
        </div>
      ) : null}
      {neu && schreibrecht ? <Neuanlage typ={typ} sicht={sicht} onFertig={() => setNeu(false)} /> : null}
      <Feldfehler satz={fehler} />
    </section>
  )
}

function Neuanlage({ typ, sicht, onFertig }: Omit<Eigenschaften, 'projekt'> & { onFertig(): void }) {
  const { fehler, run } = useAendern()
  const [angaben, setAngaben] = useState({ paragraf: '', norm: '', fassung: '', zweck: ZWECK })
  const praefix = useId()
  const fehlt = Object.values(angaben).some((wert) => wert.trim() === '')
  const create = (): void => {
    const { zweck, ...norm } = angaben
    if (run((stand) => addNeueRechtsgrundlage(stand, typ.id, sicht.dokument, norm, zweck, createZufallsbytes)))
      onFertig()
  }
  return (
    <form
      className="form ds-neunorm"
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        if (!fehlt) create()
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
      <Feldfehler satz={fehler} />
    </form>
  )
}

const FELDER = [
  { angabe: 'paragraf', name: 'Paragraf', beispiel: '§ 14 Absatz 8' },
  { angabe: 'norm', name: 'Norm', beispiel: 'GewO' },
  { angabe: 'fassung', name: 'Fassung', beispiel: '2025-01-01' },
  { angabe: 'zweck', name: 'Zweck', beispiel: ZWECK },
] as const
