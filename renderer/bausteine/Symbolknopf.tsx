import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'

interface Eigenschaften extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'name'> {
  zeichen: LucideIcon
  /** accessible name and tooltip */
  name: string
  /** shown in the tooltip, e.g. `Strg Z` */
  taste?: string
  an?: boolean
  /** why it can do nothing now; said in place of the tooltip */
  sperre?: string | undefined
  groesse?: number
}

/** Button that is only an icon; it always has a name, and its tooltip says it. `an` makes it a toggle that is pressed. */
export function Symbolknopf(eigenschaften: Eigenschaften) {
  const { zeichen: Icon, name, taste, an, sperre, groesse = 16, className = '', ...rest } = eigenschaften
  return (
    <Tooltip label={taste === undefined ? name : `${name} (${taste})`}>
      <button
        type="button"
        className={`sym ${an === true ? 'an' : ''} ${className}`}
        aria-label={name}
        {...(an === undefined ? {} : { 'aria-pressed': an })}
        {...(sperre === undefined ? {} : { disabled: true, title: sperre })}
        {...rest}
      >
        <Icon size={groesse} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}
