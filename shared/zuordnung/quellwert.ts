import type { Quelle } from '../modell/elemente/zuordnung.ts'
import type { Gruppenwert, Nachricht } from '../modell/nachricht.ts'
import type { XmlElement } from '../modell/nachrichtXml.ts'
import type { Zuordnungseingaben } from './arten/art.ts'
import type { Zuordnungsform } from './form.ts'
import { isBlank, textOfVorkommen, type Vorkommen } from './vorkommen.ts'
import { parseXmlPfad, splitName } from './xmlPfad.ts'

/** The current occurrence of a wiederholung around a line, outermost first. */
export interface Umfeld {
  quelle: Quelle
  vorkommen: Vorkommen
}

/** The nodes a Quelle selects: below the innermost current occurrence it runs through, else from the root. */
export function selectQuelle(
  form: Zuordnungsform,
  eingaben: Zuordnungseingaben,
  umfeld: readonly Umfeld[],
  quelle: Quelle,
): Vorkommen[] {
  const innen = umfeld.findLast(({ quelle: oben }) => runsThrough(form, quelle, oben))
  if ('feld' in quelle) {
    const ids = idsOf(form, quelle.feld)
    if (innen === undefined) return selectFeld(eingaben.nachricht, form, quelle.feld, ids)
    const oben = 'feld' in innen.quelle ? idsOf(form, innen.quelle.feld).length : 0
    return ids.slice(oben).reduce(stepFeld, [innen.vorkommen])
  }
  const schritte = stepsOf(quelle.pfad)
  const wurzel = rootOf(form, eingaben)
  if (innen === undefined) return schritte.reduce(stepXml(form), wurzel === undefined ? [] : [elementVorkommen(wurzel)])
  const oben = 'pfad' in innen.quelle ? stepsOf(innen.quelle.pfad).length : 0
  return schritte.slice(oben).reduce(stepXml(form), [innen.vorkommen])
}

/** Text of the first node; empty if there is none or it is only white space. */
export function firstText(vorkommen: readonly Vorkommen[]): string {
  const [erstes] = vorkommen
  const text = erstes === undefined ? '' : textOfVorkommen(erstes)
  return isBlank(text) ? '' : text
}

function runsThrough(form: Zuordnungsform, quelle: Quelle, oben: Quelle): boolean {
  if ('feld' in quelle) {
    return (
      'feld' in oben &&
      idsOf(form, quelle.feld)
        .join('/')
        .concat('/')
        .startsWith(`${idsOf(form, oben.feld).join('/')}/`)
    )
  }
  if (!('pfad' in oben) || oben.pfad === '.') return false
  return `${stepsOf(quelle.pfad).join('/')}/`.startsWith(`${stepsOf(oben.pfad).join('/')}/`)
}

/** Ids of the records from the Dokument's top to the node: the keys of the message's data. */
function idsOf(form: Zuordnungsform, feldpfad: string): string[] {
  const ids: string[] = []
  for (let knoten = form.felder.get(feldpfad)?.knoten; knoten !== undefined; knoten = knoten.eltern)
    ids.unshift(knoten.id)
  return ids
}

function selectFeld(
  nachricht: Nachricht | undefined,
  form: Zuordnungsform,
  feldpfad: string,
  ids: readonly string[],
): Vorkommen[] {
  const dokument: Gruppenwert | undefined = nachricht?.dokumente[form.felder.get(feldpfad)?.dokument ?? '']
  return dokument === undefined ? [] : ids.reduce(stepFeld, [{ art: 'feld', wert: dokument }])
}

function stepFeld(hier: Vorkommen[], id: string): Vorkommen[] {
  return hier.flatMap((eines) => {
    if (eines.art !== 'feld' || typeof eines.wert === 'string') return []
    return (eines.wert[id] ?? []).map((wert): Vorkommen => ({ art: 'feld', wert }))
  })
}

function stepsOf(pfad: string): string[] {
  const { elemente, attribut } = parseXmlPfad(pfad)
  return attribut === undefined ? [...elemente] : [...elemente, `@${attribut}`]
}

function stepXml(form: Zuordnungsform): (hier: Vorkommen[], schritt: string) => Vorkommen[] {
  return (hier, schritt) =>
    hier.flatMap((eines): Vorkommen[] => {
      if (eines.art !== 'element') return []
      if (schritt.startsWith('@')) {
        const wert = eines.element.attribute[schritt.slice(1)]
        return wert === undefined ? [] : [{ art: 'attribut', wert }]
      }
      const { praefix, lokal } = splitName(schritt)
      const namensraum = praefix === '' ? '' : form.praefixe.get(praefix)
      return eines.element.kinder
        .filter((kind) => kind.name === lokal && kind.namensraum === namensraum)
        .map(elementVorkommen)
    })
}

function elementVorkommen(element: XmlElement): Vorkommen {
  return { art: 'element', element }
}

function rootOf(form: Zuordnungsform, eingaben: Zuordnungseingaben): XmlElement | undefined {
  switch (form.weise) {
    case 'dienst':
      return eingaben.auftrag?.kinder.find(
        (kind) => kind.namensraum === form.praefixe.get('d') && kind.name === 'auftrag',
      )
    case 'rueckmeldung':
      return eingaben.rueckmeldung
    case 'eingang':
      return eingaben.fremdnachricht
    case 'nachricht':
      return undefined
  }
}
