import { choice, date, text } from './cells.ts';
import type { Columns, TableDefinition } from './define-table.ts';

const HELD = '已开展';
const NOT_HELD = '未开展';
const PUT_OFF = '延期';

/** 开展情况 as the form's dropdown has it. */
export const EVENT_STATES = [HELD, NOT_HELD, PUT_OFF] as const;

/** The states of what is still to be held. */
export const NOT_HELD_WORDS: readonly string[] = [NOT_HELD, PUT_OFF];

/** The ids of the columns of `eventProgress`. */
export const EVENT = { state: 'state', heldOn: 'held-on', results: 'results' } as const;

/** Each month is reported which of its rows were held: a schedule, or the list of platforms. */
export function isEventTable({ columns }: TableDefinition): boolean {
  return columns.some(({ id }) => id === EVENT.heldOn);
}

/** What is reported each month on an activity (活动开展情况): the schema of a schedule spreads these after its own columns. */
export const eventProgress = {
  state: {
    header: '开展情况',
    aliases: ['完成情况', '举办情况', '落实情况', '活动开展情况', '是否开展', '是否举办', '进展情况'],
    is: choice(EVENT_STATES, {
      已举办: HELD,
      已完成: HELD,
      已召开: HELD,
      已落实: HELD,
      完成: HELD,
      是: HELD,
      未举办: NOT_HELD,
      未完成: NOT_HELD,
      未召开: NOT_HELD,
      尚未开展: NOT_HELD,
      尚未举办: NOT_HELD,
      筹备中: NOT_HELD,
      未启动: NOT_HELD,
      否: NOT_HELD,
      已延期: PUT_OFF,
      延期举办: PUT_OFF,
      推迟: PUT_OFF,
      暂缓: PUT_OFF,
    }).nullish(),
    progress: true,
    note: '从“已开展、未开展、延期”中选一个。',
  },
  'held-on': {
    header: '开展时间',
    aliases: ['实际开展时间', '实际举办时间', '开展日期', '举办日期', '完成时间', '实际时间'],
    is: date().nullish(),
    progress: true,
    note: '已开展的填日期，如2023年3月12日；未开展的留空。',
  },
  results: {
    header: '次数或成效',
    aliases: ['开展次数', '活动成效', '成效', '活动成果', '取得成效', '开展次数或成效'],
    is: text(500).nullish(),
    progress: true,
    note: '写次数或取得的成效，如“签约项目3个、45亿元”。',
  },
} as const satisfies Columns;
