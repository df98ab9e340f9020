import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Mailpostfach } from './mailpostfach.ts'

export interface Mailserver {
  port: number
  stop(): Promise<void>
}

const GROESSTE_MAIL = 50 * 1024 * 1024

/** Starts an SMTP server on the loopback address that puts every mail into the Postfach. */
export async function startMailserver(postfach: Mailpostfach): Promise<Mailserver> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: GROESSTE_MAIL,
    onData: (strom, _sitzung, fertig) => {
      const teile: Buffer[] = []
      strom.on('data', (teil: Buffer) => teile.push(teil))
      strom.on('error', fertig)
      strom.on('end', () => {
        postfach.store(Buffer.concat(teile)).then(
          () => fertig(),
          (error: Error) => fertig(error),
        )
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const adresse = server.server.address() as AddressInfo
  return { port: adresse.port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}
