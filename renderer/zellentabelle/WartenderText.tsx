import { PencilLine } from 'lucide-react'
import { keyOfTextort, type Textort } from '../../shared/dokument/textentwurf.ts'
import { feldtextanker } from '../eigenschaften/anker.ts'

interface Eigenschaften {
  ort: Textort
  text: string
  /** changes the cell, where the text stands with what is wrong with it */
  onBearbeiten(): void
}

/** What is said of a cell whose value is not what was typed. */
export function describeWartenden(text: string): string {
  return `Nicht übernommen: „${text}“`
}

/** In a cell at rest: what was typed there and not taken over. The status bar puts the focus on it, which goes on with the typing. */
export function WartenderText({ ort, text, onBearbeiten }: Eigenschaften) {
  return (
    <button
      type="button"
      className="zellen-wartend"
      tabIndex={-1}
      title={`${describeWartenden(text)}. Ein Klick zeigt, warum.`}
      {...feldtextanker(keyOfTextort(ort))}
      onFocus={onBearbeiten}
    >
      <PencilLine size={13} strokeWidth={1.75} aria-hidden />
      <span className="kurz">{text.trim() === '' ? 'leer' : text}</span>
    </button>
  )
}
