import { tableById, tables } from '../../schemas/index.ts';
import { Decimal } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { dataRows, type ParsedRow, type ParsedTable } from '../core/table.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../core/unit-kind.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { createRoster, rosterConflicts } from '../roster/create-roster.ts';
import type { RosterUnit } from '../roster/roster.ts';
import { BASIC_SETTINGS } from './basics.ts';
import type { Adjustment, Indicator, InterviewRule, Scheme } from './scheme.ts';
import {
  keyOfWord,
  METRIC_NAMES,
  parseCap,
  parseColumns,
  parseCurve,
  parseList,
  parseNoTarget,
  parseScorer,
  SCORER_NAMES,
} from './words.ts';

export interface SchemeReading {
  /** Null when a sheet is missing or a fault leaves no usable scheme. */
  readonly scheme: Scheme | null;
  readonly findings: readonly Finding[];
}

const SHEETS = {
  'scheme/basics': '基本信息',
  'scheme/roster': '单位名录',
  'scheme/indicators': '指标',
  'scheme/interview-rules': '约谈规则',
} as const;

/**
 * The scheme of a workbook's sheets; what a setting leaves blank is taken from `base`, the built-in scheme. Every fault is a
 * finding at its cell.
 */
export function schemeFromTables(parsed: readonly ParsedTable[], at: Place, base: Scheme): SchemeReading {
  const findings: Finding[] = [];
  const rows = (id: string): readonly ParsedRow[] =>
    parsed.filter((table) => table.id === id).flatMap(dataRows);
  for (const [id, sheet] of Object.entries(SHEETS)) {
    if (!parsed.some((table) => table.id === id)) findings.push(finding('SCHEME-001', at, { sheet }));
  }
  const basics = readBasics(rows('scheme/basics'), base, findings);
  const roster = readRoster(rows('scheme/roster'), findings);
  const names = new Map<string, string>();
  const indicators = rows('scheme/indicators').flatMap((row) => readIndicator(row, names, findings));
  const interviewRules = readRules(rows('scheme/interview-rules'), roster, findings);
  const adjustments = rows('scheme/adjustments').flatMap((row) => readAdjustment(row, roster, findings));
  if (indicators.length === 0 && parsed.some(({ id }) => id === 'scheme/indicators'))
    findings.push(finding('SCHEME-007', at, {}));
  const faulty = findings.some(({ severity }) => severity === 'error');
  const assessments = [...names].map(([table, name]) => ({ table, name }));
  const scheme: Scheme = { ...base, ...basics, roster, indicators, interviewRules, adjustments, assessments };
  return { scheme: faulty ? null : scheme, findings };
}

function text(row: ParsedRow, column: string): string {
  return row.cells.get(column)?.text.trim() ?? '';
}

function number(row: ParsedRow, column: string): Decimal | null {
  const value = row.cells.get(column)?.value;
  return value?.kind === 'number' ? value.number : null;
}

function place(row: ParsedRow, column: string): Place {
  return row.cells.get(column)?.at ?? {};
}

function bad(row: ParsedRow, column: string, item: string, allowed: string): Finding {
  return finding('SCHEME-002', place(row, column), { item, text: text(row, column), allowed });
}

function readBasics(rows: readonly ParsedRow[], base: Scheme, findings: Finding[]): Partial<Scheme> {
  let settings: Partial<Scheme> = {};
  for (const setting of BASIC_SETTINGS) {
    const row = rows.find((item) => fold(text(item, 'item')) === fold(setting.item));
    const written = row === undefined ? '' : text(row, 'value');
    if (row === undefined || written === '') continue;
    const parsed = setting.parse(written);
    if (parsed === null) {
      findings.push(bad(row, 'value', setting.item, setting.allowed));
      continue;
    }
    // The two lines of the lights are written on two rows.
    const lights = settings.lights ?? base.lights;
    if (setting.item.startsWith('绿灯'))
      settings = { ...settings, lights: { ...lights, green: parsed.lights?.green ?? lights.green } };
    else if (setting.item.startsWith('黄灯'))
      settings = { ...settings, lights: { ...lights, yellow: parsed.lights?.yellow ?? lights.yellow } };
    else settings = { ...settings, ...parsed };
  }
  return settings;
}

