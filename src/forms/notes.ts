import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { columnWords } from '../words/columns.ts';
import type { TemplateColumn } from './model.ts';

const PART_NOTES = {
  target: '填年度任务数；没有此项任务的填“/”。',
  before: '照上月报表的累计数填写，上月没有进展的填0。',
  month: '填本月新增数。',
  actual: '填1月至本月的累计数；没有进展填0，不留空。',
  rate: '自动计算，不用填。',
  rank: '',
} as const;

/** How a column is filled in, as input messages and the guide say it. */
export function columnNote({ column, part }: Pick<TemplateColumn, 'column' | 'part'>): string {
  const note = formNote(column);
  if (part === null) return note;
  const words = PART_NOTES[part];
  return part === 'target' || part === 'actual' ? `${words}${note}` : words;
}

/** What a column takes, in a phrase. */
export function columnContent({ column, part }: Pick<TemplateColumn, 'column' | 'part'>): string {
  return part === 'rate' ? '完成率' : columnWords(column).zh;
}

/** A locked sheet cannot be merged by its filler: instead of one merged cell, every row is filled in. */
function formNote({ note = '' }: ColumnDefinition): string {
  return note.replace(/(有分链的，)?[^；，。]{0,40}可合并单元格/u, '每行都填');
}
