import { type Befund, createBefund } from '../../../shared/befund.ts'
import type { Abbruch } from './arbeiter.ts'
import type { Kindfehler } from './kind/protokoll.ts'

const TEXTE: Record<
  Abbruch['grund'] | Exclude<Kindfehler['grund'], 'uebersetzung'>,
  readonly [satz: string, abhilfe: string]
> = {
  zeitlimit: [
    'Die Regel wurde nicht rechtzeitig fertig und abgebrochen.',
    'Suchen Sie nach endlosen Wiederholungen oder sehr aufwendigen Ausdrücken.',
  ],
  speicher: [
    'Die Regel verbrauchte zu viel Speicher und wurde abgebrochen.',
    'Suchen Sie nach Texten oder Listen, die mit jeder Wiederholung wachsen.',
  ],
  rekursion: [
    'Die Regel ruft sich zu oft selbst auf und wurde abgebrochen.',
    'Prüfen Sie, ob jeder Selbstaufruf ein Ende findet.',
  ],
  abbruch: [
    'Der Prozess, in dem Regeln laufen, ist unerwartet zu Ende gegangen.',
    'Versuchen Sie es erneut; melden Sie den Fall, wenn er wieder auftritt.',
  ],
  beendet: ['Das Ausführen von Regeln wurde beendet.', 'Starten Sie den Vorgang erneut.'],
  ausgabe: [
    'Das Ergebnis der Regel ist zu groß oder zu tief geschachtelt.',
    'Verweisen Sie auf Inhalte, statt sie in das Ergebnis zu kopieren.',
  ],
  meldungen: [
    'Die Regel gibt zu viele Meldungen aus und wurde abgebrochen.',
    'Entfernen Sie xsl:message aus Wiederholungen.',
  ],
  ergebnis: [
    'Das Ergebnis der Regel hat nicht genau ein Wurzelelement.',
    'Erzeugen Sie in der Vorlage für das Dokument genau ein Element.',
  ],
  eingabe: ['Die Eingabe der Regel ist kein lesbares XML.', 'Prüfen Sie die Nachricht und die Parameter der Regel.'],
  regel: [
    'Die Regel ist mit einem Fehler abgebrochen.',
    'Prüfen Sie die Regel an der genannten Stelle mit dieser Nachricht.',
  ],
}

export function createAbbruchBefund(abbruch: Abbruch): Befund {
  const [satz, abhilfe] = TEXTE[abbruch.grund]
  return createBefund({
    code: `engine.${abbruch.grund}`,
    satz,
    abhilfe,
    ...(abbruch.einzelheiten === '' ? {} : { einzelheiten: abbruch.einzelheiten }),
  })
}

/** The error of a run, with the messages that preceded it: `xsl:message` with `terminate` says why in them. */
export function createLaufBefund(fehler: Kindfehler & { grund: Exclude<Kindfehler['grund'], 'uebersetzung'> }): Befund {
  const [satz, abhilfe] = TEXTE[fehler.grund]
  const meldungen = fehler.meldungen.slice(-3).map(({ text }) => text.slice(0, 300))
  const code = fehler.code === undefined ? '' : `${fehler.code}: `
  const place = { ...(fehler.modul ? { datei: fehler.modul } : {}), ...(fehler.zeile ? { zeile: fehler.zeile } : {}) }
  return createBefund({
    code: `engine.${fehler.grund}`,
    satz,
    ...(Object.keys(place).length === 0 ? {} : { ort: place }),
    abhilfe,
    einzelheiten: [`${code}${fehler.text.slice(0, 1000)}`, ...meldungen].join('\n'),
  })
}
