import { plain } from '../../src/core/decimal.ts';
import type { Cell } from '../../src/model/sheet.ts';
import type { Value } from '../../src/model/value.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { Roster, RosterUnit } from '../../src/roster/roster.ts';
import type { ReadResult, ValueContext } from '../../src/values/read-value.ts';

const unit = (name: string, kind: RosterUnit['kind'], aliases: readonly string[] = []): RosterUnit => ({
  name,
  kind,
  class: null,
  aliases,
  leader: null,
});

/** A few units, enough to read names by. */
export const roster: Roster = createRoster(
  [
    unit('市教育局', 'department'),
    unit('市档案馆', 'department'),
    unit('市自然资源和规划局', 'department', ['市资规局']),
    unit('市科技局', 'department'),
    unit('保安镇', 'township'),
    unit('陈贵镇', 'township'),
  ],
  '大冶市',
);

export function context(changes: Partial<ValueContext> = {}): ValueContext {
  return { at: { cell: 'D5', heading: '完成' }, unit: null, role: 'plain', roster, year: 2023, ...changes };
}

export function cell(kind: Cell['kind'], value: string, format: Cell['format'] = 'general'): Cell {
  return { row: 5, column: 4, kind, value, format, formatCode: 'General', formula: false };
}

export const text = (value: string): Cell => cell('text', value);
export const number = (value: string): Cell => cell('number', value);

/** `12.5 亿元`, with a relation before it and the upper end of a range behind it; other kinds by their name. */
export function shown(value: Value): string {
  if (value.kind !== 'number') return value.kind;
  const relation = value.relation === '=' ? '' : value.relation;
  const upper = value.upper === undefined ? '' : `—${plain(value.upper)}`;
  return `${relation}${plain(value.number)}${upper}${value.unit === undefined ? '' : ` ${value.unit}`}`;
}

export function codes({ findings }: Pick<ReadResult, 'findings'>): readonly string[] {
  return findings.map(({ code }) => code);
}

/** The value in short, then the codes of its findings. */
export function outcome(result: ReadResult): readonly string[] {
  return [shown(result.value), ...codes(result)];
}
