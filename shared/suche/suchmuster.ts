import { checkMuster } from '../modell/muster.ts'
import { listFenster } from './fenster.ts'
import { readSuchaufwand } from './suchaufwand.ts'

export interface Suchangaben {
  text: string
  /** upper and lower case are told apart */
  gross: boolean
  ganzeWoerter: boolean
  /** the text is a Muster like those of Datenfelder (`muster.ts`), which cannot be slow */
  regulaer: boolean
}

/** Places of a text, in order and apart from each other. */
export interface Treffer {
  von: number
  bis: number
  /** what the groups of a Muster matched */
  gruppen: readonly (string | undefined)[]
}

export interface Suchmuster {
  /** looks no further once the clock shows `ende`, which only very long texts and regular expressions reach */
  find(text: string, ende?: number): Treffer[]
  /** what a text in lower case must contain to have a hit; empty where that says nothing */
  enthalten: string
  /** the text with these hits replaced; `$1` stands for the first group of a Muster, `$0` for the hit */
  ersetze(text: string, ersatz: string): string
}

const WORTZEICHEN = /[\p{L}\p{N}_]/u

/** What is looked for, or what is wrong with it as a German sentence. */
export function createSuchmuster(angaben: Suchangaben): Suchmuster | { mangel: string } {
  const { text, gross, ganzeWoerter, regulaer } = angaben
  const mangel = regulaer ? checkMuster(text) : undefined
  if (mangel !== undefined) return { mangel }
  const aufwand = regulaer
    ? readSuchaufwand(text)
    : { enthalten: text.toLowerCase(), fenster: Number.POSITIVE_INFINITY }
  const ausdruck = new RegExp(regulaer ? text : escapeMuster(text), gross ? 'gu' : 'giu')
  const find: Suchmuster['find'] = (worin, ende) => {
    const treffer: Treffer[] = []
    for (const { beginn, text: stueck, bis: grenze } of listFenster(worin, aufwand.fenster)) {
      if (ende !== undefined && beginn > 0 && Date.now() > ende) break
      // cheaper than matchAll, which copies the expression for each text
      ausdruck.lastIndex = 0
      for (let fund = ausdruck.exec(stueck); fund !== null; fund = ausdruck.exec(stueck)) {
        const [ganz, ...gruppen] = fund
        if (ganz === '') ausdruck.lastIndex += 1
        const von = beginn + fund.index
        // what begins in the overlap belongs to the next piece
        if (von >= grenze) break
        if (von < (treffer.at(-1)?.bis ?? 0)) continue
        const bis = von + ganz.length
        if (ganz === '' || (ganzeWoerter && !isGanzesWort(worin, von, bis))) continue
        treffer.push({ von, bis, gruppen })
      }
    }
    return treffer
  }
  return {
    find,
    enthalten: aufwand.enthalten,
    ersetze: (worin, ersatz) => replaceTreffer(worin, find(worin), regulaer ? ersatz : undefined, ersatz),
  }
}

function replaceTreffer(
  text: string,
  treffer: readonly Treffer[],
  vorlage: string | undefined,
  ersatz: string,
): string {
  let ende = 0
  let neu = ''
  for (const { von, bis, gruppen } of treffer) {
    const ganz = text.slice(von, bis)
    neu += text.slice(ende, von) + (vorlage === undefined ? ersatz : fillVorlage(vorlage, [ganz, ...gruppen]))
    ende = bis
  }
  return neu + text.slice(ende)
}

function fillVorlage(vorlage: string, gruppen: Treffer['gruppen']): string {
  return vorlage.replace(/\$([$0-9])/g, (ganz, zeichen: string) =>
    zeichen === '$' ? '$' : Number(zeichen) < gruppen.length ? (gruppen[Number(zeichen)] ?? '') : ganz,
  )
}

function isGanzesWort(text: string, von: number, bis: number): boolean {
  return !WORTZEICHEN.test(text.charAt(von - 1)) && !WORTZEICHEN.test(text.charAt(bis))
}

function escapeMuster(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
