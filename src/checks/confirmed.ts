import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type SubjectRow, subjectRows } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { measureKey, type ParsedCell } from '../model/table.ts';
import { type Confirmation, confirmedBy } from '../scheme/confirmation.ts';
import { nameOfColumn } from '../words/headings.ts';
import { type CheckInput, figure, headingOf, number } from './check.ts';

/** What confirmations are looked up in. */
export interface Confirmed {
  readonly tables: readonly PlacedTable[];
  readonly definitions: readonly TableDefinition[];
  readonly confirmations: readonly Confirmation[];
  readonly year: number;
}

/** What of a run's input confirmations are looked up in. */
export function confirmedIn({ tables, definitions, scheme }: CheckInput): Confirmed {
  return { tables, definitions, confirmations: scheme?.confirmations ?? [], year: scheme?.year ?? 0 };
}

/** A figure that a confirmation may be about. */
interface Candidate {
  readonly item: SubjectRow;
  readonly cell: ParsedCell;
}

/** A doubtful figure that a confirmation holds for. */
interface Held extends Candidate {
  readonly confirmation: Confirmation;
}

/**
 * The findings with those about confirmed figures made notices that say who confirmed them and why: the figures count. A confirmation
 * holds for one figure, and where it says which only while that stands there.
 */
export function confirm(findings: readonly Finding[], input: Confirmed): readonly Finding[] {
  if (input.confirmations.length === 0) return findings;
  const doubted = doubtedPlaces(findings);
  const holding = new Map<string, Held>();
  for (const confirmation of input.confirmations) {
    const open = candidates(confirmation, input).filter(
      (candidate) => doubted.has(keyOf(candidate.cell.at)) && isSame(confirmation, candidate),
    );
    // Of several rows of a file it is not certain which one somebody has looked into.
    if (new Set(open.map(({ item }) => item.key)).size > 1) continue;
    for (const candidate of open) holding.set(keyOf(candidate.cell.at), { ...candidate, confirmation });
  }
  return findings.map((found) => {
    const [held] = doubts(found).flatMap((at) => holding.get(keyOf(at)) ?? []);
    return held === undefined ? found : noticeOf(found, held);
  });
}

/**
 * What is to be said of confirmations themselves, each at its cell: that none of the figures at hand is meant, or several are; that the
 * figure has changed since; that nothing was doubtful about it. Of a month that is not at hand nothing is said.
 */
export function idleConfirmations(findings: readonly Finding[], input: Confirmed): readonly Finding[] {
  const doubted = doubtedPlaces(findings);
  const used = new Set(
    findings.flatMap(({ code, related }) => (code === 'CHECK-052' ? related.map(keyOf) : [])),
  );
  return input.confirmations.flatMap((confirmation): readonly Finding[] => {
    const { at, subject, value } = confirmation;
    if (used.has(keyOf(at)) || tablesOf(confirmation, input).length === 0) return [];
    const column = columnName(confirmation, input);
    const nothing = (reason: Bilingual): readonly Finding[] => [
      finding('SCHEME-016', at, { text: subject, column, reason }),
    ];
    const all = candidates(confirmation, input);
    if (all.length === 0) return nothing(NO_ROW);
    const open = all.filter(({ cell }) => doubted.has(keyOf(cell.at)));
    const [first] = open.length === 0 ? all : open;
    if (first === undefined) return [];
    const place = first.cell.at;
    const stated = figure(first.cell);
    if (value !== null && stated !== null && !stated.equals(value)) {
      const params = { text: subject, column, stated: number(stated), expected: number(value) };
      return [finding('SCHEME-017', at, params, [place])];
    }
    if (open.length > 0) return nothing(SEVERAL);
    return [finding('SCHEME-018', at, { text: subject, column }, [place])];
  });
}

const NO_ROW: Bilingual = {
  zh: '这个月的表里没有这个单位（文件）的这个数',
  en: 'the sheets of that month have no such figure of that unit or file',
};
const SEVERAL: Bilingual = {
  zh: '文件里有几个单位的这一列存疑，分不清核实的是哪一个；请写单位名称',
  en: 'several units of that file have a doubtful figure in that column; name the unit',
};

