import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { TEXTENTWUERFE_MAXIMUM, type Textentwurf, textentwuerfeSchema } from '../../../shared/dokument/textentwurf.ts'
import { clientSchema } from '../../../shared/host/sitzung.ts'
import { removeDatei, writeAtomar } from '../projekte/atomar.ts'
import { createReihe } from './reihe.ts'

/** Stands beside the journal as long as some field holds a text that the model does not have. */
export const TEXTDATEI = 'texte.json'
/** What windows leave goes to the next one that may write, so there are never many. */
const FENSTER_MAXIMUM = 10

const textdateiSchema = z.strictObject({
  format: z.literal(1),
  fenster: z.array(z.tuple([clientSchema, textentwuerfeSchema])).max(FENSTER_MAXIMUM),
})

/** Texts in fields that the model does not have, window by window; they outlive windows and host. */
export interface Textablage {
  /**
   * What a window has left, and what windows have left that `isVerwaist` knows to be gone: that is this window's from now on, and goes
   * with its next `keep` unless it is named there. Of many, no more are kept than one window may have, its own first.
   */
  takeUp(client: string, isVerwaist: (client: string) => boolean): Textentwurf[]
  /** These are now all texts of a window; those of others stay. */
  keep(client: string, texte: readonly Textentwurf[]): Promise<Ergebnis<undefined>>
}

export async function openTextablage(ordner: string): Promise<Textablage> {
  const fenster = await readFensterTexte(ordner)
  const inOrder = createReihe()
  return {
    takeUp: (client, isVerwaist) => {
      const uebernommene = [...fenster].filter(([anderer]) => anderer !== client && isVerwaist(anderer))
      for (const [anderer] of uebernommene) fenster.delete(anderer)
      const texte = [...(fenster.get(client) ?? []), ...uebernommene.flatMap(([, ihre]) => ihre)]
      if (uebernommene.length > 0) fenster.set(client, texte.slice(0, TEXTENTWUERFE_MAXIMUM))
      return texte
    },
    keep: (client, texte) =>
      inOrder(async () => {
        fenster.delete(client)
        if (texte.length > 0) fenster.set(client, [...texte])
        return writeFensterTexte(ordner, fenster)
      }),
  }
}

/** All texts that windows have left, whoever they were. */
export async function readTexte(ordner: string): Promise<Textentwurf[]> {
  return [...(await readFensterTexte(ordner)).values()].flat()
}

async function readFensterTexte(ordner: string): Promise<Map<string, Textentwurf[]>> {
  try {
    const { fenster } = textdateiSchema.parse(JSON.parse(await readFile(join(ordner, TEXTDATEI), 'utf8')))
    return new Map(fenster)
  } catch {
    // there is none, or somebody else has written it: the texts are a convenience, the project opens without them
    return new Map()
  }
}

async function writeFensterTexte(
  ordner: string,
  fenster: ReadonlyMap<string, Textentwurf[]>,
): Promise<Ergebnis<undefined>> {
  try {
    if (fenster.size === 0) await removeDatei(ordner, TEXTDATEI)
    else {
      const letzte = [...fenster].slice(-FENSTER_MAXIMUM)
      await writeAtomar(ordner, TEXTDATEI, JSON.stringify({ format: 1, fenster: letzte }))
    }
    return succeed(undefined)
  } catch (error) {
    return fail(
      createBefund({
        code: 'sitzung.texte',
        schwere: 'warnung',
        satz: 'Ein Text, der noch in einem Feld steht, konnte nicht gesichert werden.',
        abhilfe: 'Übernehmen Sie ihn mit der Eingabetaste oder schaffen Sie Platz für die Daten von Fachwerk.',
        einzelheiten: String(error),
      }),
    )
  }
}
