/** A test message of the package with what must come of it; the host has tried both. */
export interface Konzepttestfall {
  /** `TST-…` */
  nummer: string
  titel: string
  kategorie: string
  nachrichtentyp: string
  /** which side of the system it tests: whether it sends such messages or receives them */
  richtung: 'empfang' | 'versand'
  urteil: 'angenommen' | 'abgewiesen'
  /** what refuses it */
  ebene?: 'xsd' | 'regel'
  befunde: readonly { code: string; satz: string; angabe?: string; abhilfe: string }[]
  /** path in the package */
  datei: string
  /** id of the model element it is about */
  element?: string
}

/** An XML example of an interface. */
export interface Konzeptbeispiel {
  titel: string
  datei: string
  text: string
}
