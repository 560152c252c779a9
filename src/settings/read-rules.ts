import { adjustmentSheet, interviewSheet } from '../../schemas/scheme/tables.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../core/unit-kind.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import type { Adjustment, InterviewRule } from '../scheme/scheme.ts';
import { knownTable } from './read-indicators.ts';
import {
  badValue,
  type Faults,
  faultsOfRule,
  listOf,
  placeOf,
  requiredNumber,
  requiredText,
  textOf,
} from './rows.ts';
import { keyOfWord, METRIC_NAMES } from './words.ts';

/** What all rows of one rule must say alike: column, heading. */
const SHARED = [
  ['name', '规则名称'],
  ['table', '考核表'],
  ['metric', '判定方式'],
  ['kinds', '适用机构类型'],
  ['interviewee', '约谈对象'],
  ['warn-before', '提前预警月数'],
  ['exempt-complete', '完成任务豁免'],
  ['exempt-units', '豁免单位'],
] as const;

/** 约谈规则: one step a row, the rows of a rule joined by its number. */
export function readRules(rows: readonly ParsedRow[], roster: Roster, all: Faults): readonly InterviewRule[] {
  const rules = new Map<string, { readonly rule: InterviewRule; readonly first: ParsedRow }>();
  for (const row of rows) {
    const faults = faultsOfRule(all, textOf(row, 'rule'));
    const read = readStep(row, roster, faults);
    if (read === null) continue;
    const [step] = read.steps;
    const known = rules.get(read.rule);
    if (known === undefined || step === undefined) {
      rules.set(read.rule, { rule: read, first: row });
      if (step !== undefined && read.warnBefore >= step.months)
        faults.add(badValue(row, 'warn-before', '提前预警月数', LESS_THAN_STEP));
      continue;
    }
    faults.add(...disagreements(read.rule, known.first, row));
    if ((known.rule.steps.at(-1)?.months ?? 0) >= step.months) {
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
function readStep(row: ParsedRow, roster: Roster, faults: Faults): InterviewRule | null {
  const rule = requiredText(row, 'rule', faults);
  const name = requiredText(row, 'name', faults);
  const table = knownTable(row, faults);
  const metric = keyOfWord(METRIC_NAMES, textOf(row, 'metric'));
  if (metric === null) faults.leaveOut();
  const months = requiredNumber(row, interviewSheet, 'months', faults);
  const interviewer = requiredText(row, 'interviewer', faults);
  const interviewee = requiredText(row, 'interviewee', faults);
  const warnBefore = requiredNumber(row, interviewSheet, 'warn-before', faults);
  const exempt = textOf(row, 'exempt-complete');
  if (exempt !== '是' && exempt !== '否') faults.leaveOut();
  const exemptUnits = listOf(row, 'exempt-units').flatMap(
    (unit) => rosterUnit(row, 'exempt-units', unit, roster, faults) ?? [],
  );
  const kinds = readKinds(row, faults);
  if (rule === null || name === null || table === null || metric === null || months === null) return null;
  if (interviewer === null || interviewee === null || warnBefore === null) return null;
  return {
    rule,
    name,
    table,
    metric,
    kinds,
    steps: [{ months: months.toNumber(), interviewer }],
    warnBefore: warnBefore.toNumber(),
    interviewee,
    exemptWhenComplete: exempt === '是',
    exemptUnits,
  };
}

function readKinds(row: ParsedRow, faults: Faults): readonly UnitKind[] {
  const kinds = listOf(row, 'kinds').map((word) => keyOfWord(UNIT_KIND_NAMES, word));
  if (kinds.includes(null))
    faults.add(badValue(row, 'kinds', '适用机构类型', Object.values(UNIT_KIND_NAMES)));
  return kinds.filter((kind) => kind !== null);
}

function disagreements(
  rule: string,
  first: ParsedRow,
  row: ParsedRow,
): readonly ReturnType<typeof badValue>[] {
  return SHARED.filter(([column]) => textOf(first, column) !== textOf(row, column)).map(
    ([column, heading]) => {
      const params = {
        item: rule,
        column: heading,
        otherStated: textOf(first, column),
        stated: textOf(row, column),
      };
      return finding('SCHEME-012', placeOf(row, column), params, [placeOf(first, column)]);
    },
  );
}

function rosterUnit(
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
  rows: readonly ParsedRow[],
  roster: Roster,
  faults: Faults,
): readonly Adjustment[] {
  return rows.flatMap((row) => {
    const name = requiredText(row, 'unit', faults);
    const unit = name === null ? null : rosterUnit(row, 'unit', name, roster, faults);
    const table = knownTable(row, faults);
    const month = requiredNumber(row, adjustmentSheet, 'month', faults);
    const points = requiredNumber(row, adjustmentSheet, 'points', faults);
    const reason = requiredText(row, 'reason', faults);
    if (unit === null || table === null || month === null || points === null || reason === null) return [];
    return [{ unit, table, month: month.toNumber(), points, reason }];
  });
}
