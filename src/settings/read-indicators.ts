import { scoredTables, tableById } from '../../schemas/index.ts';
import { HEADLINE } from '../../schemas/scheme/tables.ts';
import { scorers } from '../assessment/scorers/index.ts';
import { Decimal, sum } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { Indicator, Scorer } from '../scheme/scheme.ts';
import { headingName, isNamed } from '../words/headings.ts';
import type { NamedByIndicators } from './read-assessments.ts';
import {
  badValue,
  type Choices,
  type Faults,
  figureOf,
  listOf,
  placeOf,
  type SettingsRow,
  words,
  wordsIfAny,
} from './rows.ts';
import type { IndicatorFields } from './tables.ts';
import { parseCap, parseColumns, parseCurve, parseNoTarget, parseScorer } from './words.ts';

type IndicatorRow = SettingsRow<Partial<IndicatorFields>>;

const FULL = new Decimal(1);

/**
 * 指标. What a row leaves blank beside name, column and weight is the stated default: linear, at most 100%, no task
 * rescales, month ÷ 12.
 *
 * @param groups classes and kinds an indicator may be limited to.
 */
export function readIndicators(
  rows: readonly IndicatorRow[],
  groups: readonly string[],
  faults: Faults,
): { readonly indicators: readonly Indicator[]; readonly named: readonly NamedByIndicators[] } {
  const names = new Map<string, { readonly name: string; readonly row: ParsedRow }>();
  const known = new Map<string, ParsedRow>();
  const indicators = rows.flatMap((own): readonly Indicator[] => {
    const { row, fields } = own;
    const table = knownTable(row, fields.table, faults);
    const assessment = words(fields.assessment);
    if (table === null) return [];
    if (assessment !== '') nameAssessment(table, assessment, row);
    const indicator = readIndicator(own, table, groups, faults);
    if (indicator === null) return [];
    const key = `${table}#${fold(indicator.name)}`;
    const earlier = known.get(key);
    if (earlier !== undefined) {
      const first = placeOf(earlier, 'name');
      const params = { text: indicator.name, line: earlier.row };
      faults.add(finding('SCHEME-011', placeOf(row, 'name'), params, [first]));
      return [];
    }
    known.set(key, row);
    return [indicator];
  });
  checkWeights(rows, indicators, faults);
  return { indicators, named: [...names].map(([table, { name, row }]) => ({ table, name, row })) };

  function nameAssessment(table: string, name: string, row: ParsedRow): void {
    const first = names.get(table);
    if (first === undefined) names.set(table, { name, row });
    else if (first.name !== name) {
      const params = { item: table, column: '考核名称', otherStated: first.name, stated: name };
      faults.add(
        finding('SCHEME-012', placeOf(row, 'assessment'), params, [placeOf(first.row, 'assessment')]),
      );
    }
  }
}

/** The table of a row (考核表), by id or title; null, with a finding, when no such table is scored. */
export function knownTable(row: ParsedRow, typed: string | undefined, faults: Faults): string | null {
  const text = words(typed);
  if (text === '') return null;
  const found = scoredTables.find(({ id, title }) => id === text || fold(title) === fold(text));
  if (found !== undefined) return found.id;
  const params = { text, options: scoredTables.map(({ id }) => id) };
  faults.add(finding('SCHEME-003', placeOf(row, 'table'), params));
  return null;
}

function readIndicator(
  own: IndicatorRow,
  table: string,
  groups: readonly string[],
  faults: Faults,
): Indicator | null {
  const { row, fields } = own;
  const name = words(fields.name);
  const columns = readColumns(own, table, faults);
  const weight = figureOf(row, 'weight', '权重', fields.weight, faults);
  const scorer = readScorer(own, faults);
  const cap = orDefault(own, 'cap', '封顶', FULL, parseCap, CAP, faults);
  const noTarget = orDefault(
    own,
    'no-target',
    '无任务处理',
    'rescale',
    (text) => parseNoTarget(text) ?? undefined,
    NO_TARGET,
    faults,
  );
  const curve = orDefault(own, 'curve', '序时进度', null, parseCurve, CURVE, faults);
  const appliesTo = listOf(fields.applies);
  if (!appliesTo.every((group) => groups.includes(group)))
    faults.add(badValue(row, 'applies', '适用类别', groups));
  const headline = fields.headline === HEADLINE;
  const measureUnit = columns === null ? null : readUnit(own, table, columns, faults);
  if (name === '' || columns === null || weight === null || scorer === null || measureUnit === null)
    return null;
  if (cap === undefined || noTarget === undefined || curve === undefined) return null;
  const id = columns.length === 1 ? `${table}#${columns[0]?.measure ?? ''}` : `${table}#${name}`;
  return { id, table, columns, name, measureUnit, weight, scorer, cap, noTarget, curve, appliesTo, headline };
}

