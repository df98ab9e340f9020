import { unzipSync } from 'fflate'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import { createDemosystem, type Demosystem, refuse } from './demosystem.ts'

/** A message in the Postfach of a party. */
export interface Postfachnachricht {
  id: string
  postfach: string
  name: string
  absender: string
  vorgang: string
  betreff: string
  absaetze: string[]
  dokumente: { titel: string; datei: string; typ: string; inhalt: Uint8Array }[]
}

export interface DemoPostfach extends Demosystem {
  /** All messages, or those of one Postfach. */
  listNachrichten(postfach?: string): Postfachnachricht[]
}

/** Namespace of the order that the Demo-Postfach takes: `Zustellung` in a ZIP with the files it names. */
export const NAMENSRAUM_POSTFACH = 'urn:postfach:zustellung:1'

export function createDemoPostfach(): DemoPostfach {
  let nachrichten: Postfachnachricht[] = []
  const system = createDemosystem(
    ({ inhalt }) => {
      const nachricht = readZustellung(inhalt)
      if (typeof nachricht === 'string') return refuse(nachricht)
      nachrichten.push(nachricht)
      const quittung = `<quittung xmlns="${namespaceOfDienst('postfach')}" eintrag="${escapeXml(nachricht.id)}"/>`
      return { art: 'quittung', inhalt: quittung }
    },
    () => {
      nachrichten = []
    },
  )
  return {
    ...system,
    listNachrichten: (postfach) => nachrichten.filter((eine) => postfach === undefined || eine.postfach === postfach),
  }
}

function readZustellung(bytes: Uint8Array): Postfachnachricht | string {
  const dateien = unzipSync(bytes)
  const haupt = Object.keys(dateien).find((name) => name.endsWith('_Zustellung.xml'))
  const baum = haupt === undefined ? undefined : parseBaum(dateien[haupt] ?? '')
  if (!baum?.ok || baum.wert.namensraum !== NAMENSRAUM_POSTFACH) return 'Die Zustellung fehlt oder ist nicht lesbar'
  const zustellung = baum.wert
  const kind = (name: string): XmlElement | undefined => zustellung.kinder.find((eines) => eines.name === name)
  const dokumente: Postfachnachricht['dokumente'] = []
  for (const { name, attribute } of zustellung.kinder) {
    if (name !== 'Dokument') continue
    const inhalt = dateien[attribute.datei ?? '']
    if (inhalt === undefined) return `Die Datei „${attribute.datei}“ fehlt in der Zustellung`
    dokumente.push({ titel: attribute.titel ?? '', datei: attribute.datei ?? '', typ: attribute.typ ?? '', inhalt })
  }
  return {
    id: zustellung.attribute.id ?? '',
    postfach: kind('Postfach')?.attribute.kennung ?? '',
    name: kind('Postfach')?.attribute.name ?? '',
    absender: kind('Absender')?.attribute.name ?? '',
    vorgang: kind('Vorgang')?.text ?? '',
    betreff: kind('Betreff')?.text ?? '',
    absaetze: zustellung.kinder.filter((eines) => eines.name === 'Absatz').map((eines) => eines.text),
    dokumente,
  }
}
