import { choice, date, deadline, text } from './cells.ts';

/** Columns that the ledgers of problems (问题台账) have alike. */

export const NUMBER = {
  header: '编号',
  aliases: ['问题编号', '序号', '台账编号', '交办编号'],
  is: text(40),
  note: '每个问题一个编号，全年不变；补填日期、状态时照原编号填。',
};

export const PROBLEM = {
  header: '问题',
  aliases: ['问题内容', '存在问题', '存在的问题', '主要问题', '具体问题', '问题描述', '问题及诉求'],
  is: text(),
  note: '写明是什么问题；一行一个问题。',
};

export const ASSIGNED = {
  header: '交办日期',
  aliases: ['交办时间', '下达日期', '派单日期', '派单时间', '下发日期', '交办日'],
  is: date(),
  note: '填发出交办函（单）的日期。',
};

export const LIMIT_WORDS = [
  '完成时限',
  '整改时限',
  '办结时限',
  '办理时限',
  '整改期限',
  '完成期限',
  '要求完成时限',
] as const;

export const LIMIT = { is: deadline(), note: '填要求办结的最后一天，如2023/6/30、6月底前。' };

/** What is done with a problem; words that say no more than that it is not closed are 未办结. */
const STATES = choice(['未办结', '办理中', '已办结'], {
  未完成: '未办结',
  未解决: '未办结',
  未销号: '未办结',
  未整改: '未办结',
  正在办理: '办理中',
  整改中: '办理中',
  推进中: '办理中',
  办结: '已办结',
  销号: '已办结',
  已销号: '已办结',
  已完成: '已办结',
  已解决: '已办结',
  已整改: '已办结',
});

export const STATE = {
  header: '状态',
  aliases: ['办理状态', '办结状态', '销号状态', '当前状态', '问题状态', '整改状态'],
  is: STATES.nullish(),
  note: '填未办结、办理中或已办结（已销号）。',
};

/** A state and the day of closing say the same. */
export const CLOSED_STATES = [
  { column: 'state', words: ['已办结'], day: 'closed', has: true },
  { column: 'state', words: ['未办结', '办理中'], day: 'closed', has: false },
] as const;
