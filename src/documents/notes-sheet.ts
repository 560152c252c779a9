import type { Assessed } from '../assessment/results.ts';
import { scorerText } from '../assessment/scorers/index.ts';
import { plain } from '../core/decimal.ts';
import { lastMonthOf } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { sheetOfLongRows } from '../model/long-rows.ts';
import type { CellModel, RowModel, SheetModel } from '../model/workbook-model.ts';
import { capText, curveText, noTargetText } from '../settings/words.ts';
import { cell, row } from './cells.ts';

const COLUMNS = 7;

/** 口径说明: the scheme, its indicators, every setting with whether it is a default, 奖惩, the inputs and the version. */
export function notesSheet(results: Assessed, date: string): SheetModel {
  const told = method(results, date);
  const parts = sections(results);
  const merges: SheetModel['merges'][number][] = [];
  const across = (at: number, left: number, right: number): void => {
    merges.push({ top: at, bottom: at, left, right });
  };
  let count = 1 + told.length;
  for (let at = 1; at <= count; at += 1) across(at, 1, COLUMNS);
  for (const { spans, lines } of parts) {
    // An empty row comes before each.
    for (let at = count + 2; at <= count + 1 + lines.count; at += 1) {
      let left = 1;
      for (const span of spans) {
        if (span > 1) across(at, left, left + span - 1);
        left += span;
      }
    }
    count += 1 + lines.count;
  }
  const each = function* (): Generator<RowModel | null> {
    yield row([cell('口径说明', 'title')], 36);
    for (const text of told) yield row([cell(text, 'note')]);
    for (const { spans, lines } of parts) {
      yield null;
      let style: keyof typeof COVERED = 'header';
      for (const texts of lines.each()) {
        yield row(spanned(texts, spans, style));
        style = 'wrapped';
      }
    }
  };
  return sheetOfLongRows(
    {
      name: '口径说明',
      widths: [30, 26, 12, 24, 14, 14, 30],
      merges,
      print: { orientation: 'landscape' },
    },
    { count, columns: COLUMNS, each },
  );
}

/** Texts across so many columns each. */
function spanned(
  texts: readonly string[],
  spans: readonly number[],
  style: keyof typeof COVERED,
): readonly CellModel[] {
  return spans.flatMap((span, column) => [
    cell(texts[column] ?? '', style),
    ...Array.from({ length: span - 1 }, () => COVERED[style]),
  ]);
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
  readonly lines: Lines;
}

/** The header first; those of tens of thousands of files are made when they are written. */
interface Lines {
  readonly count: number;
  readonly each: () => Iterable<readonly string[]>;
}

function linesOf<Item>(
  header: readonly string[],
  items: readonly Item[],
  texts: (item: Item) => readonly string[],
): Lines {
  return {
    count: 1 + items.length,
    *each() {
      yield header;
      for (const item of items) yield texts(item);
    },
  };
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
      lines: linesOf(
        ['考核', '指标', '权重', '计分方法', '封顶', '无此项任务', '序时进度'],
        indicators,
        (item) => [
          named.get(item.table) ?? item.table,
          item.measureUnit === '' ? item.name : `${item.name}（${item.measureUnit}）`,
          plain(item.weight),
          scorerText(item.scorer),
          capText(item.cap),
          noTargetText(item.noTarget),
          curveText(item.curve),
        ],
      ),
    },
    {
      spans: [1, 3, 1, 2],
      lines: linesOf(['设置', '取值', '来源', '说明'], settings, ({ setting, value, isDefault, why }) => [
        setting,
        value,
        isDefault ? '默认' : '办法规定',
        why,
      ]),
    },
    ...(adjustments.length === 0
      ? []
      : [
          {
            spans: [1, 1, 1, 4],
            lines: linesOf(
              ['单位', '考核', '加减分', '月份、事由'],
              adjustments,
              ({ unit, table, points, month, reason }) => [
                unit,
                named.get(table) ?? table,
                points.isPositive() ? `+${plain(points)}` : plain(points),
                `${month}月起；${reason}`,
              ],
            ),
          },
        ]),
    {
      spans: [1, 3, 1, 2],
      lines: linesOf(
        ['输入文件', 'SHA-256', '月份', '读到的表'],
        inputs,
        ({ file, period, tables: read }) => [file.path, file.sha256 || '未读取', period, read.join('、')],
      ),
    },
  ];
}
