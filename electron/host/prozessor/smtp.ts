import { createTransport } from 'nodemailer'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import type { Sendung, Zielsystem, Zustellergebnis } from './zielsystem.ts'

/** Replies of 500 and above are final (RFC 5321); everything else may succeed later. */
const ENDGUELTIG = 500

/** Sends mails over SMTP. The receipt is the Message-ID, which is the same in every try. */
export function createSmtpZiel(server: { host: string; port: number }): Zielsystem & { close(): void } {
  const transport = createTransport({
    ...server,
    secure: false,
    ignoreTLS: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    sende: (sendung) => sendMail(transport, sendung),
    close: () => transport.close(),
  }
}

async function sendMail(transport: ReturnType<typeof createTransport>, sendung: Sendung): Promise<Zustellergebnis> {
  const { mail, inhalt, uuid } = sendung
  if (mail === undefined) return { art: 'fehler', fehler: 'ablehnung', text: 'Die Sendung ist keine Mail' }
  try {
    await transport.sendMail({ envelope: { from: mail.von, to: [mail.an] }, raw: Buffer.from(inhalt) })
    const nachrichtId = `<${uuid}@fachwerk.invalid>`
    const quittung = `<quittung xmlns="${namespaceOfDienst('mitteilung')}" nachrichtId="${escapeXml(nachrichtId)}"/>`
    return { art: 'quittung', inhalt: quittung }
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
    // without a reply of the server the addresses themselves are wrong
    const endgueltig = typeof responseCode === 'number' ? responseCode >= ENDGUELTIG : code === 'EENVELOPE'
    return {
      art: 'fehler',
      fehler: endgueltig ? 'ablehnung' : 'technik',
      text: error instanceof Error ? error.message : String(error),
    }
  }
}
