import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** How long the address with its token opens the window, in milliseconds (ENTWURF 7). */
export const MARKENDAUER_MS = 30_000
const COOKIE = 'fachwerk'

/**
 * Who may talk to the loopback host. The address carries a token that works once and for a short time; it is exchanged for a
 * cookie that scripts cannot read and other sites cannot send. Host and Origin are checked on every request, so a foreign page
 * that makes the browser ask this port gets nothing (DNS rebinding included).
 */
export interface Zugang {
  /** a new token; older ones that were not used are void */
  createMarke(): string
  /** the cookie to set if this token is good, else undefined; a token is used up by its first try */
  redeemMarke(marke: string): string | undefined
  /** whether a request comes from this very page: right Host, no foreign Origin */
  isEigeneHerkunft(kopf: IncomingHttpHeaders): boolean
  hasCookie(kopf: IncomingHttpHeaders): boolean
}

export function createZugang(port: () => number, jetzt: () => number = Date.now): Zugang {
  const geheimnis = randomBytes(32).toString('base64url')
  let marke: { wert: string; bis: number } | undefined
  const hosts = (): string[] => [`127.0.0.1:${port()}`, `localhost:${port()}`]
  return {
    createMarke: () => {
      marke = { wert: randomBytes(24).toString('base64url'), bis: jetzt() + MARKENDAUER_MS }
      return marke.wert
    },
    redeemMarke: (versuch) => {
      const gueltige = marke
      if (gueltige === undefined || !isSame(versuch, gueltige.wert)) return undefined
      marke = undefined
      if (jetzt() > gueltige.bis) return undefined
      return `${COOKIE}=${geheimnis}; HttpOnly; SameSite=Strict; Path=/`
    },
    isEigeneHerkunft: ({ host, origin }) => {
      if (host === undefined || !hosts().includes(host)) return false
      return origin === undefined || origin === `http://${host}`
    },
    hasCookie: ({ cookie }) =>
      (cookie ?? '')
        .split(';')
        .map((teil) => teil.trim())
        .some((teil) => teil.startsWith(`${COOKIE}=`) && isSame(teil.slice(COOKIE.length + 1), geheimnis)),
  }
}

function isSame(a: string, b: string): boolean {
  const links = Buffer.from(a)
  const rechts = Buffer.from(b)
  return links.length === rechts.length && timingSafeEqual(links, rechts)
}
