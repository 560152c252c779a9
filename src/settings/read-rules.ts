import type { RowOf } from '../../schemas/define-table.ts';
import { documentRules } from '../../schemas/rules/index.ts';
import { planOf, type Rule } from '../../schemas/rules/rule.ts';
import type { adjustmentSheet, groundSheet } from '../../schemas/scheme/tables.ts';
import { conditions } from '../assessment/metrics/index.ts';
import { inARow, type RowArgs, rowArgs } from '../assessment/rules/in-a-row.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../core/unit-kind.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import type { Adjustment, Scheme } from '../scheme/scheme.ts';
import { knownTable } from './read-indicators.ts';
import {
  badValue,
  type Faults,
  faultsOfRule,
  figureOf,
  listOf,
  placeOf,
  type SettingsRow,
  words,
} from './rows.ts';
import type { RuleFields } from './tables.ts';
import { GROUNDED, keyOfWord } from './words.ts';

type RuleRow = SettingsRow<Partial<RuleFields>>;
type GroundRow = SettingsRow<Partial<RowOf<typeof groundSheet>>>;
type AdjustmentRow = SettingsRow<Partial<RowOf<typeof adjustmentSheet>>>;

/** What all rows of one rule must say alike: column, heading. */
const SHARED = [
  ['name', '规则名称'],
  ['table', '考核表'],
  ['metric', '判定方式'],
  ['kinds', '适用机构类型'],
  ['on', '启用'],
  ['counts', '计次方式'],
  ['anew', '重新起算'],
  ['warn-before', '提前预警月数'],
  ['exempt-complete', '完成任务豁免'],
  ['exempt-units', '豁免单位'],
] as const;

/** 约谈规则: one step a row, the rows of a rule joined by its number. */
export function readRules(rows: readonly RuleRow[], roster: Roster, all: Faults): readonly Rule[] {
  const rules = new Map<string, { readonly rule: Rule; readonly first: RuleRow }>();
  for (const own of rows) {
    const { row, fields } = own;
    const faults = faultsOfRule(all, words(fields.rule));
    const read = readStep(own, roster, faults);
    if (read === null) continue;
    const [step] = read.steps;
    const known = rules.get(read.rule);
    if (known === undefined || step === undefined) {
      rules.set(read.rule, { rule: read, first: own });
      if (step !== undefined && (rowArgs(read)?.warnBefore ?? 0) >= step.times)
        faults.add(badValue(row, 'warn-before', '提前预警月数', LESS_THAN_STEP));
      continue;
    }
    faults.add(...disagreements(read.rule, known.first, own));
    if ((known.rule.steps.at(-1)?.times ?? 0) >= step.times) {
      faults.add(badValue(row, 'months', '连续月数', RISING));
      continue;
    }
    rules.set(read.rule, { ...known, rule: { ...known.rule, steps: [...known.rule.steps, step] } });
  }
  return [...rules.values()].map(({ rule }) => rule);
}

const RISING = { zh: '同一规则各行由少到多', en: 'rising from row to row of one rule' };
const LESS_THAN_STEP = { zh: '小于第一级的连续月数', en: 'less than the months of the first step' };

