import type { Bilingual } from '../diagnostics/entry.ts';
import type { RollCallCounts, RollCallLine, RollCallState, Shortfall } from '../model/roll-call.ts';

/** How a unit stands, as the sheet 报送情况 has it. */
export const STATE_WORDS: Readonly<Record<RollCallState, string>> = {
  merged: '已报',
  'merged-faulty': '已报（有错误）',
  contradicting: '重复，不一致',
  refused: '退回',
  unfilled: '未填报',
  unread: '没有读',
  other: '不属本月',
  missing: '未报',
};

/** The word of a line in the sheet 报送情况: 已报（迟报、待核实）. */
export function stateWordOf({
  state,
  late,
  doubtful,
}: Pick<RollCallLine, 'state' | 'late' | 'doubtful'>): string {
  if (state !== 'merged' && state !== 'merged-faulty') return STATE_WORDS[state];
  const more = [
    ...(state === 'merged-faulty' ? [FAULTY] : []),
    ...(late ? [LATE] : []),
    ...(doubtful ? [DOUBTFUL] : []),
  ];
  return `${STATE_WORDS.merged}${more.length === 0 ? '' : `（${more.join('、')}）`}`;
}

/** What that word says; null for a word of another’s. */
export function stateOfWord(word: string): Pick<RollCallLine, 'state' | 'late' | 'doubtful'> | null {
  const received = /^已报(?:（([^（）]+)）)?$/u.exec(word);
  if (received !== null) {
    const more = received[1]?.split('、') ?? [];
    if (more.some((one) => ![FAULTY, LATE, DOUBTFUL].includes(one))) return null;
    const state = more.includes(FAULTY) ? 'merged-faulty' : 'merged';
    return { state, late: more.includes(LATE), doubtful: more.includes(DOUBTFUL) };
  }
  for (const state of NOT_TAKEN)
    if (STATE_WORDS[state] === word) return { state, late: false, doubtful: false };
  return null;
}

const FAULTY = '有错误';
const LATE = '迟报';
const DOUBTFUL = '待核实';
const NOT_TAKEN = [
  'contradicting',
  'refused',
  'unfilled',
  'unread',
  'other',
  'missing',
] as const satisfies readonly RollCallState[];

/** What is wanting of a unit, in place of its score. */
export const SHORTFALL_WORDS: Readonly<Record<Shortfall, Bilingual>> = {
  doubtful: { zh: DOUBTFUL, en: 'verify' },
  partly: { zh: '报送不全', en: 'partial' },
  blank: { zh: '未填', en: 'blank' },
  contradicting: { zh: '重复不一致', en: 'twice' },
  refused: { zh: '退回', en: 'returned' },
  unfilled: { zh: '空表', en: 'empty' },
  unread: { zh: '没有读', en: 'unread' },
  other: { zh: '不属本月', en: 'other month' },
  missing: { zh: '未报', en: 'n/r' },
};

/** The same behind a unit’s name in the bulletin. */
export const SHORTFALL_PHRASES: Readonly<Record<Shortfall, string>> = {
  missing: '未报送',
  refused: '报表退回修改',
  contradicting: '重复报送且不一致',
  other: '报送的不是本月数据',
  unfilled: '表格空着未填',
  unread: '来件不是工作簿或打不开、没有读',
  partly: '报送不全',
  blank: '累计完成数没有填',
  doubtful: '数据待核实',
};

/** 应报73份，已报69份，未报3份，退回1份，重复且不一致0份; what else there is only where there is any. */
export function countsInChinese(counts: RollCallCounts): string {
  const more = [
    ['未填报', counts.unfilled],
    ['来件没有读', counts.unread],
    ['不属本月', counts.otherMonth],
    ['其中迟报', counts.late],
    ['其中有数据待核实', counts.doubtful],
  ] as const;
  return [
    `应报${counts.expected}份`,
    `已报${counts.received}份`,
    `未报${counts.missing}份`,
    `退回${counts.refused}份`,
    `重复且不一致${counts.contradicting}份`,
    ...more.flatMap(([word, count]) => (count === 0 ? [] : [`${word}${count}份`])),
  ].join('，');
}

/** The same in English. */
export function countsInEnglish(counts: RollCallCounts): string {
  const more = [
    ['not filled in', counts.unfilled],
    ['came as something that was not read', counts.unread],
    ['of another month', counts.otherMonth],
    ['late among those received', counts.late],
    ['to be verified among those received', counts.doubtful],
  ] as const;
  return [
    `due ${counts.expected}`,
    `received ${counts.received}`,
    `not sent ${counts.missing}`,
    `refused ${counts.refused}`,
    `contradicting ${counts.contradicting}`,
    ...more.flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count}`])),
  ].join(', ');
}