function readRoster(rows: readonly ParsedRow[], findings: Finding[]): readonly RosterUnit[] {
  const units = rows.flatMap((row): readonly RosterUnit[] => {
    const name = text(row, 'name');
    const kind = keyOfWord<UnitKind>(UNIT_KIND_NAMES, text(row, 'kind'));
    if (name === '' || kind === null) return [];
    const [unitClass, leader] = [text(row, 'class'), text(row, 'leader')];
    return [
      {
        name,
        kind,
        class: unitClass === '' ? null : unitClass,
        aliases: parseList(text(row, 'aliases')),
        leader: leader === '' ? null : leader,
      },
    ];
  });
  for (const { spelling, units: owners } of rosterConflicts(units)) {
    const row = rows.findLast((item) => owners.includes(text(item, 'name')));
    const where = row === undefined ? {} : place(row, 'name');
    findings.push(finding('SCHEME-005', where, { text: spelling, units: owners }));
  }
  const names = new Set<string>();
  for (const row of rows) {
    const name = text(row, 'name');
    if (names.has(name) && name !== '')
      findings.push(finding('SCHEME-005', place(row, 'name'), { text: name, units: [name, name] }));
    names.add(name);
  }
  return units;
}

function knownTable(row: ParsedRow, findings: Finding[]): string | null {
  const id = text(row, 'table');
  const definition = tableById(id);
  if (definition?.progress === true) return id;
  const scored = tables.filter(({ progress }) => progress === true).map((table) => table.id);
  findings.push(finding('SCHEME-003', place(row, 'table'), { text: id, tables: scored }));
  return null;
}

function readIndicator(
  row: ParsedRow,
  names: Map<string, string>,
  findings: Finding[],
): readonly Indicator[] {
  const before = findings.length;
  const table = knownTable(row, findings);
  if (table === null) return [];
  if (!names.has(table)) names.set(table, text(row, 'assessment'));
  const columns = readColumns(row, table, findings);
  const type = keyOfWord(SCORER_NAMES, text(row, 'scorer'));
  const scorer = type === null ? null : parseScorer(type, text(row, 'params'));
  if (type !== null && scorer === null) findings.push(bad(row, 'params', '方法参数', PARAMS[type]));
  const cap = text(row, 'cap') === '' ? new Decimal(1) : parseCap(text(row, 'cap'));
  if (cap === undefined) findings.push(bad(row, 'cap', '封顶', '百分比或“不封顶”'));
  const noTarget = text(row, 'no-target') === '' ? 'rescale' : parseNoTarget(text(row, 'no-target'));
  if (noTarget === null) findings.push(bad(row, 'no-target', '无任务处理', '折算、满分、零分或“5分”'));
  const curve = parseCurve(text(row, 'curve'));
  if (curve === undefined) findings.push(bad(row, 'curve', '序时进度', '按月均分，或12个递增的累计百分比'));
  const weight = number(row, 'weight');
  if (
    columns === null ||
    scorer === null ||
    cap === undefined ||
    noTarget === null ||
    curve === undefined ||
    weight === null
  )
    return [];
  if (findings.length > before) return [];
  const name = text(row, 'name');
  return [
    {
      id: columns.length === 1 ? `${table}#${columns[0]?.measure ?? ''}` : `${table}#${name}`,
      table,
      columns,
      name,
      measureUnit: text(row, 'unit'),
      weight,
      scorer,
      cap,
      noTarget,
      curve,
      appliesTo: parseList(text(row, 'applies')),
    },
  ];
}

