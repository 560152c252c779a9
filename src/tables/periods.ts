import { tableById } from '../../schemas/index.ts';
import { type Period, parsePeriod, periodText } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import { type Day, lastDay, monthSpan } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import type { ParsedTable } from '../model/table.ts';
import { type PeriodMention, periodsIn, periodsInName } from '../values/period-text.ts';

/** One thing that says which month a sheet is for. */
interface Evidence {
  readonly year: number | null;
  readonly month: number;
  /** A day of sending, mostly in the month after: it speaks only where nothing else does. */
  readonly day: number | null;
  readonly source: Source;
  readonly text: string;
  readonly at: Place;
}

interface Placing {
  readonly table: ParsedTable;
  readonly period: Period | null;
  readonly keptTo?: Day;
  readonly findings: readonly Finding[];
}

/**
 * Gives every progress table its month, from (in this order) the template metadata, title and captions, file name,
 * sheet name, its headings, a form's date; a sheet that says nothing takes the month given on the command line. In a workbook with a sheet a
 * month the sheets' names go before the file's. Contradictions are findings; one cause in several sheets of a file is one.
 */
export function placePeriods(
  files: readonly ReadFile[],
  schemeYear: number,
  given: Period | null,
): { readonly tables: readonly PlacedTable[]; readonly findings: readonly Finding[] } {
  const tables: PlacedTable[] = [];
  const findings: Finding[] = [];
  const months = onceEach();
  for (const file of files) {
    const monthly = monthlyTables(file);
    const placed = file.tables.map((table): Placing => {
      if (tableById(table.id)?.kind === 'ledger') return { table, ...placeLedger(file, table, schemeYear) };
      if (table.variant === 'base') return { table, period: null, findings: [] };
      return { table, ...placeTable(file, table, schemeYear, given, monthly.has(table)) };
    });
    findings.push(...saidOnce(placed));
    // Written out: a copy that gets one more property keeps a list for it beside.
    for (const { table, period, keptTo } of placed) {
      const item = { file: file.input, table, period: period === null ? null : months(period) };
      tables.push(keptTo === undefined ? item : { ...item, keptTo });
    }
  }
  return { tables, findings };
}

/** The same month each time: thousands of tables are for it. */
function onceEach(): (month: Period) => Period {
  const known = new Map<string, Period>();
  return (month) => {
    const name = periodText(month);
    const same = known.get(name) ?? month;
    known.set(name, same);
    return same;
  };
}

/**
 * A ledger is for no month: the days in its rows tell when things were. What its title or its file names (截至5月31日, 1—5月) is the day it
 * was kept to; where they name different ones nobody knows which.
 */
function placeLedger(file: ReadFile, table: ParsedTable, schemeYear: number): Omit<Placing, 'table'> {
  const days = evidenceOf(file, table).map(({ year, month, text }): Day => {
    const of = { year: year ?? yearBeside(file, table) ?? schemeYear, month };
    const day = DAY_IN_MENTION.exec(text)?.[1];
    return day === undefined ? lastDay(monthSpan(of)) : `${periodText(of)}-${day.padStart(2, '0')}`;
  });
  const [only, ...others] = new Set(days);
  const told = only !== undefined && others.length === 0;
  return { period: null, ...(told ? { keptTo: only } : {}), findings: [] };
}

/** 6月10日, 2023-06-10, 20230610: the day of a mention that names one. */
const DAY_IN_MENTION = /(?:\d月|20\d\d[-./]\d{1,2}[-./]|20\d{4})(\d{1,2})[日号]?$/u;

/** What several sheets of a workbook have in common, as one finding at the first of them. */
function saidOnce(placed: readonly Placing[]): readonly Finding[] {
  const found = placed.flatMap(({ findings }) => findings);
  return found.flatMap((item, index) => {
    const alike = found.filter(({ code }) => code === item.code);
    if (alike.length === 1) return [item];
    if (found.findIndex(({ code }) => code === item.code) < index) return [];
    return [{ ...item, related: [...item.related, ...alike.slice(1).map(({ at }) => at)] }];
  });
}

/** The tables of a workbook with a sheet a month: of one kind, on sheets whose names give different months. */
function monthlyTables({ tables }: ReadFile): ReadonlySet<ParsedTable> {
  const monthly = new Set<ParsedTable>();
  for (const { id } of tables) {
    const mine = tables.filter((table) => table.id === id && table.variant === 'progress');
    const named = mine.map(({ at }) => periodsInName(at.sheet ?? '')).filter((found) => found.length === 1);
    const months = new Set(named.map(([one]) => `${one?.year} ${one?.month}`));
    if (months.size > 1) for (const table of mine) monthly.add(table);
  }
  return monthly;
}

