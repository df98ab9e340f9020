import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'

const SCHRIFT = 'Arial'
const FEST = 'Consolas'
const AKZENT = '1F4E79'
const ZWEIT = '4A5560'

const heading = (size: number, before: number) => ({
  run: { font: SCHRIFT, size, bold: true, color: AKZENT },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

const absatzvorlage = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
})

/** Styles of all concepts, so that who receives one can change its look in one place. */
export const FORMATVORLAGEN: IStylesOptions = {
  default: {
    document: {
      run: { font: SCHRIFT, size: 20, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: SCHRIFT, size: 44, bold: true, color: AKZENT }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(32, 480),
    heading2: heading(26, 360),
    heading3: heading(22, 280),
    heading4: heading(20, 240),
    heading5: heading(20, 240),
    heading6: heading(20, 240),
  },
  paragraphStyles: [
    absatzvorlage('Subtitle', 'Subtitle', { size: 28, color: ZWEIT }, { spacing: { after: 240 } }),
    absatzvorlage(
      'Verzeichnistitel',
      'Verzeichnistitel',
      { size: 26, bold: true, color: AKZENT },
      { spacing: { before: 360, after: 120 } },
    ),
    absatzvorlage('Verzeichnis1', 'Verzeichnis 1', { bold: true }, { spacing: { before: 80, after: 20 } }),
    absatzvorlage('Verzeichnis2', 'Verzeichnis 2', {}, { spacing: { after: 0 }, indent: { left: 360 } }),
    absatzvorlage(
      'Tabellentext',
      'Tabellentext',
      { size: 17 },
      { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    absatzvorlage('Beschriftung', 'Beschriftung', { size: 18, bold: true }, { spacing: { before: 160, after: 60 } }),
    absatzvorlage(
      'Anforderung',
      'Anforderung',
      {},
      {
        spacing: { before: 200, after: 60 },
        indent: { left: 120 },
        border: { left: { style: 'single', size: 24, space: 8, color: AKZENT } },
      },
    ),
    absatzvorlage('Fusszeile', 'Fußzeile', { size: 16 }, { spacing: { after: 0 } }),
    absatzvorlage('Begruendung', 'Begründung', { size: 18, color: ZWEIT }, { spacing: { after: 160 } }),
    absatzvorlage(
      'Quelltext',
      'Quelltext',
      { font: FEST, size: 15 },
      { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    ),
  ],
  characterStyles: [
    { id: 'Code', name: 'Code', basedOn: 'DefaultParagraphFont', run: { font: FEST, size: 17 } },
    { id: 'Verweis', name: 'Verweis', basedOn: 'DefaultParagraphFont', run: { color: AKZENT } },
  ],
}

/** Plain bullets. */
export const LISTE: INumberingOptions['config'][number] = {
  reference: 'punkte',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 400, hanging: 240 }, spacing: { after: 40 } } },
    },
  ],
}
