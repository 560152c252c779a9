import { tableById } from '../../schemas/index.ts';
import { LISTS, planOfRule, type Rule } from '../../schemas/rules/rule.ts';
import type { RuleKind } from '../assessment/rules/kind.ts';
import { fold } from '../core/fold.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { typedNumber } from '../scheme/figures.ts';
import { LIST_WORDS } from '../words/lists.ts';
import { readKinds, rosterUnit } from './read-rules.ts';
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
import { OPEN, paramsOf } from './rule-list.ts';
import { type RuleListFields, sheetKinds } from './tables.ts';

type RuleRow = SettingsRow<Partial<RuleListFields>>;

/** What all rows of one clause must say alike: column, heading. */
const SHARED = [
  ['name', '名称'],
  ['on', '启用'],
  ['kind', '规则种类'],
  ['table', '数据表'],
  ['params', '判定参数'],
  ['kinds', '适用机构'],
  ['exempt-units', '豁免'],
] as const;

/** 规则: one step a row, the rows of a clause joined by number and 分项. */
export function readRuleList(rows: readonly RuleRow[], roster: Roster, all: Faults): readonly Rule[] {
  const clauses = new Map<string, { readonly rule: Rule; readonly first: RuleRow }>();
  for (const own of rows) {
    const number = words(own.fields.rule);
    const faults = faultsOfRule(all, number);
    const key = `${number} ${fold(words(own.fields.clause))}`;
    const known = clauses.get(key);
    if (known !== undefined) {
      const step = readStep(own, faults);
      faults.add(...disagreements(number, known.first, own));
      if (step === null) continue;
      if ((known.rule.steps.at(-1)?.times ?? 0) >= step.times) {
        faults.add(badValue(own.row, 'times', '级次', RISING));
        continue;
      }
      clauses.set(key, { ...known, rule: { ...known.rule, steps: [...known.rule.steps, step] } });
      continue;
    }
    const rule = readRule(own, roster, faults);
    if (rule !== null) clauses.set(key, { rule, first: own });
  }
  return [...clauses.values()].map(({ rule }) => rule);
}

const RISING = { zh: '同一分项各行由少到多', en: 'rising from row to row of one clause' };

function readRule(own: RuleRow, roster: Roster, faults: Faults): Rule | null {
  const { row, fields } = own;
  const [rule, name] = [words(fields.rule), words(fields.name)];
  const kind = sheetKinds.find(({ title }) => title.zh === fields.kind);
  const table = readTable(row, words(fields.table), faults);
  const kinds = readKinds(row, fields.kinds, '适用机构', faults);
  const exemptUnits = listOf(fields['exempt-units']).flatMap(
    (unit) => rosterUnit(row, 'exempt-units', unit, roster, faults) ?? [],
  );
  const step = readStep(own, faults);
  if (rule === '' || name === '' || kind === undefined || table === null || step === null) return null;
  const args = readParams(row, words(fields.params), kind, table, faults);
  if (args === null) return null;
  return {
    rule,
    plan: planOfRule(rule, table),
    name,
    place: words(fields.place) === '' ? '考核办法' : words(fields.place),
    clause: words(fields.clause),
    on: fields.on !== '否',
    kind: kind.id,
    table,
    args,
    kinds,
    exemptUnits,
    steps: [step],
  };
}

function readTable(row: ParsedRow, text: string, faults: Faults): string | null {
  if (text === '') return null;
  const found = tableById(text);
  if (found !== undefined) return found.id;
  faults.add(badValue(row, 'table', '数据表', TABLE));
  return null;
}

const TABLE = { zh: 'dayie tables 列出的表的编号', en: 'an id that dayie tables lists' };

/** The parameters by their keys; null where one is not understood, missing or not the kind's. */
function readParams(
  row: ParsedRow,
  text: string,
  kind: RuleKind,
  table: string,
  faults: Faults,
): Rule['args'] | null {
  const own = paramsOf(kind);
  const args: Record<string, unknown> = {};
  const refuse = (options: Parameters<typeof badValue>[3]): null => {
    faults.add(badValue(row, 'params', '判定参数', options));
    return null;
  };
  for (const part of text
    .split(/[;；]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')) {
    const at = part.search(/[:：]/u);
    const [name, value] = [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()];
    const param = own.find(([, known]) => fold(known.name) === fold(name));
    if (at < 0 || param === undefined) return refuse(own.map(([, known]) => known.name));
    const [key, known] = param;
    const read = known.read(value, tableById(table));
    if (read === undefined)
      return refuse({ zh: `“${known.name}”应填${known.takes}`, en: `${known.name}: ${known.takes}` });
    args[key] = read;
  }
  const parsed = kind.args.safeParse(args);
  if (parsed.success) return args;
  const missing = own.filter(([key]) => parsed.error.issues.some(({ path }) => path[0] === key));
  return refuse({
    zh: `须写明${missing.map(([, known]) => `“${known.name}”（${known.takes}）`).join('、')}`,
    en: `needs ${missing.map(([, known]) => known.name).join(', ')}`,
  });
}

function readStep({ row, fields }: RuleRow, faults: Faults): Rule['steps'][number] | null {
  const times = figureOf(row, 'times', '级次', fields.times, faults);
  const list = LISTS.find((key) => LIST_WORDS[key].met.zh === fields.list);
  const [by, whom] = [words(fields.by), words(fields.whom)];
  const amount = readFigure(row, 'amount', '金额', fields.amount, faults);
  const points = readFigure(row, 'points', '分值', fields.points, faults);
  if (times === null || list === undefined || by === '' || whom === '') return null;
  return {
    times: times.toNumber(),
    list,
    by,
    whom,
    ...(amount === undefined ? {} : { amount }),
    ...(points === undefined ? {} : { points }),
  };
}

/** undefined where nothing stands; null for 待定. */
function readFigure(
  row: ParsedRow,
  column: string,
  heading: string,
  typed: string | null | undefined,
  faults: Faults,
): string | null | undefined {
  const text = words(typed);
  if (text === '') return undefined;
  if (text === OPEN) return null;
  const number = typedNumber(text);
  if (number !== null) return number.toFixed();
  faults.add(badValue(row, column, heading, { zh: '数字或“待定”', en: 'a figure or 待定' }));
  return undefined;
}

function disagreements(rule: string, { row: first }: RuleRow, { row }: RuleRow): readonly Finding[] {
  const said = (own: ParsedRow, column: string): string => words(own.cells.get(column)?.text);
  return SHARED.filter(([column]) => said(first, column) !== said(row, column)).map(([column, heading]) => {
    const params = {
      item: rule,
      column: heading,
      otherStated: said(first, column),
      stated: said(row, column),
    };
    return finding('SCHEME-012', placeOf(row, column), params, [placeOf(first, column)]);
  });
}
