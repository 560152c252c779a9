import { tableById } from '../../schemas/index.ts';
import {
  adjustmentSheet,
  basics,
  indicatorSheet,
  interviewSheet,
  rosterSheet,
  schemeTables,
} from '../../schemas/scheme/tables.ts';
import { plain } from '../core/decimal.ts';
import type { RowModel, SheetModel, WorkbookModel } from '../core/document.ts';
import { columnLetters } from '../core/place.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { VERSION } from '../core/version.ts';
import { BASIC_SETTINGS } from './basics.ts';
import type { Scheme } from './scheme.ts';
import { settingsSheet } from './sheet-model.ts';
import {
  capText,
  columnsText,
  curveText,
  listText,
  METRIC_NAMES,
  noTargetText,
  SCORER_NAMES,
  scorerParamsText,
} from './words.ts';

const LISTS = '选项';

/** The scheme as a workbook to edit; `schemeFromTables` reads it back to the same scheme. */
export function schemeWorkbook(scheme: Scheme, date: string): WorkbookModel {
  const choices = schemeTables.flatMap((table) =>
    table.columns.flatMap(({ id, content }) =>
      content.type === 'choice' ? [{ key: `${table.id}#${id}`, options: content.options }] : [],
    ),
  );
  const lists = new Map(
    choices.map(({ key, options }, index) => {
      const letters = columnLetters(index + 1);
      return [key, `${LISTS}!$${letters}$1:$${letters}$${options.length}`];
    }),
  );
  return {
    title: scheme.title,
    date,
    metadata: { table: 'scheme', version: VERSION },
    sheets: [
      guide(),
      settingsSheet(
        basics,
        [20, 34, 60],
        BASIC_SETTINGS.map(({ item, note, text }) => [item, text(scheme), note]),
        lists,
      ),
      settingsSheet(
        rosterSheet,
        [8, 36, 16, 16, 48, 14],
        scheme.roster.map((unit, index) => [
          index + 1,
          unit.name,
          UNIT_KIND_NAMES[unit.kind],
          unit.class ?? '',
          listText(unit.aliases),
          unit.leader ?? '',
        ]),
        lists,
      ),
      settingsSheet(
        indicatorSheet,
        [26, 26, 24, 24, 10, 8, 12, 18, 10, 12, 14, 16],
        indicatorRows(scheme),
        lists,
      ),
      settingsSheet(interviewSheet, [10, 34, 26, 12, 30, 10, 20, 14, 14, 14, 20], ruleRows(scheme), lists),
      settingsSheet(
        adjustmentSheet,
        [30, 26, 10, 10, 40],
        scheme.adjustments.map(({ unit, table, month, points, reason }) => [
          unit,
          table,
          month,
          plain(points),
          reason,
        ]),
        lists,
      ),
      listSheet(choices.map(({ options }) => options)),
    ],
  };
}

function indicatorRows(scheme: Scheme): readonly (readonly (string | number)[])[] {
  return scheme.indicators.map((indicator) => {
    const heading = (measure: string): string => {
      const header = tableById(indicator.table)?.columns.find(({ id }) => id === measure)?.header ?? measure;
      return typeof header === 'string' ? header : header.join('');
    };
    return [
      indicator.table,
      scheme.assessments.find(({ table }) => table === indicator.table)?.name ?? '',
      indicator.name,
      columnsText(indicator.columns, heading),
      indicator.measureUnit,
      plain(indicator.weight),
      SCORER_NAMES[indicator.scorer.type],
      scorerParamsText(indicator.scorer),
      capText(indicator.cap),
      noTargetText(indicator.noTarget),
      curveText(indicator.curve),
      listText(indicator.appliesTo),
    ];
  });
}

function ruleRows(scheme: Scheme): readonly (readonly (string | number)[])[] {
  return scheme.interviewRules.flatMap((rule) =>
    rule.steps.map(({ months, interviewer }) => [
      rule.rule,
      rule.name,
      rule.table,
      METRIC_NAMES[rule.metric],
      listText(rule.kinds.map((kind) => UNIT_KIND_NAMES[kind])),
      months,
      interviewer,
      rule.interviewee,
      rule.warnBefore,
      rule.exemptWhenComplete ? '是' : '否',
      listText(rule.exemptUnits),
    ]),
  );
}

/** 填写说明: what each sheet and column is for, from the definitions themselves. */
function guide(): SheetModel {
  const lines = [
    '1．本工作簿是考核办法。改好后用 dayie score 月报 --scheme 考核办法.xlsx 计分。',
    '2．只改内容，不改工作表和表头的名称；行可以增删，行的先后就是打印的先后。',
    '3．留空的设置用默认值，默认值会在结果的“口径说明”中列出。',
    '4．填错的地方，运行时会指出是哪张表的哪一格、应怎样改。',
  ];
  const row = (cells: RowModel['cells'], height?: number): RowModel => ({
    cells,
    ...(height === undefined ? {} : { height }),
  });
  const notes = schemeTables.flatMap((table) =>
    table.columns.flatMap((column): readonly RowModel[] => {
      const options = column.content.type === 'choice' ? `可选：${column.content.options.join('、')}。` : '';
      const note = `${column.note ?? ''}${options}`;
      const header = typeof column.header === 'string' ? column.header : column.header.join('/');
      return note === ''
        ? []
        : [
            row([
              { value: table.title, style: 'text-centre' },
              { value: header, style: 'text-centre' },
              { value: note, style: 'wrapped' },
            ]),
          ];
    }),
  );
  const head = row([
    { value: '工作表', style: 'header' },
    { value: '列名', style: 'header' },
    { value: '怎样填', style: 'header' },
  ]);
  return {
    name: '填写说明',
    widths: [14, 18, 90],
    rows: [
      row([{ value: '考核办法填写说明', style: 'title' }], 30),
      ...lines.map((text) => row([{ value: text, style: 'note' }])),
      null,
      head,
      ...notes,
    ],
    merges: [1, 2, 3, 4, 5].map((at) => ({ top: at, bottom: at, left: 1, right: 3 })),
    print: { orientation: 'portrait' },
  };
}

function listSheet(columns: readonly (readonly string[])[]): SheetModel {
  const length = Math.max(...columns.map((options) => options.length));
  return {
    name: LISTS,
    visibility: 'hidden',
    widths: columns.map(() => 16),
    rows: Array.from(
      { length },
      (_, index): RowModel => ({
        cells: columns.map((options) =>
          options[index] === undefined ? null : { value: options[index] ?? '', style: 'text' },
        ),
      }),
    ),
    merges: [],
    print: { orientation: 'portrait' },
  };
}
