import { CLASS_PLANS, CLASS_SETS } from '../../schemas/class-sets.ts';
import { tableById } from '../../schemas/index.ts';
import { confirmationSheet } from '../../schemas/scheme/confirmations.ts';
import {
  ASSESSED_NAMES,
  adjustmentSheet,
  assessmentSheet,
  basics,
  type CHANGE_KINDS,
  changeSheet,
  groundSheet,
  HEADLINE,
  holidaySheet,
  rosterSheet,
} from '../../schemas/scheme/tables.ts';
import { conditionOf } from '../assessment/metrics/index.ts';
import { rowArgs } from '../assessment/rules/in-a-row.ts';
import { scorerOf, scorerParamsText } from '../assessment/scorers/index.ts';
import { plain } from '../core/decimal.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { VERSION } from '../core/version.ts';
import { SCHEME_MARK } from '../model/metadata.ts';
import type { SheetModel, ValidationModel, WorkbookModel } from '../model/workbook-model.ts';
import type { Change } from '../scheme/change.ts';
import { targetText } from '../scheme/changes.ts';
import { typedNumber } from '../scheme/figures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { nameOfColumn } from '../words/headings.ts';
import { BASIC_SETTINGS } from './basics.ts';
import { choicesOf, type Dropdown } from './choices.ts';
import { guideSheet } from './guide.ts';
import { PART_WORDS } from './read-confirmations.ts';
import { ruleListRecords } from './rule-list.ts';
import { listValidation, RECORDS_FROM, type SettingsRecord, settingsSheet } from './sheet-model.ts';
import { indicatorSheet, interviewSheet, ruleSheet } from './tables.ts';
import { capText, columnsText, curveText, GROUNDED, keysOf, listText, noTargetText } from './words.ts';

/** The scheme as a workbook to edit; `schemeFromTables` reads it back to the same scheme. */
export function schemeWorkbook(scheme: Scheme, date: string): WorkbookModel {
  const { sheet: lists, dropdowns } = choicesOf(scheme);
  return {
    title: scheme.title,
    date,
    metadata: { table: SCHEME_MARK, version: VERSION },
    sheets: [
      guideSheet(),
      basicsSheet(scheme, dropdowns),
      settingsSheet(
        rosterSheet,
        [8, 36, 16, 16, 14, 12, 20, 48, 14],
        scheme.roster.map((unit, index) => [
          index + 1,
          unit.name,
          UNIT_KIND_NAMES[unit.kind],
          unit.class,
          ...CLASS_PLANS.map((plan) => unit.planClasses?.[plan] ?? null),
          listText(unit.aliases),
          unit.leader,
        ]),
        dropdowns,
      ),
      settingsSheet(
        assessmentSheet,
        [26, 34, 14],
        scheme.assessments.map(({ table, name, of }) => [table, name, ASSESSED_NAMES[of]]),
        dropdowns,
      ),
      settingsSheet(
        indicatorSheet,
        [24, 30, 24, 24, 10, 8, 12, 18, 10, 12, 14, 16],
        indicatorRecords(scheme),
        dropdowns,
      ),
      settingsSheet(
        interviewSheet,
        [10, 34, 26, 14, 30, 10, 20, 14, 14, 14, 20, 8, 10, 12],
        ruleRecords(scheme),
        dropdowns,
      ),
      settingsSheet(
        ruleSheet,
        [8, 16, 30, 7, 22, 24, 60, 18, 16, 7, 12, 20, 18, 9, 9, 20],
        ruleListRecords(scheme),
        dropdowns,
      ),
      settingsSheet(
        adjustmentSheet,
        [30, 26, 10, 10, 40],
        scheme.adjustments.map(({ unit, table, month, points, reason }) => [
          unit,
          table,
          month,
          points,
          reason,
        ]),
        dropdowns,
      ),
      settingsSheet(changeSheet, [30, 12, 26, 24, 24, 10, 40], changeRecords(scheme), dropdowns),
      settingsSheet(
        holidaySheet,
        [16, 10],
        scheme.holidays.map(({ day, works }) => [day, works ? '班' : '休']),
        dropdowns,
      ),
      settingsSheet(
        confirmationSheet,
        [30, 26, 24, 10, 14, 44, 14, 14],
        scheme.confirmations.map(({ subject, table, column, part, month, value, reason, by, day }) => {
          const heading = nameOfColumn(tableById(table)?.columns ?? [], column);
          const word = part === null ? '' : `/${PART_WORDS[part] ?? ''}`;
          const stated = value === null ? null : plain(value);
          return [subject, table, `${heading}${word}`, month, stated, reason, by, day];
        }),
        dropdowns,
      ),
      settingsSheet(groundSheet, [20, 60], groundRecords(scheme), dropdowns),
      lists,
    ],
  };
}

