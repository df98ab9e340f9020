import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EigenesMuster } from '../../shared/muster/eigene/eigenesMuster.ts'
import type { EigeneMuster } from './useEigeneMuster.ts'

type Taetigkeit = 'umbenennen' | 'loeschen' | undefined

/** What can be done with a pattern of one's own: another name, or away with it. Leistungen made from it stay. */
export function Musterverwaltung({
  muster,
  eigene,
  onUmbenannt,
  onGeloescht,
}: {
  muster: EigenesMuster
  eigene: EigeneMuster
  onUmbenannt(name: string, beschreibung: string): void
  onGeloescht(): void
}) {
  const [taetigkeit, setTaetigkeit] = useState<Taetigkeit>()
  const { kennung, inhalt } = muster
  const [name, setName] = useState(inhalt.name)
  const [beschreibung, setBeschreibung] = useState(inhalt.beschreibung)
  const rename = async (): Promise<void> => {
    if (name.trim() === '' || !(await eigene.rename(kennung, name, beschreibung))) return
    setTaetigkeit(undefined)
    onUmbenannt(name.trim(), beschreibung.trim())
  }
  const remove = async (): Promise<void> => {
    if (await eigene.remove(kennung)) onGeloescht()
  }
  if (taetigkeit === 'umbenennen') {
    return (
      <div className="musterangaben musterverwaltung">
        <TextInput
          label="Name des Musters"
          className="halb"
          value={name}
          error={name.trim() === '' ? 'Geben Sie dem Muster einen Namen.' : undefined}
          maxLength={120}
          onChange={(ereignis) => setName(ereignis.currentTarget.value)}
          onKeyDown={(ereignis) => submitOnEnter(ereignis, rename)}
          data-autofocus
        />
        <TextInput
          label="Wann man es nimmt"
          className="halb"
          value={beschreibung}
          maxLength={500}
          onChange={(ereignis) => setBeschreibung(ereignis.currentTarget.value)}
          onKeyDown={(ereignis) => submitOnEnter(ereignis, rename)}
        />
        <div className="reihe">
          <button type="button" className="knopf" disabled={name.trim() === ''} onClick={() => void rename()}>
            Namen übernehmen
          </button>
          <button type="button" className="knopf leise" onClick={() => setTaetigkeit(undefined)}>
            Verwerfen
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className="reihe musterverwaltung">
      <span className="dehn zweit">
        {taetigkeit === 'loeschen'
          ? `„${inhalt.name}“ ist danach weg; Leistungen, die daraus entstanden sind, bleiben.`
          : 'Ein eigenes Muster; es steht in allen Ihren Projekten bereit.'}
      </span>
      {taetigkeit === 'loeschen' ? (
        <>
          <button type="button" className="knopf gefahr" onClick={() => void remove()}>
            Muster löschen
          </button>
          <button type="button" className="knopf leise" onClick={() => setTaetigkeit(undefined)}>
            Behalten
          </button>
        </>
      ) : (
        <>
          <button type="button" className="knopf" onClick={() => setTaetigkeit('umbenennen')}>
            Umbenennen
          </button>
          <button type="button" className="knopf" onClick={() => setTaetigkeit('loeschen')}>
            Löschen …
          </button>
        </>
      )}
    </div>
  )
}

/** Enter takes the name over; it does not go on to the next page. */
function submitOnEnter(ereignis: { key: string; preventDefault(): void }, run: () => Promise<void>): void {
  if (ereignis.key !== 'Enter') return
  ereignis.preventDefault()
  void run()
}
