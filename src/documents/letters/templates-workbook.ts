import { VERSION } from '../../core/version.ts';
import { LETTER_KINDS, type LetterTemplates } from '../../model/letter.ts';
import type { CellStyle, RowModel, SheetModel, WorkbookModel } from '../../model/workbook-model.ts';
import { LETTER_WORDS, PLACEHOLDERS, SIGNATURE_NAME, TEMPLATE_HEADINGS } from '../../words/letters.ts';
import { cell, heading, row } from '../cells.ts';

const WIDTHS = [12, 34, 16, 84];
/** Characters of 正文 on a line, and points a line. */
const LINE_LENGTH = 40;
const LINE_HEIGHT = 18;

/** 函件模板.xlsx: the texts of the letters, a row a paragraph, to be edited; and what may stand in braces. */
export function templatesWorkbook(templates: LetterTemplates, date: string): WorkbookModel {
  return {
    title: '函件模板',
    date,
    metadata: { document: 'letter-templates', version: VERSION },
    sheets: [textSheet(templates), placeholderSheet()],
  };
}

function textSheet({ letters, signature }: LetterTemplates): SheetModel {
  const rows = LETTER_KINDS.flatMap((kind) => {
    const { title, addressee, paragraphs } = letters[kind];
    return paragraphs.map((text, index) =>
      index === 0 ? line([LETTER_WORDS[kind].zh, title, addressee, text]) : line(['', '', '', text]),
    );
  });
  return {
    name: '函件模板',
    widths: WIDTHS,
    rows: [
      ...heading(
        '函件模板',
        '一行一段，函件名称空着的行接着上一行；{单位}等占位符见“占位符”表，没有值的留作〔〕',
      ),
      line(TEMPLATE_HEADINGS, 'header'),
      ...rows,
      line([SIGNATURE_NAME, '', '', signature]),
    ],
    merges: [1, 2].map((at) => ({ top: at, bottom: at, left: 1, right: WIDTHS.length })),
    freeze: { rows: 3, columns: 1 },
    print: { orientation: 'landscape', repeatRows: [3, 3] },
  };
}

function placeholderSheet(): SheetModel {
  return {
    name: '占位符',
    widths: [18, 70],
    rows: [
      ...heading('占位符', '写在模板里，出函时换成实际内容'),
      line(['写法', '换成什么'], 'header'),
      ...Object.entries(PLACEHOLDERS).map(([name, meaning]) => line([`{${name}}`, meaning])),
    ],
    merges: [1, 2].map((at) => ({ top: at, bottom: at, left: 1, right: 2 })),
    print: { orientation: 'portrait', repeatRows: [3, 3] },
  };
}

function line(texts: readonly string[], style: CellStyle = 'wrapped'): RowModel {
  const longest = Math.max(...texts.map((text, index) => (index === 3 ? text.length : 0)));
  const lines = Math.max(1, Math.ceil(longest / LINE_LENGTH), Math.ceil((texts[1] ?? '').length / 16));
  return row(
    texts.map((text) => cell(text, style)),
    style === 'header' ? 24 : lines * LINE_HEIGHT + 4,
  );
}
