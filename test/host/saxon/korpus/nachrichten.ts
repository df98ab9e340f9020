import { type FeindlicheNachricht, KANARIENVOGEL } from './eintrag.ts'

const encoder = new TextEncoder()
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])])
const append = (text: string, ...bytes: number[]) => new Uint8Array([...encoder.encode(text), ...bytes])

/** Messages that no parser should see. */
export const NACHRICHTEN: readonly FeindlicheNachricht[] = [
  { name: 'DOCTYPE', klasse: 'DOCTYPE', nachricht: () => '<!DOCTYPE a><a/>', erwarteterBefundCode: 'xml.doctype' },
  {
    name: 'externe Entität',
    klasse: 'DOCTYPE',
    nachricht: () => `<!DOCTYPE a [<!ENTITY e SYSTEM "file://${KANARIENVOGEL}">]><a>&e;</a>`,
    erwarteterBefundCode: 'xml.doctype',
  },
  {
    name: 'externe Parameterentität',
    klasse: 'DOCTYPE',
    nachricht: () => `<!DOCTYPE a [<!ENTITY % e SYSTEM "file://${KANARIENVOGEL}">%e;]><a/>`,
    erwarteterBefundCode: 'xml.doctype',
  },
  {
    name: 'externe DTD aus dem Netz',
    klasse: 'DOCTYPE',
    nachricht: () => '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>',
    erwarteterBefundCode: 'xml.doctype',
  },
  {
    name: 'Entitätsbombe',
    klasse: 'DOCTYPE',
    nachricht: () =>
      `<!DOCTYPE a [<!ENTITY e0 "x">${Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('')}]><a>&e30;</a>`,
    erwarteterBefundCode: 'xml.doctype',
  },
  {
    name: 'DOCTYPE hinter Kommentaren und Anweisungen',
    klasse: 'DOCTYPE',
    nachricht: () => '<?xml version="1.0"?><!-- > --><?a <b?>\n<!DOCTYPE a><a/>',
    erwarteterBefundCode: 'xml.doctype',
  },
  {
    name: '100 MB',
    klasse: 'Größe',
    nachricht: () => `<a>${'x'.repeat(100 * 1024 * 1024)}</a>`,
    erwarteterBefundCode: 'xml.groesse',
  },
  {
    name: '100.000 Ebenen',
    klasse: 'Schachtelung',
    nachricht: () => '<a>'.repeat(100_000) + '</a>'.repeat(100_000),
    erwarteterBefundCode: 'xml.tiefe',
  },
  {
    name: '100.000 offene Elemente',
    klasse: 'Schachtelung',
    nachricht: () => '<a>'.repeat(100_000),
    erwarteterBefundCode: 'xml.tiefe',
  },
  {
    name: 'UTF-16 mit Angabe',
    klasse: 'Kodierung',
    nachricht: () => utf16('<?xml version="1.0" encoding="UTF-16"?><a/>'),
    erwarteterBefundCode: 'xml.kodierung',
  },
  {
    name: 'Latin-1 mit Angabe',
    klasse: 'Kodierung',
    nachricht: () => append('<?xml version="1.0" encoding="ISO-8859-1"?><a>', 0xe4, 0x3c, 0x2f, 0x61, 0x3e),
    erwarteterBefundCode: 'xml.kodierung',
  },
  {
    name: 'falsche Angabe bei gültigem UTF-8',
    klasse: 'Kodierung',
    nachricht: () => '<?xml version="1.0" encoding="windows-1252"?><a>ä</a>',
    erwarteterBefundCode: 'xml.kodierung',
  },
  {
    name: 'UTF-7',
    klasse: 'Kodierung',
    nachricht: () => '<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b/+AD4-</a>',
    erwarteterBefundCode: 'xml.kodierung',
  },
  {
    name: 'ungültiges UTF-8',
    klasse: 'Kodierung',
    nachricht: () => append('<a>', 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e),
    erwarteterBefundCode: 'xml.kodierung',
  },
  {
    name: 'abgeschnittenes UTF-8',
    klasse: 'Kodierung',
    nachricht: () => append('<a/>', 0xe2, 0x82),
    erwarteterBefundCode: 'xml.kodierung',
  },
  { name: 'NUL', klasse: 'Zeichen', nachricht: () => '<a>\0</a>', erwarteterBefundCode: 'xml.zeichen' },
  {
    name: 'NUL hinter der Nachricht',
    klasse: 'Zeichen',
    nachricht: () => '<a/>\0',
    erwarteterBefundCode: 'xml.zeichen',
  },
  { name: 'leer', klasse: 'Form', nachricht: () => '', erwarteterBefundCode: 'xml.leer' },
]
