import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables as knownTables } from '../../schemas/index.ts';
import type { CheckedFile, CheckInput } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/index.ts';
import { parsePeriod } from '../../src/core/period.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import type { InputFile, PlacedTable } from '../../src/model/dataset.ts';
import type { ParsedRow } from '../../src/model/table.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { type MarkdownOptions, sheetFromMarkdown } from '../support/markdown-sheet.ts';

/** A submitted workbook: its sheets as Markdown tables. */
export interface Book extends MarkdownOptions {
  readonly file?: string;
  readonly sheets: readonly string[];
  /** `2023-05` for a progress workbook. */
  readonly period?: string;
  /** Day to which a ledger was kept. */
  readonly keptTo?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly received?: string;
  /** Two workbooks with one hash are the same bytes. */
  readonly hash?: string;
}

export interface Setting extends Pick<CheckInput, 'month' | 'date' | 'scheme'> {
  readonly definitions?: readonly TableDefinition[];
  readonly units?: readonly RosterUnit[];
  /** Puts another row in the place of each that was read. */
  readonly row?: (row: ParsedRow) => ParsedRow;
}

export interface Checked {
  readonly found: readonly Finding[];
  /** `CHECK-002 D7`, in the order of the checks; where several workbooks or sheets are checked `5月.xlsx!Sheet1!D7`. */
  readonly codes: readonly string[];
  /** The same for what reading the cells found. */
  readonly read: readonly string[];
  /** The Chinese message of the first finding of a code. */
  message(code: string): string;
}

/** Reads the workbooks and runs every check on them; findings of reading are heeded but not returned. */
export function checkBooks(books: readonly Book[], setting: Setting = {}): Checked {
  const definitions = setting.definitions ?? knownTables;
  const roster = createRoster(setting.units ?? daye2023.roster);
  const found: Finding[] = [];
  const tables: PlacedTable[] = [];
  const files: CheckedFile[] = [];
  const { row = (own: ParsedRow) => own } = setting;
  books.forEach((book, index) => {
    const path = book.file ?? `${index + 1}.xlsx`;
    const input: InputFile = { path, sha256: book.hash ?? `hash of ${path}`, size: 1 };
    const { metadata = {}, received } = book;
    files.push({ input, metadata, ...(received === undefined ? {} : { received }) });
    book.sheets.forEach((markdown, at) => {
      const sheet = sheetFromMarkdown(markdown, { ...book, name: book.name ?? `Sheet${at + 1}` });
      const read = readTables(sheet, { file: path, definitions, roster, year: 2023 });
      found.push(...read.findings);
      const period = parsePeriod(book.period ?? '');
      tables.push(
        ...read.tables.map((table) => ({
          file: input,
          table: { ...table, rows: table.rows.map(row) },
          period: table.variant === 'progress' ? period : null,
          ...(book.keptTo === undefined ? {} : { keptTo: book.keptTo }),
        })),
      );
    });
  });
  const { month, date, scheme } = setting;
  const findings = runChecks({
    tables,
    definitions,
    roster,
    found,
    files,
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { date }),
    ...(scheme === undefined ? {} : { scheme }),
  });
  const several = books.length > 1 || books.some(({ sheets }) => sheets.length > 1);
  const line = ({ code, at }: Finding): string =>
    `${code} ${several ? [at.file, at.sheet, at.cell].filter(Boolean).join('!') : (at.cell ?? '')}`.trim();
  return {
    found: findings,
    codes: findings.map(line),
    read: found.map(line),
    message: (code) => {
      const one = [...findings, ...found].find((item) => item.code === code);
      return one === undefined ? '' : wordFinding(one, 'zh');
    },
  };
}

/** One sheet of one workbook. */
export function checkSheet(markdown: string, setting: Setting & { readonly period?: string } = {}): Checked {
  const { period } = setting;
  return checkBooks([{ sheets: [markdown], ...(period === undefined ? {} : { period }) }], setting);
}

/** Units of a small roster: two townships of a class each, three departments, and one department that is not ranked. */
export const SMALL_ROSTER: readonly RosterUnit[] = (
  [
    ['甲镇', 'township', '一类乡镇'],
    ['乙镇', 'township', '一类乡镇'],
    ['丙乡', 'township', '二类乡镇'],
    ['市一局', 'department', '市直部门'],
    ['市二局', 'department', '市直部门'],
    ['市三局', 'department', '市直部门'],
    ['市协会', 'department', null],
  ] as const
).map(([name, kind, unitClass]) => ({ name, kind, class: unitClass, aliases: [], leader: null }));
