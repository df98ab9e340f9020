import { CircleHelp, Wrench } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Befund } from '../../shared/befund.ts'
import { keyOfTextort, type Textort } from '../../shared/dokument/textentwurf.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { listBefundeAt } from '../befunde/befundsicht.ts'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { showBefund } from '../befunde/befundwahl.ts'
import { behebe, loadBehebung } from '../befunde/beheben.ts'
import { isRegelcode, openRegelhilfe } from '../befunde/regelseiten.ts'
import { useTextentwuerfe } from '../dokument/textentwuerfe.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'

/** More than these only the table of Befunde shows. */
const GEZEIGTE = 3

/** What the check of the model says about one value. */
export interface Wertbefunde {
  befunde: readonly Befund[]
  /** id of the list, for the control it is about; undefined where there is nothing to read */
  id: string | undefined
}

/**
 * The Befunde about a value of one element. They speak of what the model has: while a text stands in the field that it does not have,
 * the field itself says what is to be said.
 */
export function useWertbefunde(ort: Textort): Wertbefunde {
  const id = useId()
  const schluessel = keyOfTextort(ort)
  const tippt = useTextentwuerfe(({ texte }) => texte.has(schluessel))
  const [element = ''] = ort.elemente
  const befunde = useBefunde(useShallow((stand) => listBefundeAt(stand.befunde, element, ort.stelle)))
  return befunde.length === 0 || tippt ? { befunde: [], id: undefined } : { befunde, id }
}

/** The Befunde about a value of the element of this name, below its field, worst first, each with what helps. */
export function Feldbefunde({ befunde, id, name }: Wertbefunde & { name: string }) {
  if (id === undefined) return null
  const weitere = befunde.length - GEZEIGTE
  const [naechster] = befunde.slice(GEZEIGTE)
  return (
    <ul id={id} className="feldbefunde">
      {createSchluessel(befunde.slice(0, GEZEIGTE), ({ code, satz }) => `${code} ${satz}`).map(
        ([schluessel, befund]) => (
          <Feldbefund key={schluessel} befund={befund} name={name} />
        ),
      )}
      {naechster === undefined ? null : (
        <li>
          <button type="button" className="knopf leise klein" onClick={() => showBefund(naechster)}>
            {weitere === 1 ? '1 weiteren Befund zeigen' : `${weitere} weitere Befunde zeigen`}
          </button>
        </li>
      )}
    </ul>
  )
}

function Feldbefund({ befund, name }: { befund: Befund; name: string }) {
  const { schwere, satz, abhilfe, code, behebung } = befund
  const aktionen = useAktionen()
  const nurLesen = useNurlesegrund()?.satz
  useEffect(() => {
    if (behebung !== undefined) void loadBehebung()
  }, [behebung])
  return (
    <li className={`feldbefund ${schwere}`} title={abhilfe}>
      <Schwerezeichen schwere={schwere} groesse={14} />
      <span className="dehn">{shortenFeldsatz(satz, name)}</span>
      {isRegelcode(code) ? (
        <Symbolknopf
          zeichen={CircleHelp}
          name="Hilfe zu dieser Regel"
          groesse={13}
          onClick={() => openRegelhilfe(code)}
        />
      ) : null}
      {behebung === undefined || nurLesen !== undefined ? null : (
        <button type="button" className="knopf leise klein" onClick={() => void behebe(aktionen, [befund])}>
          <Wrench size={13} strokeWidth={1.75} aria-hidden /> {behebung}
        </button>
      )}
    </li>
  )
}

/** At its field a sentence need not say whose value it is about. */
function shortenFeldsatz(satz: string, name: string): string {
  return satz.replace(` von „${name}“`, () => '').replace(`: „${name}“`, () => '')
}
