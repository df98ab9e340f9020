import type { Befund } from '../../befund.ts'
import type { Quelle, Zuordnungsinhalt } from '../../modell/elemente/zuordnung.ts'
import type { Nachricht } from '../../modell/nachricht.ts'
import type { XmlElement } from '../../modell/nachrichtXml.ts'
import type { Zuordnungsform } from '../form.ts'
import type { Vorkommen } from '../vorkommen.ts'

/** What a handler may use while it writes XPath. Expressions are read where the line stands. */
export interface Generierungsumgebung {
  form: Zuordnungsform
  /** key of the line */
  kennung: string
  /** XPath of the nodes a Quelle selects */
  nodesOf(quelle: Quelle): string
  /** XPath of the first of them, or of nothing if there is none or it has only white space */
  valueOf(quelle: Quelle): string
  /** XPath of the neutral message (ausgang), usable in every template */
  nachricht(): string
  /** makes a stylesheet function available; `inhalt` is what stands in xsl:function */
  addFunktion(name: string, inhalt: string): void
  /** the same for a function whose name does not matter: returns that of an equal one, or adds it as `name` */
  shareFunktion(name: string, inhalt: string): string
}

/** What a handler may use while it computes a value. */
export interface Auswertungsumgebung {
  form: Zuordnungsform
  eingaben: Zuordnungseingaben
  select(quelle: Quelle): Vorkommen[]
  /** text of the first of them, empty if there is none or only white space */
  textOf(quelle: Quelle): string
}

export interface Pruefumgebung {
  form: Zuordnungsform
  kennung: string
  /** a Befund of severity fehler at the line */
  report(code: string, satz: string, abhilfe: string, einzelheiten?: string): Befund
}

/** A kind of line that yields text; the empty string means that there is no value. */
export interface Werthandler<I extends Zuordnungsinhalt> {
  /** XPath of the value, a node or xs:string, or of the empty sequence */
  generate(inhalt: I, umgebung: Generierungsumgebung): string
  evaluate(inhalt: I, umgebung: Auswertungsumgebung): string
  check(inhalt: I, umgebung: Pruefumgebung): Befund[]
}

export interface Bedingungshandler<I extends Zuordnungsinhalt> {
  /** XPath of type xs:boolean */
  generate(inhalt: I, umgebung: Generierungsumgebung): string
  evaluate(inhalt: I, umgebung: Auswertungsumgebung): boolean
  check(inhalt: I, umgebung: Pruefumgebung): Befund[]
}

export interface Wiederholungshandler<I extends Zuordnungsinhalt> {
  /** XPath of the occurrences */
  generate(inhalt: I, umgebung: Generierungsumgebung): string
  evaluate(inhalt: I, umgebung: Auswertungsumgebung): Vorkommen[]
  check(inhalt: I, umgebung: Pruefumgebung): Befund[]
}

/** Inputs of a Zuordnung as data, all as the stylesheet gets them. Which of them count depends on its Gegenstand. */
export interface Zuordnungseingaben {
  /** ausgang: the projection of the message */
  nachricht?: Nachricht
  /** ausgang: root element `r:zustellauftrag` or `r:anfrage` */
  auftrag?: XmlElement
  /** configured values of the Installation */
  installation?: Readonly<Record<string, string>>
  /** root element `m:rueckmeldung` */
  rueckmeldung?: XmlElement
  /** eingang: root of the foreign message, attachment contents replaced by ids */
  fremdnachricht?: XmlElement
  /** eingang: root element `r:eingang` */
  eingang?: XmlElement
}
