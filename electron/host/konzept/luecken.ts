import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'

export interface Luecke {
  kennung: string
  titel: string
  element: XmlElement
}

/** The same element with one attribute or one kind of child missing; whether that is a mistake is for a schema to say. */
export function listLuecken(wurzel: XmlElement): Luecke[] {
  return removeEach(wurzel, wurzel.name).map(({ stelle, element }) => ({
    kennung: `ohne ${stelle}`,
    titel: `Im Auftrag fehlt „${stelle}“`,
    element,
  }))
}

function removeEach(element: XmlElement, pfad: string): { stelle: string; element: XmlElement }[] {
  const ohneAttribut = Object.keys(element.attribute)
    .filter((name) => name !== 'uuid' && name !== 'anlage')
    .map((name) => {
      const { [name]: _, ...attribute } = element.attribute
      return { stelle: `${pfad}/@${name}`, element: { ...element, attribute } }
    })
  const namen = [...new Set(element.kinder.map(({ name }) => name))]
  const ohneKind = namen.map((name) => ({
    stelle: `${pfad}/${name}`,
    element: { ...element, kinder: element.kinder.filter((kind) => kind.name !== name) },
  }))
  const darin = namen.flatMap((name) => {
    const stelle = element.kinder.findIndex((kind) => kind.name === name)
    const kind = element.kinder[stelle]
    if (kind === undefined) return []
    return removeEach(kind, `${pfad}/${name}`).map((eine) => ({
      stelle: eine.stelle,
      element: { ...element, kinder: element.kinder.with(stelle, eine.element) },
    }))
  })
  return [...ohneAttribut, ...ohneKind, ...darin]
}
