import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import type { z } from 'zod'
import type { Erzeugung } from '../../../shared/dokument/befehle/erzeugen.ts'
import type { Verweisstelle } from '../../../shared/dokument/befehle/verweisziele.ts'
import { withinTextort } from '../../../shared/dokument/textentwurf.ts'
import { labelOfGlied } from '../../../shared/worte/angaben.ts'
import { nameOfFeldpfad } from '../../../shared/worte/lesbar.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { findAnfangsgleiche } from '../../bausteine/namensteile.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { createSchluessel } from '../../bausteine/schluessel.ts'
import { createAnlage } from '../anlage.ts'
import { Verweis } from '../Verweis.tsx'
import { Entfernenknopf } from './Entfernenknopf.tsx'
import { createVorgabe, OHNE_VORGABE } from './vorgabe.ts'
import { type Bearbeitung, Wertbearbeitung } from './Wertbearbeitung.tsx'
import { classifySchema } from './werteart.ts'
import { listFeldpfade, listVerweisziele, type Ziel } from './ziele.ts'

/** A list: its members can be added, changed, moved and taken away. */
export function Listenbearbeitung({ element, ...bearbeitung }: Bearbeitung & { element: z.core.$ZodType }) {
  const { projekt, datensatz, angabe, wert, lesend, onWert } = bearbeitung
  const liste: readonly unknown[] = Array.isArray(wert) ? wert : []
  const art = classifySchema(element)
  const label = labelOfGlied(angabe)
  if (art.art === 'verweis' || art.art === 'feldpfad') {
    const ziele =
      art.art === 'verweis' ? listVerweisziele(projekt, datensatz, art.zielart) : listFeldpfade(projekt, datensatz)
    return (
      <Verweisliste
        {...bearbeitung}
        label={label}
        liste={liste.map(String)}
        ziele={ziele}
        zielart={art.art === 'verweis' ? art.zielart : 'feldpfad'}
      />
    )
  }
  const replace = (stelle: number, neu: unknown, neues?: Erzeugung): boolean => onWert(liste.with(stelle, neu), neues)
  const vorgabe = lesend ? OHNE_VORGABE : createVorgabe(element, projekt, datensatz)
  return (
    <div className="wertliste">
      {liste.length === 0 ? <span className="lesetext dritt">keine</span> : null}
      {createSchluessel(liste, () => 'Glied').map(([schluessel, einer], stelle) => (
        <fieldset key={schluessel} className="wertglied" aria-label={`${label} ${stelle + 1}`}>
          <Wertbearbeitung
            {...bearbeitung}
            schema={element}
            optional={false}
            hilfe={undefined}
            beschriebenVon={undefined}
            ort={withinTextort(bearbeitung.ort, stelle)}
            wert={einer}
            onWert={(neu, neues) => replace(stelle, neu, neues)}
          />
          {lesend ? null : <Gliedknoepfe label={label} stelle={stelle} liste={liste} onWert={onWert} />}
        </fieldset>
      ))}
      {lesend ? null : (
        <button
          type="button"
          className="knopf leise klein"
          disabled={vorgabe === OHNE_VORGABE}
          title={vorgabe === OHNE_VORGABE ? 'Im Projekt gibt es noch nichts, worauf es sich beziehen kann.' : undefined}
          aria-description={bearbeitung.hilfe}
          onClick={() => onWert([...liste, vorgabe])}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {label} ergänzen
        </button>
      )}
    </div>
  )
}

interface Knoepfe {
  label: string
  stelle: number
  liste: readonly unknown[]
  onWert(wert: unknown): boolean
}

function Gliedknoepfe({ label, stelle, liste, onWert }: Knoepfe) {
  const move = (um: 1 | -1): void => {
    const neu = [...liste]
    const [glied] = neu.splice(stelle, 1)
    neu.splice(stelle + um, 0, glied)
    onWert(neu)
  }
  const nummer = `${label} ${stelle + 1}`
  return (
    <span className="gliedknoepfe">
      {liste.length > 1 ? (
        <>
          <Symbolknopf
            zeichen={ArrowUp}
            name={`${nummer} nach oben`}
            groesse={13}
            disabled={stelle === 0}
            onClick={() => move(-1)}
          />
          <Symbolknopf
            zeichen={ArrowDown}
            name={`${nummer} nach unten`}
            groesse={13}
            disabled={stelle === liste.length - 1}
            onClick={() => move(1)}
          />
        </>
      ) : null}
      <Entfernenknopf
        name={`${nummer} entfernen`}
        onEntfernen={() => onWert(liste.filter((_, andere) => andere !== stelle))}
      />
    </span>
  )
}

interface Verweise extends Bearbeitung {
  label: string
  liste: readonly string[]
  ziele: Ziel[]
  zielart: Verweisstelle['zielart']
}

function Verweisliste({ projekt, datensatz, angabe, label, liste, ziele, zielart, lesend, hilfe, onWert }: Verweise) {
  const offene = ziele.filter(({ value }) => !liste.includes(value))
  const nameOf = (id: string): string => projekt.datensaetze.get(id)?.name ?? id
  const anfangsgleiche = findAnfangsgleiche(liste.map(nameOf))
  const anlage = createAnlage(projekt, { von: datensatz, angabe, zielart }, (neues) =>
    onWert([...liste, neues.id], neues),
  )
  return (
    <div className="wertliste">
      {liste.length === 0 ? <span className="lesetext dritt">keine</span> : null}
      {liste.map((id) => (
        <span key={id} className="reihe">
          {zielart === 'feldpfad' ? (
            <span className="lesetext kurz">{nameOfFeldpfad(projekt, id)}</span>
          ) : (
            <Verweis id={id} anfangsgleich={anfangsgleiche.has(nameOf(id))} />
          )}
          {lesend ? null : (
            <Entfernenknopf
              name={`${ziele.find(({ value }) => value === id)?.label ?? id} entfernen`}
              onEntfernen={() => onWert(liste.filter((andere) => andere !== id))}
            />
          )}
        </span>
      ))}
      {lesend || (offene.length === 0 && anlage === undefined) ? null : (
        <Auswahlfeld
          name={`${label} ergänzen`}
          aria-description={hilfe}
          placeholder={anlage === undefined ? 'ergänzen …' : 'wählen oder neu …'}
          werte={offene}
          wert={undefined}
          anlage={anlage}
          onWahl={(id) => id !== undefined && onWert([...liste, id])}
        />
      )}
    </div>
  )
}
