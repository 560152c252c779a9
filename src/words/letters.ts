import type { Bilingual } from '../diagnostics/entry.ts';
import type { LetterKind } from '../model/letter.ts';

/** What the kinds of letters are called, in the templates' workbook, in files' names and on the command line. */
export const LETTER_WORDS: Readonly<Record<LetterKind, Bilingual>> = {
  return: { zh: '退改通知', en: 'return to mend' },
  remind: { zh: '催报通知', en: 'reminder to report' },
  interview: { zh: '约谈通知', en: 'interview' },
  assign: { zh: '交办函', en: 'assignment' },
  supervise: { zh: '督办函', en: 'supervision' },
  criticise: { zh: '通报批评', en: 'criticism by notice' },
  transfer: { zh: '移交函', en: 'handing over' },
};

/** The name of the text under every letter in the templates' workbook. */
export const SIGNATURE_NAME = '落款';

/** A paragraph of this alone is the list as a table. */
export const LIST_NAME = '清单';

/** What may stand in braces in a template, and what it is; without a value it stays 〔…〕 for the office to fill in. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  单位: '收函或被通报、移交的单位',
  类别: '单位所在的类别',
  年份: '年度',
  月份: '报表或名单的月份，如2023年6月',
  日期: '出函的日期',
  报表: '单位当月报送的报表名称（退改）',
  问题数: '需改正、需核实的处数（退改）',
  报表数: '没有收到的报表份数（催报）',
  事项数: '清单里的任务、问题或事由的件数',
  限期: '要求报回的日期，用 --by 给出',
  事由: '为什么列入名单，含月份（约谈、通报批评、移交）',
  依据: '考核办法的条款（约谈、交办、督办、通报批评、移交）',
  约谈人: '由谁约谈（约谈）',
  约谈对象: '约谈谁（约谈）',
  办理单位: '由谁通报或移交给谁（通报批评、移交、交办、督办）',
  对象: '通报或移交谁（通报批评、移交）',
  [LIST_NAME]: '清单；单独成段时排成表格',
  时间: '时间，由出函单位填',
  地点: '地点，由出函单位填',
  主送单位: '收函的单位，由出函单位填',
  联系人: '联系人，由出函单位填',
  电话: '联系电话，由出函单位填',
  署名: '出函单位，由出函单位填',
};

/** The headings of the templates' workbook: a row a paragraph, the first of a letter with its kind, title and 主送. */
export const TEMPLATE_HEADINGS = ['函件', '标题', '主送', '正文'] as const;
