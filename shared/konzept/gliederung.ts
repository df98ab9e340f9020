import type { Anforderung, Block, Dokumentbaum, Kapitel } from './dokumentbaum.ts'

export interface Gliederungspunkt {
  kapitel: Kapitel
  /** 1 for chapters, 2 for their parts … */
  ebene: number
  /** "3.2" */
  nummer: string
}

/** All chapters with their numbers in the order of reading; every writer counts alike. */
export function* walkKapitel(kapitel: readonly Kapitel[], davor = ''): Generator<Gliederungspunkt> {
  for (const [stelle, eines] of kapitel.entries()) {
    const nummer = `${davor}${stelle + 1}`
    yield { kapitel: eines, ebene: nummer.split('.').length, nummer }
    yield* walkKapitel(eines.unterkapitel, `${nummer}.`)
  }
}

/** All requirements in the order of reading. */
export function listAnforderungen({ kapitel }: Dokumentbaum): Anforderung[] {
  return [...walkKapitel(kapitel)].flatMap((punkt) => punkt.kapitel.inhalt.filter(isAnforderung))
}

function isAnforderung(block: Block): block is Anforderung {
  return block.art === 'anforderung'
}