/** 基本信息: its dropdowns are by row. */
function basicsSheet(scheme: Scheme, dropdowns: ReadonlyMap<string, Dropdown>): SheetModel {
  const sheet = settingsSheet(
    basics,
    [20, 34, 60],
    BASIC_SETTINGS.map(({ item, note, text }) => [item, typedNumber(text(scheme)) ?? text(scheme), note]),
    dropdowns,
  );
  const value = basics.columns.findIndex(({ id }) => id === 'value') + 1;
  const rowed = BASIC_SETTINGS.flatMap(({ item, note }, index): readonly ValidationModel[] => {
    const dropdown = dropdowns.get(`${basics.id}#${item}`);
    const row = RECORDS_FROM + index;
    const range = { top: row, bottom: row, left: value, right: value };
    return dropdown === undefined
      ? []
      : [listValidation(dropdown, range, { promptTitle: item, prompt: note })];
  });
  return { ...sheet, validations: [...(sheet.validations ?? []), ...rowed] };
}

function indicatorRecords(scheme: Scheme): readonly SettingsRecord[] {
  return scheme.indicators.map((indicator) => {
    const heading = (measure: string): string =>
      nameOfColumn(tableById(indicator.table)?.columns ?? [], measure);
    return [
      indicator.table,
      scheme.assessments.find(({ table }) => table === indicator.table)?.name ?? '',
      indicator.name,
      columnsText(indicator.columns, heading),
      indicator.measureUnit,
      indicator.weight,
      scorerOf(indicator.scorer).name,
      scorerParamsText(indicator.scorer),
      capText(indicator.cap),
      noTargetText(indicator.noTarget),
      curveText(indicator.curve),
      listText(indicator.appliesTo),
      indicator.headline ? HEADLINE : '',
    ];
  });
}

const CHANGE_WORDS: Readonly<Record<Change['kind'], (typeof CHANGE_KINDS)[number]>> = {
  target: '任务调整',
  founded: '新设',
  closed: '撤并',
  renamed: '更名',
  class: '类别调整',
};

function changeRecords({ changes }: Scheme): readonly SettingsRecord[] {
  return changes.map((change) => {
    const { unit, kind, month, reason } = change;
    const own = kind === 'target' ? change.table : null;
    return [unit, CHANGE_WORDS[kind], own, changedColumn(change), changedTo(change), month, reason];
  });
}

function changedColumn(change: Change): string | null {
  if (change.kind === 'target') return nameOfColumn(tableById(change.table)?.columns ?? [], change.measure);
  return change.kind === 'class' && change.plan !== null ? CLASS_SETS[change.plan].header : null;
}

function changedTo(change: Change): SettingsRecord[number] {
  switch (change.kind) {
    case 'target':
      return targetText(change);
    case 'renamed':
      return change.name;
    case 'class':
      return change.class;
    case 'founded':
    case 'closed':
      return null;
  }
}

function groundRecords({ grounds }: Scheme): readonly SettingsRecord[] {
  return keysOf(GROUNDED).flatMap((id) => (grounds[id] === undefined ? [] : [[GROUNDED[id], grounds[id]]]));
}

function ruleRecords(scheme: Scheme): readonly SettingsRecord[] {
  return scheme.rules.flatMap((rule) => {
    const args = rowArgs(rule);
    if (args === null) return [];
    return rule.steps.map(({ times, by, whom }) => [
      rule.rule,
      rule.name,
      rule.table,
      conditionOf(args.metric).stated.word,
      listText(rule.kinds.map((kind) => UNIT_KIND_NAMES[kind])),
      times,
      by,
      whom,
      args.warnBefore,
      args.exemptWhenComplete ? '是' : '否',
      listText(rule.exemptUnits),
      rule.on ? '是' : '否',
      args.counts === 'in-a-row' ? '连续' : '累计',
      args.anew === 'year' ? '每年' : '不重新起算',
    ]);
  });
}
