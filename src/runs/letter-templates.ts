import { fold } from '../core/fold.ts';
import { nearTo } from '../core/near.ts';
import { a1, type Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { wrongPlaceholders } from '../documents/letters/placeholders.ts';
import { STANDARD_TEMPLATES } from '../documents/letters/standard-templates.ts';
import { readWorkbook } from '../formats/xlsx/read/index.ts';
import type { LoadedFile } from '../model/dataset.ts';
import { LETTER_KINDS, type LetterKind, type LetterTemplate, type LetterTemplates } from '../model/letter.ts';
import type { Sheet } from '../model/sheet.ts';
import { LETTER_WORDS, PLACEHOLDERS, SIGNATURE_NAME, TEMPLATE_HEADINGS } from '../words/letters.ts';

export interface LoadedTemplates {
  /** null where a fault leaves open what a letter is to say. */
  readonly templates: LetterTemplates | null;
  readonly findings: readonly Finding[];
}

/** Rows below which no heading is looked for. */
const HEADING_ROWS = 10;

type Heading = (typeof TEMPLATE_HEADINGS)[number];

/** Where the texts stand on a sheet. */
interface Layout {
  readonly sheet: Sheet;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<Heading, number>;
}

/** An office's own texts out of 函件模板.xlsx; a kind that the workbook leaves out has the standard text. */
export function readLetterTemplates({ input, bytes }: LoadedFile): LoadedTemplates {
  const { workbook, findings } = readWorkbook(bytes, { file: input.path });
  if (workbook === null) return { templates: null, findings };
  const layout = workbook.sheets.map(layoutOf).find((found) => found !== null) ?? null;
  if (layout === null) {
    const missing = finding('LETTER-003', { file: input.path }, { missing: TEMPLATE_HEADINGS });
    return { templates: null, findings: [...findings, missing] };
  }
  const { rows, faults } = rowsOf(layout, input.path);
  const found = [...findings, ...faults];
  if (found.some(({ severity }) => severity === 'error')) return { templates: null, findings: found };
  return { templates: templatesOf(rows), findings: found };
}

function layoutOf(sheet: Sheet): Layout | null {
  for (const row of sheet.rows()) {
    if (row.number > HEADING_ROWS) return null;
    const columns = new Map<Heading, number>();
    for (const cell of row.cells) {
      const heading = TEMPLATE_HEADINGS.find((name) => name === fold(cell.value));
      if (heading !== undefined && !columns.has(heading)) columns.set(heading, cell.column);
    }
    if (columns.has('函件') && columns.has('正文')) return { sheet, headingRow: row.number, columns };
  }
  return null;
}

/** A row of the sheet: a paragraph, of the kind that it or a row above names. */
interface TextRow {
  readonly kind: LetterKind | typeof SIGNATURE_NAME;
  readonly texts: Readonly<Record<Heading, string>>;
}

function rowsOf(
  { sheet, headingRow, columns }: Layout,
  file: string,
): { readonly rows: readonly TextRow[]; readonly faults: readonly Finding[] } {
  const rows: TextRow[] = [];
  const faults: Finding[] = [];
  let kind: TextRow['kind'] | null = null;
  let named = false;
  for (const row of sheet.rows()) {
    if (row.number <= headingRow) continue;
    const at = (heading: Heading): Place => {
      const column = columns.get(heading) ?? 1;
      return { file, sheet: sheet.name, cell: a1(row.number, column), heading };
    };
    const text = (heading: Heading): string => {
      const column = columns.get(heading);
      const typed = column === undefined ? '' : (sheet.cell(row.number, column)?.value ?? '');
      return typed.replaceAll('｛', '{').replaceAll('｝', '}').trim();
    };
    const texts = { 函件: text('函件'), 标题: text('标题'), 主送: text('主送'), 正文: text('正文') };
    if (Object.values(texts).every((one) => one === '')) continue;
    if (texts.函件 !== '') kind = kindOf(texts.函件);
    if (kind === null) {
      const options = [...LETTER_KINDS.map((one) => LETTER_WORDS[one].zh), SIGNATURE_NAME];
      if (texts.函件 !== '' || !named)
        faults.push(finding('LETTER-002', at('函件'), { text: texts.函件, options }));
      named = true;
      continue;
    }
    named = true;
    for (const heading of ['标题', '主送', '正文'] as const)
      for (const wrong of wrongPlaceholders(texts[heading])) {
        const near = nearTo(wrong.replace(/[{}]/gu, ''), Object.keys(PLACEHOLDERS));
        const suggestions = near.map((name) => `{${name}}`);
        faults.push(finding('LETTER-001', at(heading), { text: wrong, suggestions }));
      }
    rows.push({ kind, texts });
  }
  return { rows, faults };
}

function kindOf(text: string): TextRow['kind'] | null {
  const name = fold(text);
  if (name === SIGNATURE_NAME) return SIGNATURE_NAME;
  return LETTER_KINDS.find((kind) => LETTER_WORDS[kind].zh === name) ?? null;
}

function templatesOf(rows: readonly TextRow[]): LetterTemplates {
  const signature = rows.find(({ kind }) => kind === SIGNATURE_NAME)?.texts.正文 ?? '';
  const template = (kind: LetterKind): LetterTemplate => {
    const standard = STANDARD_TEMPLATES.letters[kind];
    const mine = rows.filter((row) => row.kind === kind);
    if (mine.length === 0) return standard;
    const first = (heading: Heading): string | undefined =>
      mine.map(({ texts }) => texts[heading]).find((text) => text !== '');
    return {
      title: first('标题') ?? standard.title,
      addressee: first('主送') ?? standard.addressee,
      paragraphs: mine.flatMap(({ texts }) => (texts.正文 === '' ? [] : [texts.正文])),
    };
  };
  return {
    letters: {
      return: template('return'),
      remind: template('remind'),
      interview: template('interview'),
      assign: template('assign'),
      supervise: template('supervise'),
      criticise: template('criticise'),
      transfer: template('transfer'),
    },
    signature: signature === '' ? STANDARD_TEMPLATES.signature : signature,
  };
}
