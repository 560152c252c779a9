import type { AssessmentResult, ClassResult, Interview, MonthResult } from '../assessment/model.ts';
import type { InputFile } from '../core/dataset.ts';
import type { SheetModel, WorkbookModel } from '../core/document.ts';
import { cumulativeSpan, type Period, periodText } from '../core/period.ts';
import { VERSION } from '../core/version.ts';
import type { SettingLine } from '../scheme/describe.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { cell, heading, row, sourcesText } from './cells.ts';
import { changeText, classSheet, LIGHT_WORDS, NO_TASK } from './class-sheet.ts';
import { interviewSheet } from './interview-sheet.ts';

/** A finding already worded, as the 问题清单 prints it. */
export interface WordedFinding {
  readonly severity: string;
  readonly code: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly message: string;
}

/** A file that went in, and what it was taken for. */
export interface InputLine {
  readonly file: InputFile;
  /** `2023-05`, 年度任务 … */
  readonly period: string;
  readonly tables: readonly string[];
}

export interface ScoreDocument {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly assessments: readonly AssessmentResult[];
  readonly findings: readonly WordedFinding[];
  readonly settings: readonly SettingLine[];
  readonly inputs: readonly InputLine[];
  /** Day of the run, ISO. */
  readonly date: string;
}

/** `2023-05-考核评分.xlsx`. */
export function scoreWorkbook(document: ScoreDocument): WorkbookModel {
  const { period, scheme, assessments } = document;
  const results = assessments.flatMap((assessment) =>
    lastMonth(assessment).classes.map((result) => ({ assessment, result })),
  );
  return {
    title: `${scheme.title} ${periodText(period)}`,
    date: document.date,
    metadata: { document: 'score', period: periodText(period), version: VERSION },
    sheets: [
      overviewSheet(document, results),
      ...results.map(({ assessment, result }) => {
        const title = `${period.year}年${cumulativeSpan(period)}${assessment.name}评分表（${result.name}）`;
        return classSheet(result, title, period, scheme, assessment.table);
      }),
      interviewSheet(
        '约谈预警名单',
        assessments.flatMap(({ interviews }) => interviews),
        period,
      ),
      findingsSheet(document.findings),
      sourcesSheet(assessments),
      notesSheet(document),
    ],
  };
}

/** `2023-05-约谈预警名单.xlsx`. */
export function interviewWorkbook(
  interviews: readonly Interview[],
  period: Period,
  date: string,
): WorkbookModel {
  return {
    title: `${periodText(period)} 约谈预警名单`,
    date,
    metadata: { document: 'interviews', period: periodText(period), version: VERSION },
    sheets: [interviewSheet('约谈预警名单', interviews, period)],
  };
}

function lastMonth(assessment: AssessmentResult): MonthResult {
  const month = assessment.months.at(-1);
  if (month === undefined) throw new RangeError('an assessment has at least the month asked for');
  return month;
}

const OVERVIEW = ['考核', '类别', '名次', '较上月', '责任单位', '总分', '与序时差距', '亮灯', '约谈预警'];

function overviewSheet(
  { scheme, period, assessments }: ScoreDocument,
  results: readonly { readonly assessment: AssessmentResult; readonly result: ClassResult }[],
): SheetModel {
  const listed = new Map(
    assessments.flatMap(({ table, interviews }) =>
      interviews.map((item) => [`${table} ${item.unit}`, item] as const),
    ),
  );
  const words = { interview: '约谈', warning: '预警', unverified: '待核实' } as const;
  const body = results.flatMap(({ assessment, result }) =>
    result.units.map((unit) => {
      const item = listed.get(`${assessment.table} ${unit.unit}`);
      return row([
        cell(assessment.name, 'text-centre'),
        cell(result.name, 'text-centre'),
        unit.rank === null
          ? cell(NO_TASK, 'text-centre')
          : cell(unit.tied ? `并列${unit.rank}` : unit.rank, 'text-centre'),
        cell(changeText(unit), 'text-centre'),
        cell(unit.unit, 'text'),
        unit.score === null
          ? cell(unit.complete ? NO_TASK : '未报', 'text-centre')
          : cell(unit.score, 'decimal'),
        unit.gap === null ? cell(NO_TASK, 'text-centre') : cell(unit.gap, 'signed'),
        unit.light === null
          ? cell(NO_TASK, 'text-centre')
          : cell(LIGHT_WORDS[unit.light], `light-${unit.light}`),
        item === undefined
          ? cell('', 'text-centre')
          : cell(words[item.status], item.status === 'interview' ? 'light-red' : 'text-centre'),
      ]);
    }),
  );
  return {
    name: '总览',
    widths: [30, 17, 9, 9, 42, 10, 13, 8, 11],
    rows: [
      ...heading(
        `${period.year}年${cumulativeSpan(period)}考核总览`,
        `${scheme.title}；分类排名；差距单位：百分点`,
      ),
      row(
        OVERVIEW.map((text) => cell(text, 'header')),
        24,
      ),
      ...body,
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: OVERVIEW.length },
      { top: 2, bottom: 2, left: 1, right: OVERVIEW.length },
    ],
    freeze: { rows: 3, columns: 0 },
    print: { orientation: 'landscape', repeatRows: [1, 3] },
    ...(body.length === 0
      ? {}
      : { filter: { top: 3, bottom: 3 + body.length, left: 1, right: OVERVIEW.length } }),
  };
}

