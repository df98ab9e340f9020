import PostalMime from 'postal-mime'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import { createDemosystem, type Demosystem } from './demosystem.ts'

/** A mail as its receiver sees it. */
export interface EmpfangeneMail {
  nachrichtId: string
  von: string
  an: string[]
  betreff: string
  text: string
  html: string
  anhaenge: { name: string; typ: string; inhalt: Uint8Array }[]
}

/** All mails of the demo mail system. A Message-ID that is known is not stored twice, as with good mail servers. */
export interface Mailpostfach {
  store(bytes: Uint8Array): Promise<EmpfangeneMail>
  listMails(an?: string): EmpfangeneMail[]
  reset(): void
}

export function createMailpostfach(): Mailpostfach {
  let mails: EmpfangeneMail[] = []
  return {
    store: async (bytes) => {
      const mail = await parseMail(bytes)
      const vorhanden = mails.find((eine) => eine.nachrichtId !== '' && eine.nachrichtId === mail.nachrichtId)
      if (vorhanden === undefined) mails.push(mail)
      return vorhanden ?? mail
    },
    listMails: (an) => mails.filter((mail) => an === undefined || mail.an.includes(an)),
    reset: () => {
      mails = []
    },
  }
}

async function parseMail(bytes: Uint8Array): Promise<EmpfangeneMail> {
  const mail = await PostalMime.parse(bytes)
  return {
    nachrichtId: mail.messageId ?? '',
    von: mail.from?.address ?? '',
    an: (mail.to ?? []).flatMap((einer) => einer.address ?? []),
    betreff: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    anhaenge: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      typ: mimeType,
      inhalt: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}

/** Takes mails without a network, for runs with many messages; the bytes are the same as over SMTP. */
export function createDirektmail(postfach: Mailpostfach): Demosystem {
  return createDemosystem(
    async (sendung) => {
      const { nachrichtId } = await postfach.store(sendung.inhalt)
      return { art: 'quittung', inhalt: writeMailquittung(nachrichtId) }
    },
    () => postfach.reset(),
  )
}

export function writeMailquittung(nachrichtId: string): string {
  return `<quittung xmlns="${namespaceOfDienst('mitteilung')}" nachrichtId="${escapeXml(nachrichtId)}"/>`
}
