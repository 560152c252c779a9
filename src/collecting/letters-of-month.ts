import { addTo } from '../core/group-by.ts';
import { oneLine } from '../core/hidden-characters.ts';
import { type Period, samePeriod } from '../core/period.ts';
import { type Place, parseA1, rangeA1 } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { isUnreached } from '../diagnostics/unreached.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import { fileNamesOf } from '../facts/file-names.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import { findingsIn, tablesIn } from '../model/in-file.ts';
import type { Letter, LetterItem } from '../model/letter.ts';
import { bestOf, linesByReport, type RollCallLine } from '../model/roll-call.ts';
import type { ParsedRow, ParsedTable } from '../model/table.ts';
import { groupFindings } from '../reporters/groups.ts';
import type { Roster } from '../roster/roster.ts';
import { asTold, baseName, type FileNames, OTHERS_REPORT } from '../words/file-names.ts';
import { someCells } from '../words/severities.ts';

/** A month as it was called. */
export interface Called {
  readonly rollCall: readonly RollCallLine[];
  readonly findings: readonly Finding[];
  readonly files: readonly ReadFile[];
  readonly tables: readonly PlacedTable[];
  readonly roster: Roster;
  readonly period: Period;
}

const MOST_CELLS = 6;

/** 催报: to whom nothing came from, or blank forms; with each report that is wanting. */
export function reminders({ rollCall, period }: Called): readonly Letter[] {
  const wanting = new Map<string, LetterItem[]>();
  for (const report of linesByReport(rollCall)) {
    const best = bestOf(report);
    if (best === null || (best.as !== 'missing' && best.as !== 'unfilled')) continue;
    const { unit, table, subject } = best.line;
    const title = subject === '' ? `《${table}》` : `《${table}》（${subject}）`;
    const items = wanting.get(unit) ?? [];
    wanting.set(unit, items);
    items.push({ type: 'report', title, state: best.as });
  }
  return [...wanting].map(([unit, items]) => ({
    kind: 'remind',
    unit,
    values: { ...monthValues(unit, period), 报表数: `${items.length}份` },
    items,
  }));
}

/** 退改: to who sent something that is to be mended or checked; with each fault once, in the words of the form. */
export function returns(called: Called): readonly Letter[] {
  const { rollCall, period, files, tables, roster } = called;
  const names = fileNamesOf(files, tables, roster);
  const sent = new Map<string, RollCallLine[]>();
  for (const line of rollCall) {
    if (line.unit === '' || line.file === null || line.state === 'unfilled') continue;
    addTo(sent, line.unit, line);
  }
  const unitsOf = new Map<string, Set<string>>();
  for (const { unit, file } of rollCall)
    if (unit !== '' && file !== null) unitsOf.set(file.path, (unitsOf.get(file.path) ?? new Set()).add(unit));
  return [...sent].flatMap(([unit, lines]): readonly Letter[] => {
    // Whose report came is not asked about what else lies there under its name.
    const came = lines.some(({ state }) => state === 'merged' || state === 'merged-faulty');
    const own = lines.filter(({ state }) => !came || (state !== 'unread' && state !== 'other'));
    const paths = [...new Set(own.flatMap(({ file }) => file?.path ?? []))];
    const contradicted = new Set(
      own.flatMap(({ state, file }) => (state === 'contradicting' ? (file?.path ?? []) : [])),
    );
    const faults = [
      ...paths.flatMap((path) => faultsOf(called, unit, path, unitsOf.get(path)?.size ?? 1)),
      ...fromOtherSide(called, contradicted, paths),
    ];
    if (faults.length === 0) return [];
    const titles = [...new Set(own.flatMap(({ table }) => (table === '' ? [] : [`《${table}》`])))];
    return [
      {
        kind: 'return',
        unit,
        values: {
          ...monthValues(unit, period),
          报表: titles.length === 0 ? '报表' : titles.join('、'),
          问题数: countOf(faults),
        },
        items: faultItems(faults, paths.length > 1, tables, names(unit)),
      },
    ];
  });
}

/** What is wrong in one of the unit's files; of a workbook of several units only what is known to be its own. */
function faultsOf({ findings }: Called, unit: string, path: string, units: number): readonly Finding[] {
  return findingsIn(path, findings).filter(
    (finding) =>
      finding.severity !== 'info' && !isUnreached(finding) && (units <= 1 || finding.about?.unit === unit),
  );
}

