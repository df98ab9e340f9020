import { z } from 'zod'

/**
 * Ids are kind prefix + "-" + 10 characters [0-9a-z], unique in the project, never derived from a name and never reused
 * (VERTRAEGE 14). The prefix tells people and error messages what an id stands for.
 */
export const ART_PRAEFIXE = {
  buendel: 'bue',
  leistung: 'lei',
  vorgangstyp: 'vor',
  teilleistung: 'tei',
  dokument: 'dok',
  datenfeldgruppe: 'gru',
  datenfeld: 'fel',
  baukastenverwendung: 'ver',
  baukasten: 'bau',
  codeliste: 'cod',
  rolle: 'rol',
  nachrichtentyp: 'nac',
  komponententyp: 'kom',
  zustellweg: 'zus',
  rechtsgrundlage: 'rec',
  anliegensklaerung: 'anl',
  produkt: 'pro',
  schnittstelle: 'sch',
  zuordnung: 'zuo',
  organisation: 'org',
  stelle: 'ste',
  installation: 'ins',
  frist: 'fri',
  ausnahme: 'aus',
} as const

export type Elementart = keyof typeof ART_PRAEFIXE

/** Marks the schemas of strings that refer to records; `referenzen.ts` finds references by it. */
export const verweisRegister = z.registry<{ art: Elementart | 'feldpfad' }>()

/** Zod schema of the id of one kind, e.g. `dok-0a1b2c3d4e`. */
export function idSchema(art: Elementart): z.ZodString {
  return z
    .string()
    .regex(new RegExp(`^${ART_PRAEFIXE[art]}-[0-9a-z]{10}$`), `Id der Art ${art} erwartet`)
    .register(verweisRegister, { art })
}

const ARTEN_BY_PRAEFIX = new Map(Object.entries(ART_PRAEFIXE).map(([art, praefix]) => [praefix, art as Elementart]))

/** The kind an id stands for, or undefined where the prefix is unknown. */
export function artOfId(id: string): Elementart | undefined {
  return ARTEN_BY_PRAEFIX.get(id.slice(0, 3) as (typeof ART_PRAEFIXE)[Elementart])
}

const ZEICHEN = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * Mints a new id. The random bytes are injected (`shared` has no access to a random source of its own);
 * `randomBytes(n)` must return n cryptographically random bytes.
 */
export function createId(art: Elementart, randomBytes: (anzahl: number) => Uint8Array): string {
  let zufall = ''
  while (zufall.length < 10) {
    for (const byte of randomBytes(16)) {
      // 252 = 7 * 36: rejecting the rest keeps the characters evenly distributed
      if (byte < 252 && zufall.length < 10) zufall += ZEICHEN.charAt(byte % 36)
    }
  }
  return `${ART_PRAEFIXE[art]}-${zufall}`
}

/**
 * A field is addressed by the Baukasten uses it is reached through and its own id, joined by "/":
 * `fel-…`, or `ver-…/fel-…`, `ver-…/ver-…/gru-…` where it lies in a used Gruppe. Renaming changes no Feldpfad.
 * Within a Baukasten paths are relative to the Gruppe's own use; `resolveFeldbaum` makes them absolute.
 */
export const feldpfadSchema = z
  .string()
  .regex(/^(ver-[0-9a-z]{10}\/)*(fel|gru|ver)-[0-9a-z]{10}$/, 'Feldpfad erwartet')
  .describe('Feldpfad: Ids der Baukastenverwendungen und des Datenfelds oder der Gruppe, durch / getrennt')
  .register(verweisRegister, { art: 'feldpfad' })
