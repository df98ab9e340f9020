/** Where a corpus entry may put the path of the canary file, so that an attack has something to steal or overwrite. */
export const KANARIENVOGEL = '@@KANARIENVOGEL@@'
/** Folder of the canary file; nothing may appear in it. */
export const ORDNER = '@@ORDNER@@'

/** A stylesheet that means harm; the table grows with every new idea. */
export interface FeindlichesStylesheet {
  name: string
  klasse: string
  stylesheet: string
  /** further modules beside `regel.xsl` */
  module?: Record<string, string>
  /** several codes only where it depends on the machine which limit is reached first */
  erwarteterBefundCode: string | readonly string[]
}

/** A message that means harm. */
export interface FeindlicheNachricht {
  name: string
  klasse: string
  nachricht: () => string | Uint8Array
  erwarteterBefundCode: string
}

const KOPF =
  'version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" expand-text="yes" exclude-result-prefixes="#all"'

/** A stylesheet around declarations. */
export function blatt(inhalt: string, attribute = ''): string {
  return `<xsl:stylesheet ${KOPF} ${attribute}>\n${inhalt}\n</xsl:stylesheet>`
}

/** A stylesheet whose only template runs instructions. */
export function vorlage(anweisungen: string, attribute = ''): string {
  return blatt(`<xsl:template match="/"><out>${anweisungen}</out></xsl:template>`, attribute)
}

/** A stylesheet that puts the value of an expression into its output. */
export function ausdruck(xpath: string, attribute = ''): string {
  return vorlage(`<xsl:value-of select="${xpath}"/>`, attribute)
}
