import { ChevronDown, ChevronRight } from 'lucide-react'

/**
 * The triangle before a row that opens. It is for the pointer: keys fold through the list, and the row itself says whether it is
 * open, so readers of the screen are spared it.
 */
export function Klappzeichen({ offen, onKlappe }: { offen: boolean | undefined; onKlappe(): void }) {
  const Dreieck = offen === true ? ChevronDown : ChevronRight
  return (
    <span
      className="pf"
      aria-hidden="true"
      onClick={(ereignis) => {
        if (offen === undefined) return
        ereignis.stopPropagation()
        onKlappe()
      }}
      onDoubleClick={(ereignis) => ereignis.stopPropagation()}
    >
      {offen === undefined ? null : <Dreieck size={12} strokeWidth={1.75} />}
    </span>
  )
}
