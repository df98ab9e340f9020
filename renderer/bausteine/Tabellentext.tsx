import { useErsterFokus } from './useErsterFokus.ts'

/** Where a table of a spreadsheet is pasted; it has the focus at once. */
export function Tabellentext({
  text,
  beispiel,
  onText,
}: {
  text: string
  /** first lines of such a table */
  beispiel: string
  onText(text: string): void
}) {
  return (
    <label className="tabellentext">
      <span className="formlabel">
        Tabelle: in der Tabellenkalkulation kopieren und hier einfügen, oder den Inhalt einer CSV-Datei
      </span>
      <textarea
        ref={useErsterFokus()}
        className="feld mehrzeilig fest"
        rows={5}
        spellCheck={false}
        placeholder={beispiel}
        value={text}
        onChange={(ereignis) => onText(ereignis.target.value)}
      />
    </label>
  )
}