const CAP: Choices = {
  zh: '百分比（如100%）或“不封顶”',
  en: 'a percentage such as 100%, or “不封顶” (no cap)',
};
const NO_TARGET: Choices = [
  '折算',
  '满分',
  '零分',
  { zh: '固定分（如5分）', en: 'fixed points such as 5分' },
];
const CURVE: Choices = {
  zh: '“按月均分”，或用分号隔开、逐月不减、不超过100%的12个累计百分比',
  en: '“按月均分” (evenly), or twelve cumulative percentages divided by ；, none lower than the one before or above 100%',
};

/** What a blank leaves to the default; undefined, with a finding, for a text that cannot be taken. */
function orDefault<Value>(
  { row, fields }: IndicatorRow,
  column: 'cap' | 'no-target' | 'curve',
  item: string,
  fallback: Value,
  parse: (text: string) => Value | undefined,
  allowed: Choices,
  faults: Faults,
): Value | undefined {
  const text = words(fields[column]);
  if (text === '') return fallback;
  const value = parse(text);
  if (value === undefined) faults.add(badValue(row, column, item, allowed));
  return value;
}

function readScorer({ row, fields }: IndicatorRow, faults: Faults): Scorer | null {
  const written = words(fields.scorer);
  const method = written === '' ? scorers[0] : scorers.find(({ name }) => fold(name) === fold(written));
  if (method === undefined) return null;
  const scorer = parseScorer(method.id, wordsIfAny(fields.params));
  if (scorer === null) faults.add(badValue(row, 'params', '方法参数', method.allowed));
  return scorer;
}

function readColumns(
  { row, fields }: IndicatorRow,
  table: string,
  faults: Faults,
): Indicator['columns'] | null {
  const text = words(fields.columns);
  if (text === '') return null;
  const measures = tableById(table)?.columns.filter(({ content }) => content.type === 'measure') ?? [];
  const columns = (parseColumns(text) ?? []).flatMap(({ heading, share }) => {
    const found = measures.find(({ header, aliases = [] }) =>
      [header, ...aliases].some((spelling) => isNamed({ header: spelling }, heading)),
    );
    if (found !== undefined) return [{ measure: found.id, share }];
    const params = { text: heading, options: measures.map(headingName) };
    faults.add(finding('SCHEME-004', placeOf(row, 'columns'), params));
    return [];
  });
  if (columns.length < text.split('+').length) return null;
  if (sum(columns.map(({ share }) => share)).equals(1)) return columns;
  faults.add(badValue(row, 'columns', '取数列', COMPOSITE));
  return null;
}

const COMPOSITE: Choices = {
  zh: '列名，或合计为100%的几列，如“新签约项目50%+签约额50%”',
  en: 'a heading, or several whose shares make 100%, e.g. 新签约项目50%+签约额50%',
};

/** 计量单位 as printed: a single column's own, so that no figure is printed in a unit it was not counted in. */
function readUnit(
  { row, fields }: IndicatorRow,
  table: string,
  columns: Indicator['columns'],
  faults: Faults,
): string | null {
  const written = wordsIfAny(fields.unit);
  const [first, second] = columns;
  const content = tableById(table)?.columns.find(({ id }) => id === first?.measure)?.content;
  const own = second === undefined && content?.type === 'measure' ? content.unit : null;
  if (written === '') return own ?? '%';
  if (own === null || fold(written) === fold(own)) return own ?? written;
  faults.add(badValue(row, 'unit', '计量单位', own));
  return null;
}

/** Weights that are all 0 leave nothing to divide by. */
function checkWeights(rows: readonly IndicatorRow[], indicators: readonly Indicator[], faults: Faults): void {
  for (const table of new Set(indicators.map((indicator) => indicator.table))) {
    const mine = indicators.filter((indicator) => indicator.table === table);
    const row = rows.find(({ fields }) => words(fields.table) === table)?.row;
    if (row === undefined || mine.some(({ weight }) => !weight.isZero())) continue;
    faults.add(
      badValue(row, 'weight', '权重', {
        zh: '至少有一个指标大于0',
        en: 'above 0 for at least one indicator',
      }),
    );
  }
}
