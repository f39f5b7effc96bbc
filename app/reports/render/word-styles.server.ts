import {
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'

/** Lengths of Word are twentieths of a point: 56.7 to a millimetre. A4 with margins of 20 mm. */
export const page = { width: 11_906, height: 16_838, margin: 1_134 } as const
export const textWidth = page.width - 2 * page.margin

export const inks = { ink: '16242D', quiet: '48575F', accent: '0A5A68', rule: 'DCD8CC', wash: 'E3EFF0' } as const

/** The styles that are ours, by what they dress. Sizes of letters are half points. */
export const styleOf = {
  number: 'DossierNumber',
  subtitle: 'DossierSubtitle',
  contents: 'DossierContents',
  caption: 'Caption',
  cell: 'DossierCell',
  smallCell: 'DossierSmallCell',
  cellNote: 'DossierCellNote',
  note: 'DossierNote',
  foot: 'DossierFoot',
} as const

/** Lies on nearly every computer; LibreOffice has letters of the same widths for it. */
const font = 'Arial'

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: inks.accent, font },
  paragraph: { spacing: { before, after }, keepNext: true },
})

const ours = (
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  paragraph: IParagraphStylePropertiesOptions = {},
) => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph })

/** Real heading styles, so that Word's navigation pane and a table of contents find them. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 20, color: inks.ink, language: { value: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 40, bold: true, color: inks.ink, font }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(30, 360, 120),
    heading2: heading(24, 240, 80),
    hyperlink: { run: { color: inks.accent, underline: {} } },
  },
  paragraphStyles: [
    ours(styleOf.number, 'Dossier Number', { size: 18, bold: true, color: inks.quiet }, { spacing: { after: 40 } }),
    ours(styleOf.subtitle, 'Dossier Subtitle', { color: inks.quiet }, { spacing: { after: 240 } }),
    ours(styleOf.contents, 'Dossier Contents', {}, { spacing: { after: 30 } }),
    ours(styleOf.caption, 'caption', { size: 21, bold: true }, { spacing: { before: 160, after: 60 }, keepNext: true }),
    ours(styleOf.cell, 'Dossier Cell', { size: 19 }, { spacing: { after: 0, line: 240 } }),
    ours(styleOf.smallCell, 'Dossier Small Cell', { size: 15 }, { spacing: { after: 0, line: 240 } }),
    ours(styleOf.cellNote, 'Dossier Cell Note', { size: 15, color: inks.quiet }, { spacing: { after: 0, line: 240 } }),
    ours(
      styleOf.note,
      'Dossier Note',
      { italics: true },
      { spacing: { before: 80, after: 120 }, indent: { left: 170 } },
    ),
    ours(styleOf.foot, 'Dossier Foot', { size: 16, color: inks.quiet }, { spacing: { after: 0 } }),
  ],
}
