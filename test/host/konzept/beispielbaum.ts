import type { Dokumentbaum } from '../../../shared/konzept/dokumentbaum.ts'

/** What must never become markup. */
export const FEINDLICH = `<script>alert(1)</script> & "zwei" 'eins' ]]> <!-- --> &lt;`

/** A document that uses every kind of block, with hostile text in each place that takes one. */
export const BEISPIELBAUM: Dokumentbaum = {
  titel: `Titel ${FEINDLICH}`,
  untertitel: FEINDLICH,
  angaben: [{ name: FEINDLICH, wert: FEINDLICH }],
  kapitel: [
    {
      id: 'eins',
      titel: FEINDLICH,
      inhalt: [
        {
          art: 'absatz',
          text: [FEINDLICH, { art: 'stark', text: FEINDLICH }, { art: 'verweis', text: 'siehe', ziel: 'zwei' }],
        },
        { art: 'liste', punkte: [FEINDLICH, [{ art: 'code', text: FEINDLICH }]] },
        {
          art: 'tabelle',
          titel: FEINDLICH,
          spalten: [
            { titel: FEINDLICH, anteil: 40 },
            { titel: 'Wert', anteil: 60 },
          ],
          zeilen: [
            {
              id: 'zeile',
              tiefe: 1,
              gruppe: true,
              zellen: [FEINDLICH, 'Steuerzeichen \u0000\u0008\ud800 und Umlaut ä'],
            },
          ],
        },
        {
          art: 'anforderung',
          nummer: 'EMP-0000-0000',
          satz: FEINDLICH,
          grund: FEINDLICH,
          einzelheiten: [{ art: 'absatz', text: 'mehr' }],
        },
      ],
      unterkapitel: [
        {
          id: 'zwei',
          titel: 'Zwei',
          inhalt: [
            {
              art: 'bild',
              titel: FEINDLICH,
              beschreibung: FEINDLICH,
              svg: '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="60" height="50" fill="#1d4ed8"/><text y="30">Amt</text></svg>',
              breite: 100,
              hoehe: 50,
            },
            { art: 'quelltext', titel: FEINDLICH, sprache: 'xml', text: `<a>\n${FEINDLICH}\n</a>\n` },
          ],
          unterkapitel: [],
        },
      ],
    },
  ],
}
