import { Search } from 'lucide-react'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Marke } from './Marke.tsx'
import { Menueleiste } from './Menueleiste.tsx'

/** Mark, menus and the field that leads to commands and elements. */
export function Titelleiste() {
  const name = useDokument((stand) => stand.projekt?.name)
  return (
    <header className="titel">
      <div>
        <Marke />
        <Menueleiste />
      </div>
      <div className="suchplatz">
        <button type="button" className="suchfeld" onClick={() => runBefehl('hilfe.befehle')}>
          <Search size={14} strokeWidth={1.75} aria-hidden />
          <span className="kurz">{name === undefined ? 'Befehle suchen' : `Suchen und Befehle in „${name}“`}</span>
          <span className="taste">Strg K</span>
        </button>
      </div>
    </header>
  )
}
