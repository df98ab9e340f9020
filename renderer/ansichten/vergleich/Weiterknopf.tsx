/** Shows the rest of a long list; nothing where there is none. */
export function Weiterknopf({ rest, onWeiter }: { rest: number; onWeiter(): void }) {
  if (rest <= 0) return null
  return (
    <button type="button" className="knopf weiter" onClick={onWeiter}>
      Weitere anzeigen (noch {rest.toLocaleString('de')})
    </button>
  )
}
