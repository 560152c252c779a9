import { tableById } from '../../schemas/index.ts';
import { type Period, parsePeriod, periodText } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import type { ParsedTable } from '../model/table.ts';
import { periodsIn } from '../values/period-text.ts';

/** One thing that says which month a sheet is for. */
interface Evidence {
  readonly year: number | null;
  readonly month: number;
  readonly source: Bilingual;
  readonly text: string;
  readonly at: Place;
}

/**
 * Gives every progress table its month, from (in this order) the template metadata, title and captions, file name,
 * sheet name, a form's date; a sheet that says nothing takes the month given on the command line. Contradictions are findings.
 */
export function placePeriods(
  files: readonly ReadFile[],
  schemeYear: number,
  given: Period | null,
): { readonly tables: readonly PlacedTable[]; readonly findings: readonly Finding[] } {
  const tables: PlacedTable[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    for (const table of file.tables) {
      if (table.variant === 'base') {
        tables.push({ file: file.input, table, period: null });
        continue;
      }
      const placed = placeTable(file, table, schemeYear, given);
      findings.push(...placed.findings);
      tables.push({ file: file.input, table, period: placed.period });
    }
  }
  return { tables, findings };
}

function placeTable(
  file: ReadFile,
  table: ParsedTable,
  schemeYear: number,
  given: Period | null,
): { readonly period: Period | null; readonly findings: readonly Finding[] } {
  const stated = evidenceOf(file, table);
  const evidence = stated.length > 0 ? stated : dateOfForm(table);
  const first = evidence[0];
  if (first === undefined) {
    return given === null
      ? { period: null, findings: [finding('PERIOD-001', table.at, {})] }
      : { period: given, findings: [] };
  }
  const findings: Finding[] = [];
  const year =
    first.year ?? evidence.find((item) => item.month === first.month && item.year !== null)?.year ?? null;
  const period: Period = { year: year ?? schemeYear, month: first.month };
  const other = evidence.find(
    (item) => item.month !== period.month || (item.year !== null && item.year !== period.year),
  );
  if (other !== undefined) {
    const says = (item: Evidence): Bilingual => ({
      zh: `${item.source.zh}写的是“${item.text}”`,
      en: `the ${item.source.en} says “${item.text}”`,
    });
    findings.push(
      finding(
        'PERIOD-002',
        first.at,
        { stated: says(first), otherStated: says(other), period: periodText(period) },
        [other.at],
      ),
    );
  }
  if (year === null)
    findings.push(finding('PERIOD-003', first.at, { month: period.month, year: schemeYear }));
  if (period.year !== schemeYear) {
    findings.push(finding('PERIOD-004', first.at, { period: periodText(period), year: schemeYear }));
    return { period: null, findings };
  }
  return { period, findings };
}

const SOURCES = {
  metadata: { zh: '模板信息', en: 'template metadata' },
  title: { zh: '标题', en: 'title' },
  caption: { zh: '副标题', en: 'subtitle' },
  file: { zh: '文件名', en: 'file name' },
  sheet: { zh: '工作表名', en: 'sheet name' },
  date: { zh: '填报时间', en: 'date of filling in' },
} as const satisfies Record<string, Bilingual>;

/** Strongest first. */
function evidenceOf(file: ReadFile, table: ParsedTable): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const mention = (source: Bilingual, text: string, at: Place): void => {
    for (const { year, month, text: words } of periodsIn(text))
      evidence.push({ year, month, source, text: words, at });
  };
  const stated = parsePeriod(file.metadata.period ?? '');
  if (stated) evidence.push({ ...stated, source: SOURCES.metadata, text: periodText(stated), at: table.at });
  if (table.title) mention(SOURCES.title, table.title.text, table.title.at);
  for (const caption of table.captions) mention(SOURCES.caption, caption.text, caption.at);
  mention(SOURCES.file, baseName(file.input.path), table.at);
  mention(SOURCES.sheet, table.at.sheet ?? '', table.at);
  return evidence;
}

/** A form is for the month of its 填报时间 where nothing else names one; filled in late, it is not for the month it is filled in. */
function dateOfForm(table: ParsedTable): readonly Evidence[] {
  const dated = tableById(table.id)?.form?.dated;
  const cell = dated === undefined ? undefined : table.rows[0]?.cells.get(dated);
  if (cell?.value.kind !== 'date') return [];
  const [year, month] = cell.value.date.split('-').map(Number);
  if (year === undefined || month === undefined) return [];
  return [{ year, month, source: SOURCES.date, text: cell.value.date, at: cell.at }];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
