import type { ListName } from '../../schemas/rules/rule.ts';
import type { Bilingual } from '../diagnostics/entry.ts';

interface ListWords {
  /** What becomes of who is on it; also its sheet's name. */
  readonly met: Bilingual;
  readonly title: Bilingual;
}

const list = (zh: string, en: string, title: string, englishTitle: string): ListWords => ({
  met: { zh, en },
  title: { zh: title, en: englishTitle },
});

/** What the lists are called that no rule names. */
export const OWN_LIST_WORDS = {
  warning: list('预警', 'Warning', '预警名单', 'Warnings'),
  'due-soon': list('临期', 'Due soon', '临期清单', 'Due soon'),
  unreported: list('未报', 'Not reported', '未报清单', 'Not reported'),
  untouched: list('一年未动', 'Not begun all year', '一年未动清单', 'Not begun all year'),
  unverified: list('待核实', 'To be verified', '待核实清单', 'To be verified'),
} as const;

/** What every list is called, in the order in which lists are printed. */
export const LIST_WORDS: Readonly<Record<ListName, ListWords>> = {
  interview: list('约谈', 'To be interviewed', '约谈预警名单', 'Interviews and warnings'),
  notice: list('通报批评', 'To be criticised by notice', '通报批评名单', 'Criticised by notice'),
  transfer: list('移交', 'To be handed over', '移交名单', 'Handed over'),
  accountable: list('问效问责', 'To be held to account', '问效问责名单', 'Held to account'),
  'listed-management': list('挂牌管理', 'Under listed supervision', '挂牌管理名单', 'Listed supervision'),
  terminate: list('解除合同', 'Contract to be terminated', '解除合同清单', 'Contracts to terminate'),
  barred: list('取消评优', 'Barred from “excellent”', '取消评优建议', 'Barred from “excellent”'),
  reward: list('奖励', 'To be rewarded', '奖励建议', 'Rewards'),
  funds: list('经费', 'Working funds', '工作经费分配表', 'Working funds'),
  bonus: list('加分', 'Points added', '加分清单', 'Points added'),
  deduction: list('扣分', 'Points deducted', '扣分清单', 'Points deducted'),
  commended: list('通报表扬', 'Commended', '通报表扬名单', 'Commended'),
  overdue: list('逾期', 'Overdue', '逾期清单', 'Overdue'),
  'not-done': list('应办未办', 'Due and not done', '应办未办清单', 'Due and not done'),
  shortfall: list('未达标', 'Below the limit', '未达标清单', 'Below the limit'),
  behind: list('欠序时进度', 'Behind schedule', '欠序时进度清单', 'Behind schedule'),
  stalled: list('停滞', 'Stalled', '停滞项目清单', 'Stalled'),
  attention: list('提示', 'For attention', '提示清单', 'For attention'),
  red: list('红榜', 'Red list', '红榜', 'Red list'),
  black: list('黑榜', 'Black list', '黑榜', 'Black list'),
  consultation: list('会诊', 'Consultation', '一对一会诊名单', 'Consultations'),
  candidates: list('待判断', 'For decision', '待判断清单', 'For decision'),
};

/** Every list there can be. */
export type ListId = ListName | keyof typeof OWN_LIST_WORDS;

const ALL_WORDS: Readonly<Record<ListId, ListWords>> = { ...LIST_WORDS, ...OWN_LIST_WORDS };

export function listWords(id: ListId): ListWords {
  return ALL_WORDS[id];
}
