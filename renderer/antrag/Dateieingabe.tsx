import { Paperclip, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import { formatGroesse, readAnlage, refuseDatei } from './anlagen.ts'
import type { Feldansicht } from './ansicht.ts'
import { describeDateitypen } from './eingabehilfe.ts'
import { Feldrahmen, type Rahmenangaben } from './Feldrahmen.tsx'
import type { Formular } from './useFormular.ts'
import { setWert } from './werte.ts'

/** A file: chosen, checked for kind and size, named with its size, and taken back again. */
export function Dateieingabe({
  formular,
  ansicht,
  feld,
  index,
  rahmen,
}: {
  formular: Formular
  ansicht: Feldansicht
  feld: Datenfeld
  index: number
  rahmen: Rahmenangaben
}) {
  const { knoten, ort, werte } = ansicht
  const [ablehnung, setAblehnung] = useState<string>()
  const anlage = formular.anlagen.find(({ id }) => id === werte[index])
  const put = (wert: string): void => formular.change((alle) => setWert(alle, ort, knoten.id, index, wert))
  const choose = async (datei: File | undefined): Promise<void> => {
    if (datei === undefined) return
    const grund = refuseDatei(feld, datei)
    setAblehnung(grund)
    if (grund !== undefined) return
    const neue = await readAnlage(datei, formular.anlagen)
    formular.addAnlage(neue)
    put(neue.id)
  }
  const arten =
    feld.dateitypen === undefined ? 'höchstens 15 MB' : `${describeDateitypen(feld.dateitypen)}, höchstens 15 MB`
  return (
    <Feldrahmen {...rahmen} hilfe={[rahmen.hilfe, `${arten}.`].filter(Boolean).join(' ')} eigener={ablehnung}>
      {(beschreibung) =>
        anlage === undefined ? (
          <input
            id={rahmen.schluessel}
            className="f-datei"
            type="file"
            accept={feld.dateitypen?.join(',')}
            onChange={({ target }) => void choose(target.files?.[0])}
            {...beschreibung}
          />
        ) : (
          <div className="f-anlage" id={rahmen.schluessel}>
            <Paperclip size={18} aria-hidden />
            <span className="f-anlagenname">{anlage.name}</span>
            <span className="f-frei">{formatGroesse(anlage.groesse)}</span>
            <button type="button" className="f-link" onClick={() => put('')}>
              <Trash2 size={16} aria-hidden /> Datei entfernen
            </button>
          </div>
        )
      }
    </Feldrahmen>
  )
}
