import type { Assessed } from '../assessment/results.ts';
import { scorerText } from '../assessment/scorers/index.ts';
import { plain } from '../core/decimal.ts';
import { lastMonthOf } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import type { CellModel, RowModel, SheetModel } from '../model/workbook-model.ts';
import { capText, curveText, noTargetText } from '../settings/words.ts';
import { cell, row } from './cells.ts';

const COLUMNS = 7;

/** 口径说明: the scheme, its indicators, every setting with whether it is a default, 奖惩, the inputs and the version. */
export function notesSheet(results: Assessed, date: string): SheetModel {
  const rows: (RowModel | null)[] = [];
  const merges: SheetModel['merges'][number][] = [];
  const across = (left: number, right: number): void => {
    merges.push({ top: rows.length, bottom: rows.length, left, right });
  };
  rows.push(row([cell('口径说明', 'title')], 36));
  across(1, COLUMNS);
  for (const text of method(results, date)) {
    rows.push(row([cell(text, 'note')]));
    across(1, COLUMNS);
  }
  for (const section of sections(results)) {
    rows.push(null);
    section.lines.forEach((texts, index) => {
      const cells: (CellModel | null)[] = [];
      let left = 1;
      section.spans.forEach((span, column) => {
        const style = index === 0 ? 'header' : 'wrapped';
        cells.push(cell(texts[column] ?? '', style));
        for (let covered = 1; covered < span; covered += 1) cells.push(COVERED[style]);
      });
      rows.push(row(cells));
      for (const span of section.spans) {
        if (span > 1) across(left, left + span - 1);
        left += span;
      }
    });
  }
  return {
    name: '口径说明',
    widths: [30, 26, 12, 24, 14, 14, 30],
    rows,
    merges,
    print: { orientation: 'landscape' },
  };
}

function method({ scheme, month }: Assessed, date: string): readonly string[] {
  return [
    `考核办法：${scheme.title}（${scheme.id}），考核年度${scheme.year}年，考核月份${lastMonthOf(month).month}月。`,
    '完成率＝完成÷任务×100%；单项得分按下表的计分方法，满分为权重；基础得分＝各项得分之和÷各项权重之和×100；总分＝基础得分＋加分－扣分，不低于0。',
    '评分表中的完成率、得分、总分、名次和亮灯都是公式，修改评分表上的任务、完成后自动重算；权重、封顶、计分方法和计算过程在隐藏的“计算”工作表，每个数的出处在隐藏的“数据来源”（在工作表标签上按右键，取消隐藏）；“—”表示无此项任务，“未报”表示没有报送，“退回”“空表”“不属本月”“没有读”“重复不一致”表示来件没有采用，“未填”“报送不全”表示报表里空着，“待核实”表示数据存疑，都不按0计。',
    `生成工具：dayie ${VERSION}；生成日期：${date}。`,
  ];
}

/** What lies under a merge. */
const COVERED = { header: cell(null, 'header'), wrapped: cell(null, 'wrapped') };

interface Section {
  /** Sheet columns each text takes. */
  readonly spans: readonly number[];
  /** The header first. */
  readonly lines: readonly (readonly string[])[];
}

function sections({ scheme, assessments, settings, inputs }: Assessed): readonly Section[] {
  // The indicators of what was not scored are left out.
  const tables = assessments.map(({ table }) => table);
  const named = new Map(scheme.assessments.map(({ table, name }) => [table, name]));
  const indicators = scheme.indicators.filter(({ table }) => tables.includes(table));
  const adjustments = scheme.adjustments.filter(({ table }) => tables.includes(table));
  return [
    {
      spans: [1, 1, 1, 1, 1, 1, 1],
      lines: [
        ['考核', '指标', '权重', '计分方法', '封顶', '无此项任务', '序时进度'],
        ...indicators.map((item) => [
          named.get(item.table) ?? item.table,
          item.measureUnit === '' ? item.name : `${item.name}（${item.measureUnit}）`,
          plain(item.weight),
          scorerText(item.scorer),
          capText(item.cap),
          noTargetText(item.noTarget),
          curveText(item.curve),
        ]),
      ],
    },
    {
      spans: [1, 3, 1, 2],
      lines: [
        ['设置', '取值', '来源', '说明'],
        ...settings.map(({ setting, value, isDefault, why }) => [
          setting,
          value,
          isDefault ? '默认' : '办法规定',
          why,
        ]),
      ],
    },
    ...(adjustments.length === 0
      ? []
      : [
          {
            spans: [1, 1, 1, 4],
            lines: [
              ['单位', '考核', '加减分', '月份、事由'],
              ...adjustments.map(({ unit, table, points, month, reason }) => [
                unit,
                named.get(table) ?? table,
                points.isPositive() ? `+${plain(points)}` : plain(points),
                `${month}月起；${reason}`,
              ]),
            ],
          },
        ]),
    {
      spans: [1, 3, 1, 2],
      lines: [
        ['输入文件', 'SHA-256', '月份', '读到的表'],
        ...inputs.map(({ file, period, tables: read }) => [
          file.path,
          file.sha256 || '未读取',
          period,
          read.join('、'),
        ]),
      ],
    },
  ];
}
