import { confirmationSheet } from '../../schemas/scheme/confirmations.ts';
import {
  adjustmentSheet,
  assessmentSheet,
  basics,
  changeSheet,
  groundSheet,
  holidaySheet,
  rosterSheet,
} from '../../schemas/scheme/tables.ts';
import type { Place } from '../core/place.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { dataRows, type ParsedTable } from '../model/table.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { readAssessments } from './read-assessments.ts';
import { readBasics } from './read-basics.ts';
import { readChanges } from './read-changes.ts';
import { readConfirmations } from './read-confirmations.ts';
import { readHolidays } from './read-holidays.ts';
import { readIndicators } from './read-indicators.ts';
import { checkClasses, readRoster } from './read-roster.ts';
import { readRuleList } from './read-rule-list.ts';
import { readAdjustments, readGrounds, readRules } from './read-rules.ts';
import { createFaults, settingsRows } from './rows.ts';
import { indicatorSheet, interviewSheet, ruleSheet } from './tables.ts';

export interface SchemeReading {
  /** Null when a sheet is missing or a fault leaves no usable scheme. */
  readonly scheme: Scheme | null;
  readonly findings: readonly Finding[];
}

/** The sheets a scheme must have; 奖惩, 年中调整, 节假日, 核实说明 and 口径依据 may be missing. */
const SHEETS = {
  'scheme/basics': '基本信息',
  'scheme/roster': '单位名录',
  'scheme/indicators': '指标',
  'scheme/interview-rules': '约谈规则',
} as const;

/** Sheets of which at least one row must be usable. */
const NEEDED: readonly string[] = ['scheme/roster', 'scheme/indicators'];

/**
 * The scheme of a workbook's sheets; what a setting leaves blank is taken from `base`, the built-in scheme. Every fault is a
 * finding at its cell, here or from reading the sheets; a scheme with one that would change a score is not given.
 *
 * @param at the workbook, for what no cell can be blamed for.
 */
export function schemeFromTables(parsed: readonly ParsedTable[], at: Place, base: Scheme): SchemeReading {
  const faults = createFaults();
  const settings = settingsRows(parsed, basics, faults);
  const unitRows = settingsRows(parsed, rosterSheet, faults);
  for (const [id, sheet] of Object.entries(SHEETS)) {
    const table = parsed.find((item) => item.id === id);
    if (table === undefined) faults.add(finding('SCHEME-001', at, { sheet }));
    else if (NEEDED.includes(id) && !parsed.some((item) => item.id === id && dataRows(item).length > 0))
      faults.add(finding('SCHEME-007', table.at, { sheet }));
  }
  const basicsAt = parsed.find(({ id }) => id === 'scheme/basics')?.at;
  const basic = basicsAt === undefined ? base : readBasics(settings, base, basicsAt, faults);
  const units = readRoster(unitRows, faults);
  const classes = [...new Set([...basic.classes, basic.unclassified])];
  checkClasses(unitRows, basic, faults);
  const roster = createRoster(units, basic.issuer);
  const groups = new Set([
    ...classes,
    ...units.flatMap((unit) => unit.class ?? []),
    ...Object.values(basic.planClasses).flat(),
    ...units.flatMap(({ planClasses = {} }) => Object.values(planClasses)),
    ...Object.values(UNIT_KIND_NAMES),
  ]);
  const { indicators, named } = readIndicators(
    settingsRows(parsed, indicatorSheet, faults),
    [...groups],
    faults,
  );
  const assessed = parsed.some(({ id }) => id === assessmentSheet.id);
  const assessmentRows = settingsRows(parsed, assessmentSheet, faults);
  const assessments = readAssessments(assessed ? assessmentRows : null, named, base, faults);
  const scheme: Scheme = {
    ...basic,
    roster: units,
    indicators,
    assessments,
    rules: [
      ...readRules(settingsRows(parsed, interviewSheet, faults), roster, faults),
      ...readRuleList(settingsRows(parsed, ruleSheet, faults), roster, faults),
    ],
    adjustments: readAdjustments(settingsRows(parsed, adjustmentSheet, faults), roster, faults),
    changes: readChanges(settingsRows(parsed, changeSheet, faults), { ...basic, roster: units }, faults),
    holidays: readHolidays(settingsRows(parsed, holidaySheet, faults)),
    confirmations: readConfirmations(settingsRows(parsed, confirmationSheet, faults), roster, faults),
    grounds: readGrounds(settingsRows(parsed, groundSheet, faults)),
  };
  return { scheme: faults.usable() ? scheme : null, findings: faults.findings() };
}
