import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import { expectedUnits } from '../facts/expected.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { RollCallLine, RollCallState } from '../model/roll-call.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Judged } from './judged.ts';
import type { MergedTables, Repeated } from './merge-rows.ts';
import { ownersOf } from './owners.ts';

const MOST_REASONS = 5;

export interface RollCallInput {
  readonly judged: readonly Judged[];
  readonly merged: MergedTables;
  readonly tables: readonly PlacedTable[];
  readonly definitions: readonly TableDefinition[];
  readonly scheme: Scheme;
  readonly period: Period;
}

/** Table by table every unit that has sent or should have, in the roster's order; then what belongs to no table of the month. */
export function rollCall(input: RollCallInput): readonly RollCallLine[] {
  const { judged, definitions } = input;
  const due = definitions.filter(({ id }) =>
    judged.some(({ tables }) => tables.some(({ table }) => table.id === id)),
  );
  return [...due.flatMap((definition) => tableLines(definition, input)), ...otherLines(input)];
}

function tableLines(definition: TableDefinition, input: RollCallInput): readonly RollCallLine[] {
  const { judged, scheme, tables } = input;
  const sent = judged.flatMap((item) => {
    const mine = item.tables.filter(({ table }) => table.id === definition.id);
    const owners = new Set(mine.flatMap((placed) => ownersOf(item.read, placed, definition)));
    return mine.length === 0 ? [] : [...(owners.size === 0 ? [''] : owners)].map((unit) => ({ unit, item }));
  });
  const targets = tables
    .filter(({ table }) => table.id === definition.id && table.variant === 'base')
    .flatMap(({ table }) => table.rows);
  const expected = expectedUnits(definition, targets, scheme.roster);
  const missing = expected.filter((unit) => !sent.some((line) => line.unit === unit));
  const positions = new Map(scheme.roster.map(({ name }, index) => [name, index]));
  const lines = [
    ...sent.map(({ unit, item }) => sentLine(definition, unit, item, input)),
    ...missing.map((unit) => line(definition, unit, 'missing', null, ['还没有报送。'], scheme)),
  ];
  const order = ({ unit }: RollCallLine): number => positions.get(unit) ?? positions.size;
  return lines.sort((left, right) => order(left) - order(right));
}

function sentLine(
  definition: TableDefinition,
  unit: string,
  item: Judged,
  { merged, scheme }: RollCallInput,
): RollCallLine {
  const twice = merged.repeated.filter(
    (other) =>
      other.table === definition.id && other.file === item.read.input.path && (other.unit ?? unit) === unit,
  );
  const form = definition.form === undefined ? [] : ['表单不汇总成表，可用 dayie import 导出。'];
  const remarks = [
    ...twice.map(repeatedWords),
    ...(item.faults.length === 0 ? [] : faultWords(item.faults)),
    ...item.late.map((finding) => wordFinding(finding, 'zh')),
    ...form,
  ];
  return line(definition, unit, stateOf(item, twice), item, remarks, scheme);
}

function stateOf(item: Judged, twice: readonly Repeated[]): RollCallState {
  if (!item.usable) return 'refused';
  if (twice.some(({ agree }) => !agree)) return 'contradicting';
  return item.faults.length === 0 ? 'merged' : 'merged-faulty';
}

function repeatedWords({ other, agree }: Repeated): string {
  return agree
    ? `与“${other}”内容相同，按一份计。`
    : `与“${other}”不一致，两份都没有汇总。请留下正确的一份，移走另一份后重新汇总。`;
}

/** Files that hold no table of the month: those that could not be opened, of other months, or unknown. */
function otherLines({ judged, tables, scheme, period }: RollCallInput): readonly RollCallLine[] {
  return judged
    .filter((item) => item.tables.length === 0)
    .flatMap((item): readonly RollCallLine[] => {
      const unit = item.read.metadata.unit ?? '';
      const mine = tables.filter(({ file }) => file.path === item.read.input.path);
      if (item.faults.length > 0) return [line(null, unit, 'refused', item, faultWords(item.faults), scheme)];
      const months = [...new Set(mine.flatMap(({ period: of }) => (of === null ? [] : periodText(of))))];
      if (months.length > 0) {
        const words = `这份表是${months.join('、')}的，没有汇总到${periodText(period)}。`;
        return [line(null, unit, 'other', item, [words], scheme)];
      }
      const base = mine.some(({ table }) => table.variant === 'base');
      return base ? [] : [line(null, unit, 'other', item, ['没有认出本月的报表。'], scheme)];
    });
}

function faultWords(faults: readonly Finding[]): readonly string[] {
  const shown = faults.slice(0, MOST_REASONS).map((fault) => {
    const place = [fault.at.sheet, fault.at.cell].filter((part) => part !== undefined).join('!');
    return `${place === '' ? '' : `${place}：`}${wordFinding(fault, 'zh')}`;
  });
  const rest = faults.length - shown.length;
  return rest > 0 ? [...shown, `还有${rest}处，用 dayie validate 查看。`] : shown;
}

function line(
  definition: TableDefinition | null,
  unit: string,
  state: RollCallState,
  item: Judged | null,
  remarks: readonly string[],
  { roster }: Scheme,
): RollCallLine {
  const input = item?.read.input;
  return {
    table: definition?.title ?? '',
    source: definition?.source ?? '',
    unit,
    class: roster.find(({ name }) => name === unit)?.class ?? '',
    state,
    late: (item?.late.length ?? 0) > 0,
    file:
      input === undefined
        ? null
        : { path: input.path, sha256: input.sha256, modified: item?.read.modified ?? null },
    remarks,
  };
}
