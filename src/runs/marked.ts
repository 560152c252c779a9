import { tableById } from '../../schemas/index.ts';
import { parseA1, type Range } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import { fileNamesOf } from '../facts/file-names.ts';
import { markWorkbook } from '../formats/xlsx/mark/index.ts';
import {
  type CellMark,
  type ListedFinding,
  type MarkRequest,
  ORIGINAL_LABEL,
  type SheetMarks,
} from '../formats/xlsx/mark/model.ts';
import { tablesIn } from '../model/in-file.ts';
import type { ParsedTable } from '../model/table.ts';
import { type FileFindings, type FindingReport, toBeMarked } from '../reporters/report.ts';
import { asTold, baseName } from '../words/file-names.ts';
import { countWords, SEVERITY_WORDS } from '../words/severities.ts';
import { fingerprint } from './marked-copies.ts';
import type { Submissions } from './submissions.ts';

/** More cells than this of one finding's range are not marked one by one. */
const MOST_CELLS = 500;

/** A marked workbook, to be written under the path of its original. */
export interface MarkedCopy {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A marked copy of every workbook that was opened and has errors or warnings.
 *
 * @param bytesOf an original's bytes by its path; null where it is not there.
 */
export async function markedCopies(
  report: FindingReport,
  submissions: Submissions,
  bytesOf: (path: string) => Promise<Uint8Array | null>,
): Promise<readonly MarkedCopy[]> {
  const names = fileNamesOf(submissions.files, submissions.tables, submissions.roster);
  const copies: MarkedCopy[] = [];
  for (const item of toBeMarked(report)) {
    const bytes = item.path === null ? null : await bytesOf(item.path);
    if (item.path === null || bytes === null) continue;
    const tables = tablesIn(item.path, submissions.tables).map(({ table }) => table);
    const told = {
      ...item,
      findings: item.findings.map((finding) => asTold(finding, names(item.file?.unit ?? null))),
    };
    const marked = markWorkbook(bytes, markRequest(told, tables, fingerprint(bytes)), report.date);
    if (marked !== null) copies.push({ path: item.path, bytes: marked });
  }
  return copies;
}

/** What is to be marked: documents are Chinese whatever the run's language. */
function markRequest(item: FileFindings, tables: readonly ParsedTable[], original: string): MarkRequest {
  const sheets = [...new Set(item.findings.flatMap(({ at }) => at.sheet ?? []))];
  return {
    file: item.path ?? '',
    guide: [
      `${baseName(item.path ?? '')}：共${countWords(item.counts, 'zh')}。`,
      '红色单元格必须修改，黄色单元格请核实；点“单元格”一列可转到该处，各表最右边的“错误信息”列可以筛选。',
      '请直接在本文件中改好，保存后重新报送；本清单和“错误信息”列留着不影响核对。',
      `${ORIGINAL_LABEL}${original}`,
    ],
    findings: item.findings.map(listed),
    sheets: sheets.map((sheet) =>
      sheetMarks(
        sheet,
        item.findings.filter(({ at }) => at.sheet === sheet),
        tables.filter(({ at }) => at.sheet === sheet),
      ),
    ),
  };
}

function listed(finding: Finding): ListedFinding {
  const { sheet = '', cell = '', heading = '' } = finding.at;
  return {
    level: finding.severity,
    word: SEVERITY_WORDS[finding.severity].zh,
    sheet,
    cell,
    heading,
    message: wordFinding(finding, 'zh'),
    code: finding.code,
  };
}

function sheetMarks(sheet: string, findings: readonly Finding[], tables: readonly ParsedTable[]): SheetMarks {
  const messages = new Map<number, string[]>();
  const cells = new Map<string, CellMark>();
  for (const finding of findings) {
    const range = finding.at.cell === undefined ? null : parseA1(finding.at.cell);
    if (range === null || finding.severity === 'info') continue;
    const level = finding.severity;
    const text = `${SEVERITY_WORDS[level].zh}：${wordFinding(finding, 'zh')}`;
    for (const [index, { row, column }] of [...cellsOf(range)].entries()) {
      const key = `${row} ${column}`;
      const known = cells.get(key);
      const note = [known?.note ?? '', index === 0 ? text : ''].filter((line) => line !== '').join('\n');
      cells.set(key, { row, column, level: known?.level === 'error' ? 'error' : level, note });
    }
    if (tables.some((table) => inside(table, range.top)))
      messages.set(range.top, [...(messages.get(range.top) ?? []), wordFinding(finding, 'zh')]);
  }
  const listing = [...messages.keys()];
  const faulty = tables.filter((table) => listing.some((row) => inside(table, row)));
  const filtered = faulty.find((table) => !isForm(table));
  return {
    sheet,
    cells: [...cells.values()],
    headings: [...new Set(faulty.map(headingRow))],
    messages: new Map([...messages].map(([row, texts]) => [row, [...new Set(texts)].join('\n')])),
    filter: filtered === undefined ? null : { ...filtered.region, top: headingRow(filtered) },
  };
}

/** The row that heads the table's records: the last of its header, or the one above a form. */
function headingRow(table: ParsedTable): number {
  const { top } = table.region;
  if (isForm(table)) return Math.max(1, top - 1);
  return Math.max(top, (table.rows[0]?.row ?? top + 1) - 1);
}

function isForm({ id }: ParsedTable): boolean {
  return tableById(id)?.kind === 'form';
}

function inside(table: ParsedTable, row: number): boolean {
  return row > headingRow(table) && row <= table.region.bottom;
}

function* cellsOf(range: Range): Iterable<{ readonly row: number; readonly column: number }> {
  let count = 0;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      count += 1;
      if (count > MOST_CELLS) return;
      yield { row, column };
    }
  }
}
