import { describeXPathmangel, listPraefixe } from '../../ausdruck/xpath/form.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'XPaths von Schnittstellen sind vollständig',
  erlaeuterung:
    'Wo Autor und UUID stehen und welche Bedingung eine Nachricht erkennt, sagt ein XPath: Klammern und Texte sind geschlossen, ' +
    'nichts ist abgeschnitten, und jedes Präfix hat einen Namensraum.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum:
      'Ein XPath, der sich nicht lesen lässt, hält jede Nachricht dieser Schnittstelle auf: Sie landet auf der Klärungsliste.',
    quelle: 'W3C XPath 3.1; der Regel-Prozessor übersetzt die XPaths einer Schnittstelle zusammen',
    falsch: "/mp:Antrag/mp:ART = 'EP",
    richtig: "/mp:Antrag/mp:ART = 'EP' und unter „Namensräume“ mp mit urn:beispiel:antrag",
    schritte: [
      'Wählen Sie die Schnittstelle.',
      'Schließen Sie im XPath Klammern und Anführungszeichen.',
      'Ergänzen Sie unter „Namensräume“ jedes Präfix, das er benutzt.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie den XPath oder ergänzen Sie den Namensraum seines Präfixes.',
  pruefe: {
    *schnittstelle(schnittstelle) {
      const { id, namensraeume } = schnittstelle
      for (const { xpath, was, ...ort } of listXPaths(schnittstelle)) {
        const mangel = xpath.trim() === '' ? 'Der XPath ist leer.' : describeXPathmangel(xpath)
        if (mangel !== undefined) {
          const satz = `Der XPath für ${was} von ${quote(schnittstelle)} ist nicht vollständig.`
          yield { element: id, ...ort, satz, einzelheiten: `${mangel} ${xpath}` }
          continue
        }
        for (const praefix of listPraefixe(xpath)) {
          if (Object.hasOwn(namensraeume, praefix)) continue
          const satz = `${quote(schnittstelle)} hat keinen Namensraum für das Präfix „${praefix}“.`
          yield {
            element: id,
            ...ort,
            bezug: [ort.bezug, praefix].filter(Boolean).join(' '),
            satz,
            einzelheiten: xpath,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: { 'sch-nachforder': { uuid: '/*/a:kopf/@id', namensraeume: { a: 'urn:beispiel:antrag' } } },
    },
    ungueltig: { aendere: { 'sch-nachforder': { uuid: '/*/a:kopf[@id' } } },
  },
}

interface Stelle {
  xpath: string
  was: string
  pfad: string
  bezug?: string
}

function listXPaths({ autor, uuid, erkennung = [] }: Schnittstelle): Stelle[] {
  const bedingungen = erkennung.map(({ bedingung, nachrichtentyp }, i) => ({
    xpath: bedingung,
    was: 'die Erkennung',
    pfad: `/erkennung/${i}/bedingung`,
    bezug: nachrichtentyp,
  }))
  const stellen = [
    { xpath: autor, was: 'den Autor', pfad: '/autor' },
    { xpath: uuid, was: 'die UUID', pfad: '/uuid' },
    ...bedingungen,
  ]
  return stellen.flatMap(({ xpath, ...rest }) => (xpath === undefined ? [] : [{ xpath, ...rest }]))
}
