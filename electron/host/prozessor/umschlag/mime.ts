import { XmlC14NMode, type XmlDocument, type XmlElement as XmlKnoten } from 'libxml2-wasm'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'
import type { XmlElement } from '../../../../shared/modell/nachrichtXml.ts'
import { parseXml } from '../../xml/parse.ts'
import { createProzessorbefund } from '../prozessorbefunde.ts'
import { childrenOf, firstChild, toBaum } from '../xmlbaum.ts'
import { type Datei, insertDateien } from './dateien.ts'

/**
 * The form in which a Zuordnung hands over a mail: `Mail` with `Von`, `An` (@name, @adresse), `Betreff`, `Text/Absatz*`, `Html` (one
 * element of XHTML) and `Anhang*` (@name, @typ) around an `anlage-inhalt`.
 */
export const NAMENSRAUM_MAIL = 'urn:mailsystem:mail:1'
const NAMENSRAUM_XHTML = 'http://www.w3.org/1999/xhtml'

export interface Mail {
  bytes: Uint8Array
  von: string
  an: string
}

/** Makes the MIME text of a mail. Message-ID, date and boundaries come from the order: every try has the same bytes. */
export async function packMime(
  uuid: string,
  xml: string,
  dateien: readonly Datei[],
  zeitpunkt: string,
): Promise<Ergebnis<Mail>> {
  const eingefuegt = insertDateien(xml, dateien, (datei) => succeed(datei.ref))
  if (!eingefuegt.ok) return eingefuegt
  const parsed = parseXml(eingefuegt.wert.xml)
  if (!parsed.ok) return parsed
  try {
    const mail = toBaum(parsed.wert.root)
    if (mail.name !== 'Mail' || mail.namensraum !== NAMENSRAUM_MAIL) {
      return fail(createProzessorbefund('umschlagUngueltig', { einzelheiten: `{${mail.namensraum}}${mail.name}` }))
    }
    const anhaenge = readAnhaenge(mail, eingefuegt.wert.benutzt)
    if (!anhaenge.ok) return anhaenge
    const von = readAdresse(mail, 'Von')
    const an = readAdresse(mail, 'An')
    const bytes = await composeMail({
      uuid,
      zeitpunkt,
      von,
      an,
      betreff: firstChild(mail, NAMENSRAUM_MAIL, 'Betreff')?.text.trim() ?? '',
      absaetze: readAbsaetze(mail),
      html: writeHtml(parsed.wert),
      anhaenge: anhaenge.wert,
    })
    return succeed({ bytes, von: von.address, an: an.address })
  } finally {
    parsed.wert.dispose()
  }
}

interface Adresse {
  name: string
  address: string
}

interface Anhang {
  name: string
  typ: string
  inhalt: Uint8Array
}

interface Mailinhalt {
  uuid: string
  zeitpunkt: string
  von: Adresse
  an: Adresse
  betreff: string
  absaetze: string[]
  html: string | undefined
  anhaenge: Anhang[]
}

function composeMail(inhalt: Mailinhalt): Promise<Uint8Array> {
  const mail = new MailComposer({
    from: inhalt.von,
    to: inhalt.an,
    subject: inhalt.betreff,
    text: inhalt.absaetze.join('\n\n'),
    ...(inhalt.html === undefined ? {} : { html: inhalt.html }),
    attachments: inhalt.anhaenge.map(({ name, typ, inhalt: bytes }) => ({
      filename: name,
      contentType: typ,
      content: Buffer.from(bytes),
    })),
    messageId: `<${inhalt.uuid}@fachwerk.invalid>`,
    date: new Date(inhalt.zeitpunkt),
    disableFileAccess: true,
    disableUrlAccess: true,
    baseBoundary: inhalt.uuid,
  } as ConstructorParameters<typeof MailComposer>[0])
  return mail.compile().build()
}

function readAdresse(mail: XmlElement, name: string): Adresse {
  const { attribute = {} } = firstChild(mail, NAMENSRAUM_MAIL, name) ?? {}
  return { name: attribute.name ?? '', address: attribute.adresse ?? '' }
}

function readAbsaetze(mail: XmlElement): string[] {
  const text = firstChild(mail, NAMENSRAUM_MAIL, 'Text')
  return text === undefined ? [] : childrenOf(text, NAMENSRAUM_MAIL, 'Absatz').map((absatz) => absatz.text.trim())
}

/** The text of an Anhang is now the reference of its file. */
function readAnhaenge(mail: XmlElement, dateien: readonly Datei[]): Ergebnis<Anhang[]> {
  const anhaenge: Anhang[] = []
  for (const element of childrenOf(mail, NAMENSRAUM_MAIL, 'Anhang')) {
    const datei = dateien.find((eine) => eine.ref === element.text.trim())
    if (datei === undefined)
      return fail(createProzessorbefund('umschlagUngueltig', { einzelheiten: element.text.trim() }))
    const inhalt = datei.read()
    if (!inhalt.ok) return inhalt
    anhaenge.push({
      name: element.attribute.name ?? datei.name,
      typ: element.attribute.typ ?? datei.typ,
      inhalt: inhalt.wert,
    })
  }
  return succeed(anhaenge)
}

/** Void elements have no end tag in HTML; everything else of canonical XHTML is HTML too. */
const VOID = /<\/(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>/g

function writeHtml(dokument: XmlDocument): string | undefined {
  const knoten = dokument.get('/m:Mail/m:Html/h:*', { m: NAMENSRAUM_MAIL, h: NAMENSRAUM_XHTML })
  if (knoten === null) return undefined
  const xml = (knoten as XmlKnoten).canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
  const html = xml.replace(/(<\/?)[A-Za-z_][\w.-]*:/g, '$1').replace(/ xmlns(?::[\w.-]+)?="[^"]*"/g, '')
  return `<!DOCTYPE html>\n${html.replace(VOID, '')}\n`
}
