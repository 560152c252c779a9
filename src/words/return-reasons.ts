import { catalogue } from '../diagnostics/catalogue/index.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Language } from '../diagnostics/wording.ts';

/** Why a report was not taken, in a few words each: a roll-call’s column, a clause of the bulletin. */
export const RETURN_REASONS = {
  unfilled: { zh: '表格没有填写', en: 'the form is blank' },
  unknown: { zh: '没有认出本月的报表', en: 'no table of the month was found' },
  withoutOwn: { zh: '里面没有该单位的数', en: 'it has no figures of that unit' },
  others: { zh: '所在工作簿里有错误', en: 'its workbook has faults' },
  contradicting: { zh: '两份不一致', en: 'two of them differ' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const OTHER_MONTH = /^报的是(.+)的$/u;
const AND_OTHERS = '等';

/** 报的是2023-04的. */
export function otherMonthReason(months: readonly string[]): string {
  return `报的是${months.join('、')}的`;
}

/** A fault as a reason: the title of its code, without the full stop. */
export function faultReason({ zh }: Bilingual): string {
  return withoutStop(zh);
}

export function andOthers(reason: string): string {
  return `${reason}${AND_OTHERS}`;
}

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ...Object.values(RETURN_REASONS).map(({ zh, en }): [string, string] => [zh, en]),
  ...Object.values(catalogue).map(({ title }): [string, string] => [
    withoutStop(title.zh),
    withoutStop(title.en),
  ]),
]);

/** A reason in the language of the run. Documents, and the roll-call of a collected workbook, have it in Chinese. */
export function returnReasonIn(reason: string, language: Language): string {
  if (language === 'zh') return reason;
  const known = ENGLISH.get(reason);
  if (known !== undefined) return known;
  const [, months] = OTHER_MONTH.exec(reason) ?? [];
  if (months !== undefined) return `it is for ${months.replaceAll('、', ', ')}`;
  const first = reason.endsWith(AND_OTHERS) ? ENGLISH.get(reason.slice(0, -AND_OTHERS.length)) : undefined;
  return first === undefined ? reason : `${first}, and more`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/u, '');
}