/** A row as a rule with its one step; null when a cell leaves it without meaning. */
function readStep({ row, fields }: RuleRow, roster: Roster, faults: Faults): Rule | null {
  const { metric } = fields;
  const rule = words(fields.rule);
  const name = words(fields.name);
  const table = knownTable(row, fields.table, faults);
  const months = figureOf(row, 'months', '连续月数', fields.months, faults);
  const interviewer = words(fields.interviewer);
  const interviewee = words(fields.interviewee);
  const warnBefore = figureOf(row, 'warn-before', '提前预警月数', fields['warn-before'], faults);
  const exemptUnits = listOf(fields['exempt-units']).flatMap(
    (unit) => rosterUnit(row, 'exempt-units', unit, roster, faults) ?? [],
  );
  const kinds = readKinds(row, fields.kinds, '适用机构类型', faults);
  const condition = conditions.find(({ stated }) => stated.word === metric);
  if (rule === '' || name === '' || table === null || condition === undefined || months === null) return null;
  if (interviewer === '' || interviewee === '' || warnBefore === null) return null;
  const args: RowArgs = {
    metric: condition.id,
    counts: fields.counts === '累计' ? 'nth' : 'in-a-row',
    anew: fields.anew === '不重新起算' ? 'never' : 'year',
    warnBefore: warnBefore.toNumber(),
    exemptWhenComplete: fields['exempt-complete'] === '是',
  };
  return {
    rule,
    plan: planOf(table),
    name,
    place: documentRules.find((entry) => entry.rule === rule)?.place ?? '考核办法',
    clause: '',
    on: fields.on !== '否',
    kind: inARow.id,
    table,
    args,
    kinds,
    exemptUnits,
    steps: [{ times: months.toNumber(), list: 'interview', by: interviewer, whom: interviewee }],
  };
}

export function readKinds(
  row: ParsedRow,
  text: string | null | undefined,
  heading: string,
  faults: Faults,
): readonly UnitKind[] {
  const kinds = listOf(text).map((word) => keyOfWord(UNIT_KIND_NAMES, word));
  if (kinds.includes(null)) faults.add(badValue(row, 'kinds', heading, Object.values(UNIT_KIND_NAMES)));
  return kinds.filter((kind) => kind !== null);
}

function disagreements(rule: string, { row: first }: RuleRow, { row }: RuleRow): readonly Finding[] {
  return SHARED.filter(([column]) => wordsAt(first, column) !== wordsAt(row, column)).map(
    ([column, heading]) => {
      const params = {
        item: rule,
        column: heading,
        otherStated: wordsAt(first, column),
        stated: wordsAt(row, column),
      };
      return finding('SCHEME-012', placeOf(row, column), params, [placeOf(first, column)]);
    },
  );
}

/** A cell's words as typed; a choice's as offered. */
function wordsAt(row: ParsedRow, column: string): string {
  const cell = row.cells.get(column);
  return words(cell?.value.kind === 'text' ? cell.value.text : cell?.text);
}

/** The roster's unit of a name; null, with a finding, for one that is nobody's. */
export function rosterUnit(
  row: ParsedRow,
  column: string,
  name: string,
  roster: Roster,
  faults: Faults,
): string | null {
  const unit = roster.match(name);
  if (unit !== undefined) return unit.name;
  const params = { text: name, suggestions: roster.suggest(name) };
  faults.add(finding('SCHEME-006', placeOf(row, column), params));
  return null;
}

/** 奖惩: one bonus or deduction a row. */
export function readAdjustments(
  rows: readonly AdjustmentRow[],
  roster: Roster,
  faults: Faults,
): readonly Adjustment[] {
  return rows.flatMap(({ row, fields }) => {
    const name = words(fields.unit);
    const unit = name === '' ? null : rosterUnit(row, 'unit', name, roster, faults);
    const table = knownTable(row, fields.table, faults);
    const month = figureOf(row, 'month', '起算月份', fields.month, faults);
    const points = figureOf(row, 'points', '加扣分', fields.points, faults);
    const reason = words(fields.reason);
    if (unit === null || table === null || month === null || points === null || reason === '') return [];
    return [{ unit, table, month: month.toNumber(), points, reason }];
  });
}

/** 口径依据, by the id of the setting. */
export function readGrounds(rows: readonly GroundRow[]): Scheme['grounds'] {
  return Object.fromEntries(
    rows.flatMap(({ fields }) => {
      const id = fields.setting === undefined ? null : keyOfWord(GROUNDED, fields.setting);
      const ground = words(fields.ground);
      return id === null || ground === '' ? [] : [[id, ground]];
    }),
  );
}