function placeTable(
  file: ReadFile,
  table: ParsedTable,
  schemeYear: number,
  given: Period | null,
  monthly: boolean,
): Omit<Placing, 'table'> {
  const evidence = judged(evidenceOf(file, table), monthly);
  const first = evidence[0];
  if (first === undefined) {
    return given === null
      ? { period: null, findings: [finding('PERIOD-001', table.at, {})] }
      : { period: given, findings: [] };
  }
  const findings: Finding[] = [];
  const year =
    first.year ?? evidence.find((item) => item.month === first.month && item.year !== null)?.year ?? null;
  const period: Period = { year: year ?? yearBeside(file, table) ?? schemeYear, month: first.month };
  const other = evidence.find(
    (item) => item.month !== period.month || (item.year !== null && item.year !== period.year),
  );
  if (other !== undefined) {
    const says = (item: Evidence): Bilingual => ({
      zh: `${SOURCES[item.source].zh}写的是“${item.text}”`,
      en: `the ${SOURCES[item.source].en} says “${item.text}”`,
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
  if (year === null && yearBeside(file, table) === null)
    findings.push(finding('PERIOD-003', first.at, { month: period.month, year: schemeYear }));
  if (period.year !== schemeYear) {
    const at = table.title?.at ?? first.at;
    findings.push(finding('PERIOD-004', at, { period: periodText(period), year: schemeYear }));
    return { period: null, findings };
  }
  return { period, findings };
}

/** From this day on a day of sending is in the month it is about: returns are due by the 25th. */
const END_OF_MONTH = 20;

/** What decides, strongest first: days of sending last and alone, the name of a sheet a month before those of its workbook. */
function judged(evidence: readonly Evidence[], monthly: boolean): readonly Evidence[] {
  const stated = evidence.filter(({ day }) => day === null);
  if (stated.length === 0)
    return evidence.filter(({ day }) => day !== null && day >= END_OF_MONTH).slice(0, 1);
  const sheet = stated.filter(({ source }) => source === 'sheet');
  const [own] = sheet;
  if (!monthly || own === undefined) return stated;
  // 1—3月 over the sheets 1月, 2月, 3月 is the whole of them.
  return [...sheet, ...stated.filter((item) => item.source !== 'sheet' && !covers(item, own))];
}

function covers(span: Evidence, { year, month }: Evidence): boolean {
  const sameYear = span.year === null || year === null || span.year === year;
  const spans = span.source === 'file' || /[-—–至到~]|年度|全年|上半年|季度/u.test(span.text);
  return sameYear && spans && span.month >= month;
}

/** The year in a title or name, where they all give one: 2023年, 2023-03. */
function yearBeside({ input }: ReadFile, { title, captions, at }: ParsedTable): number | null {
  const texts = [title?.text, ...captions.map(({ text }) => text), baseName(input.path), at.sheet];
  const years = texts.flatMap((text) => YEAR_IN_TEXT.exec((text ?? '').slice(0, LONGEST_TITLE))?.[1] ?? []);
  const [only, ...others] = new Set(years);
  return only === undefined || others.length > 0 ? null : Number(only);
}

const LONGEST_TITLE = 200;
const YEAR_IN_TEXT = /(?<!\d)(20\d\d)(?:\s?年|[-.]?(?:0?[1-9]|1[0-2])(?!\d))/u;

const SOURCES = {
  metadata: { zh: '模板信息', en: 'template metadata' },
  title: { zh: '标题', en: 'title' },
  caption: { zh: '副标题', en: 'subtitle' },
  file: { zh: '文件名', en: 'file name' },
  sheet: { zh: '工作表名', en: 'sheet name' },
  heading: { zh: '列名', en: 'heading' },
  date: { zh: '填报时间', en: 'date of filling in' },
} as const satisfies Record<string, Bilingual>;

type Source = keyof typeof SOURCES;

/** Strongest first. */
function evidenceOf(file: ReadFile, table: ParsedTable): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const mention = (source: Source, mentions: readonly PeriodMention[], at: Place): void => {
    for (const { year, month, day, text } of mentions) evidence.push({ year, month, day, source, text, at });
  };
  const stated = parsePeriod(file.metadata.period ?? '');
  if (stated)
    evidence.push({ ...stated, day: null, source: 'metadata', text: periodText(stated), at: table.at });
  const title = table.title?.at ?? table.at;
  if (table.title) mention('title', periodsIn(table.title.text), title);
  const titled = evidence.some(({ day }) => day === null);
  for (const caption of table.captions)
    if (!titled || !SENT.test(caption.text)) mention('caption', periodsIn(caption.text), caption.at);
  mention('file', periodsIn(withoutDeadlines(baseName(file.input.path))), title);
  mention('sheet', periodsInName(table.at.sheet ?? ''), title);
  if (evidence.every(({ day }) => day !== null)) {
    if (table.headed !== undefined) mention('heading', [table.headed], table.headed.at);
    evidence.push(...dateOfForm(table));
  }
  return evidence;
}

/** 填报日期：2023年8月 says when, and a title’s month is not its contradiction. */
const SENT = /^\s{0,9}(?:填报|填表|制表|报送|上报)(?:日期|时间)/u;

/** A form is for the month of its 填报时间 where nothing else names one; filled in late, it is not for the month it is filled in. */
function dateOfForm(table: ParsedTable): readonly Evidence[] {
  const dated = tableById(table.id)?.form?.dated;
  const cell = dated === undefined ? undefined : table.rows[0]?.cells.get(dated);
  if (cell?.value.kind !== 'date') return [];
  const [year, month] = cell.value.date.split('-').map(Number);
  if (year === undefined || month === undefined) return [];
  return [{ year, month, day: null, source: 'date', text: cell.value.date, at: cell.at }];
}

/** A deadline that a file's name tells (时限6月底) is not the month of its figures. */
function withoutDeadlines(name: string): string {
  return name.replace(
    /(?:时限|期限|截止|限期|到期)(?:为|至|到|：|:)?(?:20\d\d年)?\d{1,2}月(?:底|末|份|\d{1,2}日)?/gu,
    '',
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
