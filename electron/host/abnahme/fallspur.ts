import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { Gesendetes } from './gesendetes.ts'
import type { Pruefstand } from './pruefstand.ts'

/** What the message of a case itself left behind. It lives only as long as the call that hands it over. */
export interface Fallspur {
  pruefstand: Pruefstand
  /** as it was sent */
  xml: string
  /** when it was sent, after everything that leads up to it */
  beginn: number
  empfang: Empfang
  readGesendetes(): readonly Gesendetes[]
}

export type BeiSpur = (spur: Fallspur) => void