export function findingsSheet(findings: readonly WordedFinding[]): SheetModel {
  const headers = ['级别', '编号', '文件', '工作表', '单元格', '列', '问题和改法'];
  const body = findings.map((item) =>
    row([
      cell(item.severity, 'text-centre'),
      cell(item.code, 'text-centre'),
      cell(item.file, 'wrapped'),
      cell(item.sheet, 'wrapped'),
      cell(item.cell, 'text-centre'),
      cell(item.column, 'wrapped'),
      cell(item.message, 'wrapped'),
    ]),
  );
  const none = row([cell('没有发现问题。', 'note')]);
  return {
    name: '问题清单',
    widths: [8, 14, 34, 18, 10, 24, 70],
    rows: [
      ...heading('问题清单', '按文件、工作表、单元格排列'),
      row(
        headers.map((text) => cell(text, 'header')),
        24,
      ),
      ...(body.length === 0 ? [none] : body),
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: headers.length },
      { top: 2, bottom: 2, left: 1, right: headers.length },
    ],
    freeze: { rows: 3, columns: 0 },
    print: { orientation: 'landscape', repeatRows: [1, 3] },
    ...(body.length === 0
      ? {}
      : { filter: { top: 3, bottom: 3 + body.length, left: 1, right: headers.length } }),
  };
}

/** 数据来源: the cells every target and actual was read from. */
function sourcesSheet(assessments: readonly AssessmentResult[]): SheetModel {
  const headers = ['考核', '责任单位', '指标', '任务', '任务来源', '完成', '完成来源'];
  const body = assessments.flatMap((assessment) =>
    lastMonth(assessment).classes.flatMap(({ units }) =>
      units.flatMap((unit) =>
        unit.indicators
          .filter(({ state }) => state !== 'no-target')
          .map((item) =>
            row([
              cell(assessment.name, 'text'),
              cell(unit.unit, 'text'),
              cell(`${item.name}（${item.measureUnit}）`, 'text'),
              item.target === null ? cell('见各列', 'text-centre') : cell(item.target, 'number'),
              cell(sourcesText(item.targetAt), 'wrapped'),
              item.actual === null
                ? cell(item.state === 'unreported' ? '未报' : '见各列', 'text-centre')
                : cell(item.actual, 'number'),
              cell(sourcesText(item.actualAt), 'wrapped'),
            ]),
          ),
      ),
    ),
  );
  return {
    name: '数据来源',
    widths: [24, 30, 26, 9, 48, 9, 48],
    rows: [
      ...heading('数据来源', '格式：文件!工作表!单元格'),
      row(
        headers.map((text) => cell(text, 'header')),
        24,
      ),
      ...body,
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: headers.length },
      { top: 2, bottom: 2, left: 1, right: headers.length },
    ],
    freeze: { rows: 3, columns: 2 },
    print: { orientation: 'landscape', repeatRows: [1, 3] },
  };
}

/** 口径说明: the scheme, every setting with whether it is a default, the inputs and the version. */
function notesSheet({ scheme, period, settings, inputs, date }: ScoreDocument): SheetModel {
  const method = [
    `考核办法：${scheme.title}（${scheme.id}），考核年度${scheme.year}年，考核月份${period.month}月。`,
    '完成率＝完成÷任务×100%；单项得分＝权重×完成率（不超过封顶）；基础得分＝各项得分之和÷各项权重之和×100；总分＝基础得分＋加分－扣分，不低于0。',
    '评分表中的完成率、得分、名次都是公式，修改任务、完成、权重或封顶后自动重算；“—”表示无此项任务，“未报”表示没有报送数据，不按0计。',
    `生成工具：dayie ${VERSION}；生成日期：${date}。`,
  ];
  const line = (cells: readonly string[], style: 'header' | 'wrapped'): ReturnType<typeof row> =>
    row(cells.map((text) => cell(text, style)));
  const settingRows = settings.map(({ setting, value, isDefault, why }) =>
    line([setting, value, isDefault ? '默认' : '办法规定', why], 'wrapped'),
  );
  const inputRows = inputs.map(({ file, period: month, tables }) =>
    line([file.path, file.sha256, month, tables.join('、')], 'wrapped'),
  );
  return {
    name: '口径说明',
    widths: [34, 70, 14, 60],
    rows: [
      row([cell('口径说明', 'title')], 36),
      ...method.map((text) => row([cell(text, 'note')], 32)),
      null,
      line(['设置', '取值', '来源', '说明'], 'header'),
      ...settingRows,
      null,
      line(['输入文件', 'SHA-256', '月份', '读到的表'], 'header'),
      ...inputRows,
    ],
    merges: Array.from({ length: method.length + 1 }, (_, index) => ({
      top: index + 1,
      bottom: index + 1,
      left: 1,
      right: 4,
    })),
    print: { orientation: 'landscape' },
  };
}
