import { ArrowLeft, ArrowRight, Redo2, Undo2, X } from 'lucide-react'
import { isLeer } from '../../shared/dokument/dokumentstand.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useBefehlsspeicher } from '../arbeitsplatz/befehle.ts'
import { nameOf } from '../arbeitsplatz/elemente.ts'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen } from '../host/HostKontext.tsx'

/** One tab per open Leistung; undo and redo with the German name of the step. */
export function Reiterleiste() {
  const projekt = useDokument((stand) => stand.projekt)
  const ungespeichert = useDokument((stand) => !isLeer(stand.ungespeichert))
  const zurueck = useDokument((stand) => stand.rueckgaengig.at(-1)?.name)
  const wieder = useDokument((stand) => stand.wiederholbar.at(-1)?.name)
  const reiter = useArbeitsplatz((platz) => platz.reiter)
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  const openLeistung = useArbeitsplatz((platz) => platz.openLeistung)
  const closeLeistung = useArbeitsplatz((platz) => platz.closeLeistung)
  const aktionen = useAktionen()
  if (projekt === undefined) return null
  return (
    <div className="reiter">
      <div className="reiterliste" role="tablist" aria-label="Offene Leistungen" onKeyDown={onPfeiltasten}>
        {reiter.map((id) => {
          const an = id === leistung
          return (
            <div key={id} className={`r ${an ? 'an' : ''}`} role="none">
              <button
                type="button"
                role="tab"
                aria-selected={an}
                aria-controls="arbeitsflaeche"
                tabIndex={an ? 0 : -1}
                onClick={() => openLeistung(id)}
                aria-keyshortcuts={reiter.length > 1 ? 'Delete' : undefined}
                onKeyDown={(ereignis) => {
                  if (ereignis.key !== 'Delete' || reiter.length < 2) return
                  ereignis.stopPropagation()
                  closeLeistung(id)
                }}
                onAuxClick={(ereignis) => {
                  if (ereignis.button === 1 && reiter.length > 1) closeLeistung(id)
                }}
              >
                <Zeichen art="leistung" groesse={14} />
                <span className="kurz">{nameOf(projekt, id)}</span>
                {ungespeichert ? (
                  <span
                    className="punkt"
                    role="img"
                    aria-label="noch nicht gespeichert"
                    title="noch nicht gespeichert"
                  />
                ) : null}
              </button>
              {reiter.length > 1 ? (
                // a list of tabs holds nothing but tabs: for the keyboard there is Delete
                <span
                  className="reiterzu"
                  aria-hidden="true"
                  title={`${nameOf(projekt, id)} schließen (Entf)`}
                  onClick={() => closeLeistung(id)}
                >
                  <X size={12} />
                </span>
              ) : null}
            </div>
          )
        })}
      </div>
      <div className="rechts">
        <Ortsknoepfe />
        <span className="trenn" />
        <Symbolknopf
          zeichen={Undo2}
          name={zurueck === undefined ? 'Rückgängig' : `Rückgängig: ${zurueck}`}
          taste="Strg Z"
          aria-disabled={zurueck === undefined}
          className={zurueck === undefined ? 'aus' : ''}
          onClick={() => aktionen.undo()}
        />
        <Symbolknopf
          zeichen={Redo2}
          name={wieder === undefined ? 'Wiederholen' : `Wiederholen: ${wieder}`}
          taste="Strg Y"
          aria-disabled={wieder === undefined}
          className={wieder === undefined ? 'aus' : ''}
          onClick={() => aktionen.redo()}
        />
      </div>
    </div>
  )
}

/** Back and forward over the places one was at. */
function Ortsknoepfe() {
  const befehle = useBefehlsspeicher((stand) => stand.saetze.get('orte'))
  return befehle?.map(({ id, name, taste = '', gesperrt, fuehreAus }) => (
    <Symbolknopf
      key={id}
      zeichen={id === 'ansicht.vor' ? ArrowRight : ArrowLeft}
      name={name}
      taste={taste}
      aria-disabled={gesperrt !== undefined}
      className={gesperrt === undefined ? '' : 'aus'}
      onClick={() => {
        if (gesperrt === undefined) fuehreAus()
      }}
    />
  ))
}
