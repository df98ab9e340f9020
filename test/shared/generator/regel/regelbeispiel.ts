import { getSchnittstellenschema } from '../../../../electron/host/schema/schnittstellenschemata.ts'
import { generateKonfiguration } from '../../../../shared/generator/konfiguration.ts'
import { generateIntegrationsregel } from '../../../../shared/generator/regel/generateIntegrationsregel.ts'
import type { XmlElement } from '../../../../shared/modell/nachrichtXml.ts'
import { createRegellauf } from '../../auswertung/regellauf.ts'
import { writeXmlElement } from '../../auswertung/xmltext.ts'
import { org } from '../beispielbausteine.ts'
import { ANTRAG, createAntworten, createKontext, createVorgang } from '../beispielnachricht.ts'
import { createBeispielprojekt, LEISTUNG } from '../beispielprojekt.ts'

export interface Lauf {
  nachricht?: string
  vorgang?: string
  antworten?: string
  schemageprueft?: boolean
  organisation?: string
  /** changes the configuration as text */
  konfiguration?: (text: string) => string
}

/** Runs the rule of the example at one stage with the real guard, compiler and engine. */
export function createBeispielregel(stufe: number) {
  const projekt = createBeispielprojekt()
  const lauf = createRegellauf()
  const regel = lauf.load(generateIntegrationsregel(projekt, LEISTUNG, stufe))
  const run = async ({
    nachricht = ANTRAG,
    vorgang = createVorgang(),
    antworten = createAntworten(),
    schemageprueft = false,
    organisation = 'musterstadt',
    konfiguration = (text) => text,
  }: Lauf = {}): Promise<XmlElement> => {
    const text = generateKonfiguration(projekt, org(organisation), LEISTUNG, stufe)
    if (!text.ok) throw new Error('Die Beispielorganisation hat keine Konfiguration')
    const ergebnis = await lauf.run(await regel, nachricht, {
      konfiguration: konfiguration(text.wert),
      vorgang,
      antworten,
      kontext: createKontext(schemageprueft),
    })
    const geprueft = getSchnittstellenschema('ergebnis.xsd').validate(writeXmlElement(ergebnis))
    if (!geprueft.ok || geprueft.wert.length > 0) throw new Error(`Ergebnis ungültig: ${JSON.stringify(geprueft)}`)
    return ergebnis
  }
  return run
}

export function named(ergebnis: XmlElement, name: string): XmlElement[] {
  return ergebnis.kinder.filter((kind) => kind.name === name)
}

/** Befunde in one line each: code, severity unless fehler, place. */
export function listBefunde(ergebnis: XmlElement): string[] {
  return named(ergebnis, 'befund').map(({ attribute: { code, schwere, angabe } }) => {
    const zusatz = schwere === 'fehler' ? '' : ` (${schwere})`
    return `${code}${zusatz}${angabe === undefined ? '' : ` @ ${angabe}`}`
  })
}

/** The first element below with this name, at any depth. */
export function findElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const kind of element?.kinder ?? []) {
    const gefunden = kind.name === name ? kind : findElement(kind, name)
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}
