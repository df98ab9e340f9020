import {
  ArrowLeftRight,
  Blocks,
  Boxes,
  Building2,
  CircleQuestionMark,
  FileText,
  FlaskConical,
  Folder,
  HardDrive,
  Landmark,
  Layers,
  Link2,
  List,
  ListTree,
  type LucideIcon,
  Mail,
  Package,
  Plug,
  RectangleEllipsis,
  Route,
  Scale,
  Server,
  ShieldOff,
  SquareCheckBig,
  Timer,
  UserRound,
} from 'lucide-react'
import type { Elementart } from '../../shared/modell/ids.ts'

/** How a kind of element looks and is called; `klasse` sets its colours (`--k-f` … `--k-v`), empty for neutral kinds. */
export interface Artangaben {
  zeichen: LucideIcon
  name: string
  mehrzahl: string
  klasse: string
}

/** A Testfall is no record of the model, but stands in trees and lists like one. */
export type Zeichenart = Elementart | 'testfall'

export const ARTEN: Readonly<Record<Zeichenart, Artangaben>> = {
  buendel: { zeichen: Package, name: 'Leistungsbündel', mehrzahl: 'Leistungsbündel', klasse: '' },
  leistung: { zeichen: Layers, name: 'Leistung', mehrzahl: 'Leistungen', klasse: 'leistung' },
  vorgangstyp: { zeichen: Folder, name: 'Vorgangstyp', mehrzahl: 'Vorgangstypen', klasse: 'vorgang' },
  teilleistung: { zeichen: SquareCheckBig, name: 'Teilleistung', mehrzahl: 'Teilleistungen', klasse: 'teilleistung' },
  dokument: { zeichen: FileText, name: 'Dokument', mehrzahl: 'Dokumente', klasse: 'dokument' },
  datenfeldgruppe: { zeichen: ListTree, name: 'Datenfeldgruppe', mehrzahl: 'Datenfeldgruppen', klasse: 'dokument' },
  datenfeld: { zeichen: RectangleEllipsis, name: 'Datenfeld', mehrzahl: 'Datenfelder', klasse: 'dokument' },
  baukastenverwendung: {
    zeichen: Link2,
    name: 'Verwendung einer Gruppe',
    mehrzahl: 'Verwendungen von Gruppen',
    klasse: 'dokument',
  },
  baukasten: { zeichen: Blocks, name: 'Baukasten', mehrzahl: 'Baukästen', klasse: '' },
  codeliste: { zeichen: List, name: 'Codeliste', mehrzahl: 'Codelisten', klasse: '' },
  rolle: { zeichen: UserRound, name: 'Rolle', mehrzahl: 'Rollen', klasse: 'rolle' },
  nachrichtentyp: { zeichen: Mail, name: 'Nachrichtentyp', mehrzahl: 'Nachrichtentypen', klasse: 'nachricht' },
  komponententyp: { zeichen: Server, name: 'Komponententyp', mehrzahl: 'Komponententypen', klasse: 'system' },
  zustellweg: { zeichen: Route, name: 'Zustellweg', mehrzahl: 'Zustellwege', klasse: 'nachricht' },
  rechtsgrundlage: { zeichen: Scale, name: 'Rechtsgrundlage', mehrzahl: 'Rechtsgrundlagen', klasse: '' },
  anliegensklaerung: {
    zeichen: CircleQuestionMark,
    name: 'Anliegensklärung',
    mehrzahl: 'Anliegensklärungen',
    klasse: '',
  },
  produkt: { zeichen: Boxes, name: 'Produkt', mehrzahl: 'Produkte', klasse: 'system' },
  schnittstelle: { zeichen: Plug, name: 'Schnittstelle', mehrzahl: 'Schnittstellen', klasse: 'system' },
  zuordnung: { zeichen: ArrowLeftRight, name: 'Zuordnung', mehrzahl: 'Zuordnungen', klasse: 'system' },
  organisation: { zeichen: Landmark, name: 'Organisation', mehrzahl: 'Organisationen', klasse: '' },
  stelle: { zeichen: Building2, name: 'Stelle', mehrzahl: 'Stellen', klasse: '' },
  installation: { zeichen: HardDrive, name: 'Installation', mehrzahl: 'Installationen', klasse: 'system' },
  frist: { zeichen: Timer, name: 'Frist', mehrzahl: 'Fristen', klasse: '' },
  ausnahme: { zeichen: ShieldOff, name: 'Ausnahme', mehrzahl: 'Ausnahmen', klasse: '' },
  testfall: { zeichen: FlaskConical, name: 'Testfall', mehrzahl: 'Testfälle', klasse: '' },
}
