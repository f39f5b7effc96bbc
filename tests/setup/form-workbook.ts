// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names a question in this way, and these are its texts
import ExcelJS from 'exceljs'

export type FormCell = ExcelJS.CellValue
export type FormSheets = Record<string, readonly (readonly FormCell[])[]>

/** A workbook as a colleague would save one: sheets by name, each with its rows, the headings first. */
export async function formWorkbook(sheets: FormSheets): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map(cells => [...cells]))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A form as KoboToolbox gives one out: metadata, groups, a repeat, a matrix, two languages, an "other", its own columns. */
export const koboForm: FormSheets = {
  survey: [
    [
      ...['type', 'name', 'label::English (en)', 'label::Español (es)', 'hint::English (en)', 'required', 'relevant'],
      ...['constraint', 'constraint_message::English (en)', 'appearance', 'parameters', 'choice_filter', 'calculation'],
      ...['kobo--score-choices', '$xpath'],
    ],
    ['start', 'start'],
    ['end', 'end'],
    ['text', 'office', 'Which office answers?', '¿Qué oficina responde?', 'Its full name', true],
    ['begin_group', 'support', 'Support for firms', 'Apoyo'],
    ['select_one yn', 'has', 'Is there a programme?', '¿Hay un programa?', null, 'yes'],
    [
      ...['integer', 'firms', 'How many firms took part?', '¿Cuántas?', 'In the last year', null, "${has} = '1'"],
      ...['. >= 0 and . <= 100000', 'Too many'],
    ],
    [
      'select_multiple kinds or_other',
      'kinds',
      'Of what kind?',
      '¿De qué tipo?',
      null,
      null,
      "${has} = '1'",
      'count-selected(.) <= 3',
    ],
    ['begin_group', 'money', 'Money', 'Dinero', null, null, '${firms} > 10'],
    [
      'decimal',
      'budget',
      'The yearly budget',
      'Presupuesto',
      null,
      null,
      "selected(${kinds}, 'fund') and not(${firms} = '')",
    ],
    ['end_group'],
    ['end_group'],
    [
      'begin_score',
      'views',
      'How good is it?',
      '¿Qué tal?',
      null,
      'yes',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'grades',
    ],
    ['score__row', 'speed', 'Its speed', 'Rapidez', null, 'yes'],
    ['score__row', 'price', 'Its price', 'Precio', null, 'yes'],
    ['end_score'],
    ['begin_repeat', 'cases', 'Cases', 'Casos'],
    ['text', 'who', 'Who', 'Quién'],
    ['date', 'when', 'When', 'Cuándo'],
    ['geopoint', 'where', 'Where', 'Dónde'],
    ['end_repeat'],
    ['calculate', 'total', null, null, null, null, null, null, null, null, null, null, '${firms} * 2'],
    ['text', 'why', 'Why so many?', '¿Por qué?', null, null, '${total} > 100', null, null, 'multiline'],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::Español (es)', 'region'],
    ['yn', 1, 'Yes', 'Sí'],
    ['yn', 0, 'No', 'No'],
    ['kinds', 'fund', 'A fund', 'Un fondo'],
    ['kinds', 'advice', 'Advice', 'Consejo'],
    ['grades', 'low', 'Low', 'Bajo'],
    ['grades', 'high', 'High', 'Alto'],
  ],
  settings: [
    ['form_title', 'default_language'],
    ['Support for small firms', 'English (en)'],
  ],
}
