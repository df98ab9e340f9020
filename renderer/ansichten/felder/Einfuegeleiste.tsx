interface Eigenschaften {
  titel: string
  /** what the button does, verb and object */
  knopf: string
  /** why it cannot be done */
  grund: string | undefined
  gesperrt?: boolean
  onAbbrechen(): void
  onEinfuegen(): void
}

/** The bar above what is about to be inserted into the Datenfelder. */
export function Einfuegeleiste({
  titel,
  knopf,
  grund,
  gesperrt = grund !== undefined,
  onAbbrechen,
  onEinfuegen,
}: Eigenschaften) {
  return (
    <div className="werkzeug felder-werkzeug">
      <b className="kurz">{titel}</b>
      <span className="dehn" />
      <button type="button" className="knopf klein leise" onClick={onAbbrechen}>
        Abbrechen
      </button>
      <button type="button" className="knopf voll" disabled={gesperrt} title={grund} onClick={onEinfuegen}>
        {knopf}
      </button>
    </div>
  )
}
