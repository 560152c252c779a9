import { splitUnit } from '../values/measure-unit.ts';
import type { TemplateColumn } from './model.ts';
import { columnContent, columnNote } from './notes.ts';

/** A row of 填表说明: 栏目, 必填, 填什么, 怎样填. */
export type GuideRow = readonly [name: string, needed: string, content: string, how: string];

/** How the columns of an upright form are filled in, once for all indicators, and what each indicator takes. */
export function uprightGuide(columns: readonly TemplateColumn[]): readonly GuideRow[] {
  const indicators = columns.filter(
    ({ part, column }) => part === 'actual' || (part === null && column.content.type === 'number'),
  );
  return [
    ['“年度任务”', '', '数字', '灰色的已按下达的任务填好；白色的填年度任务数，没有此项任务的填“/”。'],
    ['“上月累计”', '是', '数字', '灰色的已按上月报表填好；白色的照上月报表的累计数填，上月没有进展的填0。'],
    ['“本月”', '是', '数字', '填本月新增数；没有进展的填0，不留空。'],
    ['“累计”', '', '自动计算', '上月累计加本月；不用填。'],
    ['“完成率”', '', '自动计算', '累计除以年度任务；不用填。'],
    ['“说明”', '', '文字', '需要说明的情况，没有的不填。'],
    ...indicators.map((item): GuideRow => {
      const [, ...own] = columnNote(item).split('不留空。');
      const note = item.part === null ? `${columnNote(item)}填在“累计”栏。` : own.join('');
      return [`“${nameOf(item)}”`, '', columnContent(item), note];
    }),
  ];
}

function nameOf({ levels, part }: TemplateColumn): string {
  const name = (part === null ? levels : levels.slice(0, -1)).join('·').replace(/\n/gu, '');
  return splitUnit(name).text;
}