/** The places of the figures that a finding makes doubtful. */
function doubts({ code, at, related }: Finding): readonly Place[] {
  const { doubtful } = entryOf(code);
  if (doubtful === undefined) return [];
  return doubtful === 'with-related' ? [at, ...related] : [at];
}

function doubtedPlaces(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(doubts).map(keyOf));
}

function noticeOf(found: Finding, { confirmation, cell, item }: Held): Finding {
  const by = confirmedBy(confirmation);
  const params = {
    row: item.subject,
    column: headingOf(cell),
    stated: cell.text.trim(),
    reason: confirmation.reason,
    by,
    doubts: [withoutStop(entryOf(found.code).title)],
  };
  return finding('CHECK-052', cell.at, params, [confirmation.at]);
}

/** A title among others in a list. */
function withoutStop({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replace(/。$/u, ''), en: en.replace(/\.$/u, '') };
}

/** One notice a figure, with all that was doubtful about it. */
export function oneNoticeEach(findings: readonly Finding[]): readonly Finding[] {
  const notices = new Map<string, Finding>();
  for (const found of findings) {
    if (found.code !== 'CHECK-052') continue;
    const key = keyOf(found.at);
    const first = notices.get(key);
    const doubts = [...(first === undefined ? [] : doubtsIn(first)), ...doubtsIn(found)];
    notices.set(key, { ...(first ?? found), params: { ...found.params, doubts } });
  }
  return findings.flatMap((found) => {
    if (found.code !== 'CHECK-052') return [found];
    const key = keyOf(found.at);
    const notice = notices.get(key);
    notices.delete(key);
    return notice ?? [];
  });
}

function doubtsIn({ params: { doubts } }: Finding): readonly (string | Bilingual)[] {
  return typeof doubts !== 'object' || 'zh' in doubts ? [] : doubts;
}

function isSame({ value }: Confirmation, { cell }: Candidate): boolean {
  return value === null || figure(cell)?.equals(value) === true;
}

/** The tables of a confirmation's kind and month. */
function tablesOf({ table, month }: Confirmation, { tables, year }: Confirmed): readonly PlacedTable[] {
  return tables.filter(({ table: { id }, period }) => {
    if (id !== table) return false;
    return month === null ? period === null : period?.year === year && period.month === month;
  });
}

/** The figures that a confirmation may mean: of its unit, thing or file, in its column. */
function candidates(confirmation: Confirmation, input: Confirmed): readonly Candidate[] {
  const definition = input.definitions.find(({ id }) => id === confirmation.table);
  if (definition === undefined) return [];
  return tablesOf(confirmation, input).flatMap((placed) => {
    const key = keyIn(confirmation, definition, placed);
    return subjectRows(placed, definition)
      .filter((item) => isAbout(confirmation, item))
      .flatMap((item) => {
        const cell = item.row.cells.get(key);
        return cell === undefined || cell.value.kind !== 'number' ? [] : [{ item, cell }];
      });
  });
}

function keyIn({ column, part }: Confirmation, { columns }: TableDefinition, { table }: PlacedTable): string {
  const measure = columns.find(({ id }) => id === column)?.content.type === 'measure';
  return measure ? measureKey(column, part ?? (table.variant === 'base' ? 'target' : 'actual')) : column;
}

function isAbout(
  { subject, unit }: Confirmation,
  { unit: own, reporter, subject: name, placed }: SubjectRow,
): boolean {
  if (unit !== null && (own === unit || reporter === unit)) return true;
  const { path } = placed.file;
  return [name, path, path.slice(path.lastIndexOf('/') + 1)].some((text) => fold(text) === fold(subject));
}

function columnName({ column, table }: Confirmation, { definitions }: Confirmed): string {
  return nameOfColumn(definitions.find(({ id }) => id === table)?.columns ?? [], column);
}

function keyOf({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet, cell]);
}