/** Where two units' files contradict each other, the fault stands in one of them: the other's unit is told it of its own file. */
function fromOtherSide(
  { findings }: Called,
  contradicted: ReadonlySet<string>,
  own: readonly string[],
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const [mine] = finding.related;
    const { file } = finding.at;
    if (finding.code !== 'PERIOD-005' || mine?.file === undefined || file === undefined) return [];
    if (!contradicted.has(mine.file) || own.includes(file)) return [];
    return [{ ...finding, at: mine, params: { ...finding.params, otherFile: file }, related: [finding.at] }];
  });
}

function countOf(faults: readonly Finding[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const warnings = faults.length - errors;
  return [
    ...(errors > 0 ? [`${errors}处需改正`] : []),
    ...(warnings > 0 ? [`${warnings}处需核实`] : []),
  ].join('、');
}

function faultItems(
  faults: readonly Finding[],
  several: boolean,
  tables: readonly PlacedTable[],
  names: FileNames,
): readonly LetterItem[] {
  const told = faults.map((fault) => asTold(fault, names));
  return groupFindings(told, 'zh').flatMap(({ first, findings }) => {
    const byMessage = new Map<string, Finding[]>();
    for (const one of findings) {
      const message = oneLine(wordFinding(one, 'zh'));
      addTo(byMessage, message, one);
    }
    return [...byMessage].map(([message, same]): LetterItem => {
      const cells = [...new Set(same.flatMap(({ at }) => at.cell ?? []))];
      const texts = [...new Set(same.map((one) => standing(one, tables)))];
      return {
        type: 'fault',
        level: first.severity === 'error' ? 'error' : 'warning',
        file: several ? fileAsTold(first.at.file ?? '', names) : '',
        sheet: oneLine(first.at.sheet ?? ''),
        cells: someCells(cells, MOST_CELLS, 'zh'),
        heading: oneLine(first.at.heading ?? ''),
        stands: texts.length === 1 ? (texts[0] ?? null) : null,
        message,
        at: placesOf(same),
      };
    });
  });
}

/** A file of the unit's by its name; one in which another unit reports of it by none. */
function fileAsTold(path: string, names: FileNames): string {
  return names(path, undefined) === OTHERS_REPORT ? OTHERS_REPORT.zh : baseName(path);
}

/** The cells of findings and those they are held against, each once, in the paths of the files. */
function placesOf(told: readonly Finding[]): readonly Place[] {
  const all = told.flatMap(({ at, related }) => [at, ...related]);
  return [
    ...new Map(all.map((place) => [JSON.stringify([place.file, place.sheet, place.cell]), place])).values(),
  ];
}

/** What stands at a finding's cell, as typed; null where the cell is in no row of a table. */
function standing({ at, params }: Finding, tables: readonly PlacedTable[]): string | null {
  const range = at.cell === undefined ? null : parseA1(at.cell);
  if (range === null) return null;
  const cell = rangeA1({ ...range, bottom: range.top, right: range.left });
  for (const { table } of tablesIn(at.file ?? '', tables)) {
    if (table.at.sheet !== at.sheet) continue;
    for (const row of rowsOn(range.top, table)) {
      for (const found of row.cells.values())
        if (!found.filled && found.at.cell === cell) return oneLine(found.text);
    }
  }
  return typeof params.text === 'string' ? oneLine(params.text) : null;
}

/** A table's rows by the lines that their cells stand on: every fault of a ledger asks for its own. */
const onLines = new WeakMap<ParsedTable, ReadonlyMap<number, readonly ParsedRow[]>>();

function rowsOn(line: number, table: ParsedTable): readonly ParsedRow[] {
  const known = onLines.get(table) ?? linesOf(table);
  onLines.set(table, known);
  return known.get(line) ?? [];
}

function linesOf({ rows }: ParsedTable): ReadonlyMap<number, readonly ParsedRow[]> {
  const byLine = new Map<number, ParsedRow[]>();
  for (const row of rows) {
    const lines = new Set<number>();
    for (const { at, filled } of row.cells.values()) if (!filled) lines.add(parseA1(at.cell ?? '')?.top ?? 0);
    for (const line of lines) addTo(byLine, line, row);
  }
  return byLine;
}

function monthValues(unit: string, { year, month }: Period): Letter['values'] {
  return { 单位: unit, 年份: `${year}年`, 月份: `${year}年${month}月` };
}

/** Files of the month that nobody can be told to have sent: what is wanting of a unit may be among them. */
export function unidentified({ rollCall, tables, period }: Called): readonly string[] {
  return rollCall.flatMap(({ unit, file, state }) => {
    if (unit !== '' || file === null) return [];
    const mine = tablesIn(file.path, tables);
    const other = mine.some(({ period: of }) => of !== null && !samePeriod(of, period));
    return state === 'other' && other ? [] : [file.path];
  });
}
