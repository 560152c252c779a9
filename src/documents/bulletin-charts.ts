import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { ClassResult, UnitResult } from '../assessment/standing.ts';
import { fixed, percentFigure } from '../core/decimal.ts';
import { lastMonthOf } from '../core/span.ts';
import { cutTo } from '../core/text-width.ts';
import type { TextBlock, TextChart } from '../model/text-model.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { headlinesOf } from './bulletin-overall.ts';
import type { Attachment } from './bulletin-tables.ts';

/** A longer class is drawn in several charts of about the same length: more columns would not be told apart on A4. */
const MOST = 27;
/** Columns of half a character that a name takes under the axis; the ranking has it whole. */
const NAMES = 20;
/** Columns beside each other for one unit. */
const MOST_SERIES = 3;

/** 完成率对照图: of every class of more than one unit the rates of the 主要指标 against 序时进度; null where there is none. */
export function chartsAttachment(results: Assessed): Attachment | null {
  const { assessments, scheme } = results;
  const blocks = assessments.flatMap((item) =>
    item.current.classes.flatMap((group) => chartsOf(item, group, scheme)),
  );
  if (blocks.length === 0) return null;
  return { id: 'charts', title: '完成率对照图', sections: [{ orientation: 'portrait', blocks }] };
}

function chartsOf(
  { table, name, current }: AssessmentResult,
  group: ClassResult,
  scheme: Scheme,
): readonly TextBlock[] {
  const headlines = headlinesOf(scheme, table);
  const period = lastMonthOf(current.month);
  const common = schedulePercent(period, null);
  // One line stands for all of them: an indicator with a schedule of its own would be held against another's.
  const used = scheme.indicators
    .filter(
      ({ id }) => headlines.includes(id) && group.units.some((unit) => rateOf(unit, id, scheme) !== null),
    )
    .filter((item) => schedulePercent(period, item).equals(common))
    .slice(0, MOST_SERIES);
  if (group.units.length < 2 || used.length === 0) return [];
  const parts = Math.ceil(group.units.length / MOST);
  const size = Math.ceil(group.units.length / parts);
  return Array.from({ length: parts }, (_, part): TextChart => {
    const units = group.units.slice(part * size, (part + 1) * size);
    const which = parts === 1 ? '' : `（${part + 1}/${parts}）`;
    return {
      type: 'chart',
      title: `${name}：${group.name}完成率${which}`,
      categories: units.map(({ unit }) => cutTo(NAMES, unit)),
      series: used.map((item: Indicator) => ({
        name: item.name,
        values: units.map((unit) => rateOf(unit, item.id, scheme)),
      })),
      line: {
        name: `序时进度${fixed(common, scheme.decimals)}%`,
        value: fixed(common, scheme.decimals),
      },
    };
  });
}

/** In per cent as printed; null where it is not known or there is no task. */
function rateOf({ indicators }: UnitResult, id: string, { decimals }: Scheme): string | null {
  const rate = indicators.find((item) => item.id === id)?.rate ?? null;
  return rate === null ? null : percentFigure(rate, decimals);
}