const PARAMS = {
  linear: '留空',
  inverse: '留空',
  tiers: '如“50%：50%；100%：100%”',
  efficacy: '0—100 的基础分',
  'rank-points': '如“100；3；60”',
  'all-or-nothing': '如“60%；5%；100%”',
} as const;

function readColumns(row: ParsedRow, table: string, findings: Finding[]): Indicator['columns'] | null {
  const measures = tableById(table)?.columns.filter(({ content }) => content.type === 'measure') ?? [];
  const heading = (header: string | readonly string[]): string =>
    typeof header === 'string' ? header : header.join('');
  const parsed = parseColumns(text(row, 'columns'));
  const columns = parsed?.map(({ heading: wanted, share }) => {
    const column = measures.find(({ header, aliases = [] }) =>
      [header, ...aliases].some((item) => fold(heading(item)) === fold(wanted)),
    );
    if (column === undefined) {
      const known = measures.map(({ header }) => heading(header));
      findings.push(finding('SCHEME-004', place(row, 'columns'), { text: wanted, columns: known }));
      return null;
    }
    return { measure: column.id, share };
  });
  return columns?.every((column) => column !== null) ? columns : null;
}

function readRules(
  rows: readonly ParsedRow[],
  roster: readonly RosterUnit[],
  findings: Finding[],
): readonly InterviewRule[] {
  const rules = new Map<string, InterviewRule>();
  for (const row of rows) {
    const table = knownTable(row, findings);
    const metric = keyOfWord(METRIC_NAMES, text(row, 'metric'));
    const [months, warnBefore] = [number(row, 'months'), number(row, 'warn-before')];
    const kindWords = parseList(text(row, 'kinds'));
    const kinds = kindWords.map((word) => keyOfWord<UnitKind>(UNIT_KIND_NAMES, word));
    if (kinds.includes(null))
      findings.push(bad(row, 'kinds', '适用机构类型', Object.values(UNIT_KIND_NAMES).join('、')));
    if (table === null || metric === null || months === null || warnBefore === null) continue;
    const rule = text(row, 'rule');
    const step = { months: months.toNumber(), interviewer: text(row, 'interviewer') };
    const known = rules.get(rule);
    if (known !== undefined && (known.steps.at(-1)?.months ?? 0) >= step.months) {
      findings.push(bad(row, 'months', '连续月数', '同一规则各行由少到多'));
      continue;
    }
    rules.set(rule, {
      ...(known ?? {
        rule,
        name: text(row, 'name'),
        table,
        metric,
        kinds: kinds.filter((kind) => kind !== null),
        warnBefore: warnBefore.toNumber(),
        interviewee: text(row, 'interviewee'),
        exemptWhenComplete: text(row, 'exempt-complete') === '是',
        exemptUnits: parseList(text(row, 'exempt-units')).flatMap((name) =>
          rosterUnit(name, place(row, 'exempt-units'), roster, findings),
        ),
      }),
      steps: [...(known?.steps ?? []), step],
    });
  }
  return [...rules.values()];
}

function rosterUnit(
  name: string,
  at: Place,
  roster: readonly RosterUnit[],
  findings: Finding[],
): readonly string[] {
  const known = createRoster(roster);
  const unit = known.match(name);
  if (unit !== undefined) return [unit.name];
  findings.push(finding('SCHEME-006', at, { text: name, suggestions: known.suggest(name) }));
  return [];
}

function readAdjustment(
  row: ParsedRow,
  roster: readonly RosterUnit[],
  findings: Finding[],
): readonly Adjustment[] {
  const table = knownTable(row, findings);
  const [unit] = rosterUnit(text(row, 'unit'), place(row, 'unit'), roster, findings);
  const [month, points] = [number(row, 'month'), number(row, 'points')];
  if (table === null || unit === undefined || month === null || points === null) return [];
  return [{ unit, table, month: month.toNumber(), points, reason: text(row, 'reason') }];
}
