import { useErsterFokus } from './useErsterFokus.ts'

/**
 * Where a table of a spreadsheet is pasted; it has the focus at once. What was left here before is chosen as a whole: another table
 * takes its place.
 */
export function Tabellentext({
  text,
  beispiel,
  onText,
  onZu,
}: {
  text: string
  /** first lines of such a table */
  beispiel: string
  onText(text: string): void
  /** Esc: done here, the text stays for the next time */
  onZu(): void
}) {
  return (
    <label className="tabellentext">
      <span className="formlabel">
        Tabelle: in der Tabellenkalkulation kopieren und hier einfügen, oder den Inhalt einer CSV-Datei
      </span>
      <textarea
        ref={useErsterFokus(true)}
        className="feld mehrzeilig fest"
        rows={5}
        spellCheck={false}
        placeholder={beispiel}
        value={text}
        onChange={(ereignis) => onText(ereignis.target.value)}
        onKeyDown={(ereignis) => {
          if (ereignis.key === 'Escape') onZu()
        }}
      />
    </label>
  )
}
