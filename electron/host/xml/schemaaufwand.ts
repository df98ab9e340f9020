import { type XmlDocument, XmlElement } from 'libxml2-wasm'

const NAMENSRAUM_SCHEMA = 'http://www.w3.org/2001/XMLSchema'
const GRUPPEN: ReadonlySet<string> = new Set(['sequence', 'choice', 'all'])
const AEUSSERE_GRUPPEN =
  '//xs:*[self::xs:sequence or self::xs:choice or self::xs:all][not(parent::xs:sequence or parent::xs:choice)]'
const TEILCHEN: ReadonlySet<string> = new Set(['element', 'any', 'group', ...GRUPPEN])

/**
 * What it costs to compile the largest content model of a schema file, in pairs of places that libxml2 has to look at: every
 * place that may be left out can be followed by every other one, and counting and repeating multiply that. 100,000 are some
 * tenths of a second.
 */
export function measureAufwand(dokument: XmlDocument): number {
  const benannte = new Map(
    findElemente(dokument, '/xs:schema/xs:group').map((gruppe) => [gruppe.attr('name')?.value.trim() ?? '', gruppe]),
  )
  const aufwaende = findElemente(dokument, AEUSSERE_GRUPPEN).map((gruppe) => {
    const { plaetze, wahlfreie, gezaehlt, wiederholt } = measureModell(gruppe, benannte)
    return plaetze * wahlfreie * (gezaehlt ? 3 : 1) * (wiederholt ? 5 : 1)
  })
  return Math.max(0, ...aufwaende)
}

interface Modell {
  plaetze: number
  wahlfreie: number
  /** an element may come more than once, but not any number of times */
  gezaehlt: boolean
  /** a group may come more than once */
  wiederholt: boolean
}

/** A schema whose groups name each other would never end; nobody writes as many places by hand. */
const PLAETZE_MAXIMUM = 5_000

function measureModell(gruppe: XmlElement, benannte: ReadonlyMap<string, XmlElement>): Modell {
  const modell: Modell = { plaetze: 0, wahlfreie: 0, gezaehlt: false, wiederholt: false }
  const offene = [{ element: gruppe, wahlfrei: false }]
  let schritte = 0
  for (let stelle = offene.pop(); stelle !== undefined; stelle = offene.pop()) {
    schritte += 1
    if (schritte > 2 * PLAETZE_MAXIMUM || modell.plaetze > PLAETZE_MAXIMUM) {
      return { ...modell, plaetze: PLAETZE_MAXIMUM, wahlfreie: PLAETZE_MAXIMUM }
    }
    const { element } = stelle
    const hoechstens = element.attr('maxOccurs')?.value.trim() ?? '1'
    // in a repeated choice any member can follow any other
    const folgtAllen = element.name === 'choice' && hoechstens !== '1'
    const wahlfrei = stelle.wahlfrei || folgtAllen || element.attr('minOccurs')?.value.trim() === '0'
    const verwiesene =
      element.name === 'group' ? benannte.get(localNameOf(element.attr('ref')?.value ?? '')) : undefined
    if (GRUPPEN.has(element.name) || verwiesene !== undefined) {
      if (hoechstens !== '1') modell.wiederholt = true
      for (const kind of findElemente(verwiesene ?? element, 'xs:*')) {
        if (TEILCHEN.has(kind.name)) offene.push({ element: kind, wahlfrei })
      }
    } else {
      modell.plaetze += 1
      if (wahlfrei) modell.wahlfreie += 1
      if (hoechstens !== '1' && hoechstens !== 'unbounded') modell.gezaehlt = true
    }
  }
  return modell
}

function localNameOf(name: string): string {
  return name.trim().replace(/^[^:]*:/, '')
}

/** By XPath: walking from node to node would end at a processing instruction, and what follows it would go unseen. */
function findElemente(von: XmlDocument | XmlElement, pfad: string): XmlElement[] {
  return von.find(pfad, { xs: NAMENSRAUM_SCHEMA }).filter((knoten) => knoten instanceof XmlElement)
}
