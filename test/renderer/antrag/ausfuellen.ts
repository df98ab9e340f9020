import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { readFehlerfreiesProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { type Formansicht, listSeiten } from '../../../renderer/antrag/ansicht.ts'
import type { Form } from '../../../renderer/antrag/form.ts'
import { createFormlage } from '../../../renderer/antrag/lage.ts'
import type { Antragsanlage } from '../../../renderer/antrag/nachricht.ts'
import { addVorkommen, type Formwerte, setWert } from '../../../renderer/antrag/werte.ts'
import { createWert } from '../../../shared/generator/testplan/feldwerte.ts'
import { createZufall } from '../../../shared/generator/testplan/zufall.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'

export async function readBeispielprojekt(): Promise<Projekt> {
  const gelesen = await readFehlerfreiesProjekt(resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde))
  return gelesen.wert.projekt
}

/** A file of every kind that a form may ask for. */
const BYTES = Buffer.from('%PDF-1.4\n')
export const ANLAGE: Antragsanlage = {
  ...{ id: 'a1', name: 'nachweis.pdf', typ: 'application/pdf', groesse: BYTES.length },
  sha256: createHash('sha256').update(BYTES).digest('hex'),
  inhalt: BYTES.toString('base64'),
}

/** Decides what is entered where there is a choice; the form asks for the rest. */
export type Wahl = () => boolean

/**
 * Fills a form as a person does: mandatory fields always, others as `wahl` says, again and again until nothing new is asked.
 * Conditions may ask for more after each answer.
 */
export function fillForm(form: Form, beginn: Formwerte, saat: string, wahl: Wahl): Formwerte {
  const zufall = createZufall(saat)
  let werte = beginn
  const gesehen = new Set<string>()
  const visit = (ansicht: Formansicht): void => {
    const { knoten, ort } = ansicht
    const schluessel = JSON.stringify([ort, knoten.id])
    const neu = !gesehen.has(schluessel)
    gesehen.add(schluessel)
    if (ansicht.art === 'gruppe') {
      if (neu && ansicht.vorkommen.length === 0 && wahl()) werte = addVorkommen(werte, ort, knoten.id, {})
      for (const { kinder } of ansicht.vorkommen) kinder.forEach(visit)
      return
    }
    if (ansicht.berechnet || knoten.feld === undefined || ansicht.werte[0] !== '') return
    if (!ansicht.pflicht && (!neu || !wahl())) return
    const wert =
      knoten.feld.datentyp === 'datei'
        ? ANLAGE.id
        : createWert(form.projekt, knoten.feld, wahl() ? 'gross' : 'klein', zufall)
    if (wert !== undefined) werte = setWert(werte, ort, knoten.id, 0, wert)
  }
  for (let runde = 0; runde < 12; runde += 1) {
    const vorher = werte
    for (const { kinder } of listSeiten(createFormlage(form, werte))) kinder.forEach(visit)
    if (werte === vorher) break
  }
  return werte
}
