import { useCallback, useMemo, useState } from 'react'
import { listSeiten, type Seite } from './ansicht.ts'
import type { Form } from './form.ts'
import { createFormlage, type Formlage } from './lage.ts'
import type { Antragsanlage } from './nachricht.ts'
import { checkFormlage, type Formbefund } from './pruefung.ts'
import type { Formwerte } from './werte.ts'

/** A form being filled in. Befunde are worked out all the time but shown only where somebody has been or wanted to go on. */
export interface Formular {
  form: Form
  lage: Formlage
  seiten: readonly Seite[]
  anlagen: readonly Antragsanlage[]
  befunde: readonly Formbefund[]
  /** what is shown at the field with this key */
  findBefund(schluessel: string): Formbefund | undefined
  change(change: (werte: Formwerte) => Formwerte): void
  /** Somebody has left this field. */
  visit(schluessel: string): void
  /** From now on everything that is wrong on these pages is shown. */
  reveal(seiten: readonly string[]): void
  addAnlage(anlage: Antragsanlage): void
  /** Starts anew with other values. */
  replace(werte: Formwerte, anlagen: readonly Antragsanlage[]): void
}

/** A form with its first values; another form needs another key of the component. */
export function useFormular(form: Form, beginn: Formwerte, anfangsanlagen: readonly Antragsanlage[] = []): Formular {
  const [werte, setWerte] = useState(beginn)
  const [anlagen, setAnlagen] = useState(anfangsanlagen)
  const [besuchte, setBesuchte] = useState<ReadonlySet<string>>(new Set())
  const [gepruefte, setGepruefte] = useState<ReadonlySet<string>>(new Set())
  const lage = useMemo(() => createFormlage(form, werte), [form, werte])
  const seiten = useMemo(() => listSeiten(lage), [lage])
  const befunde = useMemo(() => checkFormlage(lage, anlagen), [lage, anlagen])
  const findBefund = useCallback(
    (schluessel: string): Formbefund | undefined => {
      const befund = befunde.find((einer) => einer.schluessel === schluessel)
      if (befund === undefined || gepruefte.has(befund.seite)) return befund
      // a field that somebody has only passed by is not missing yet
      return besuchte.has(schluessel) && !befund.code.endsWith('Fehlt') ? befund : undefined
    },
    [befunde, besuchte, gepruefte],
  )
  return {
    ...{ form, lage, seiten, anlagen, befunde, findBefund },
    change: setWerte,
    visit: (schluessel) =>
      setBesuchte((bisher) => (bisher.has(schluessel) ? bisher : new Set([...bisher, schluessel]))),
    reveal: (neue) => setGepruefte((bisher) => new Set([...bisher, ...neue])),
    addAnlage: (anlage) => setAnlagen((bisher) => [...bisher, anlage]),
    replace: (neue, neueAnlagen) => {
      setWerte(neue)
      setAnlagen(neueAnlagen)
      setBesuchte(new Set())
      setGepruefte(new Set())
    },
  }
}
