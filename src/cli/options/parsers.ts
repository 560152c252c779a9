import type { Plan } from '../../../schemas/define-table.ts';
import { Failure } from '../../core/failure.ts';
import { type Period, parsePeriod } from '../../core/period.ts';
import { parseSpan, type Span } from '../../core/span.ts';
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { LetterKind } from '../../model/letter.ts';
import type { Setting } from '../../settings/set.ts';
import type { ListId } from '../../words/lists.ts';
import type { Parser } from './option.ts';

/** The value as it was typed. */
export const asTyped: Parser<string> = (text) => text;

/** A value among `allowed`. */
export function oneOf<const Allowed extends readonly string[]>(allowed: Allowed): Parser<Allowed[number]> {
  const parse = (text: string, option: string): Allowed[number] => {
    const found = allowed.find((item) => item === text);
    if (found === undefined)
      throw new Failure({ kind: 'bad-option', option, value: text, allowed: allowed.join(' | ') });
    return found;
  };
  return Object.assign(parse, { values: allowed });
}

/** A setting of the scheme's workbook: 规则.招-03.档次1=3. */
export const setting: Parser<Setting> = (value, option) => {
  const at = value.search(/[=＝]/u);
  const path = value.slice(0, Math.max(0, at)).trim();
  if (at < 0 || path === '')
    throw new Failure({ kind: 'ill-formed-option', option, value, example: '规则.招-03.档次1=3' });
  return { path, value: value.slice(at + 1).trim() };
};

/** A month such as 2023-05. */
export const month: Parser<Period> = (value, option) => {
  const period = parsePeriod(value);
  if (period === null) throw new Failure({ kind: 'ill-formed-option', option, value, example: '2023-05' });
  return period;
};

/** A month, quarter, half-year or year: 2023-05, 2023-Q2, 2023-H1, 2023. */
export const span: Parser<Span> = (value, option) => {
  const found = parseSpan(value);
  if (found === null || found.unit === 'day' || found.unit === 'week')
    throw new Failure({ kind: 'ill-formed-option', option, value, example: '2023-Q2' });
  return found;
};

/** A plan by its id or its Chinese name, or `all`. */
export const plan: Parser<Plan | 'all'> = async (value, option) => {
  if (value === 'all') return value;
  const [{ PLANS }, { PLAN_WORDS }] = await Promise.all([
    import('../../../schemas/plans.ts'),
    import('../../words/plans.ts'),
  ]);
  const found = PLANS.find((id) => id === value || PLAN_WORDS[id].zh === value);
  if (found !== undefined) return found;
  const allowed = [...PLANS.map((id) => `${id} ${PLAN_WORDS[id].zh}`), 'all'].join(' | ');
  throw new Failure({ kind: 'bad-option', option, value, allowed });
};

/** A list by its id or its Chinese name. */
export const list: Parser<ListId> = async (value, option) => {
  const [{ LIST_ORDER }, { listWords }] = await Promise.all([
    import('../../assessment/lists.ts'),
    import('../../words/lists.ts'),
  ]);
  const found = LIST_ORDER.find(
    (id) => id === value || listWords(id).met.zh === value || listWords(id).title.zh === value,
  );
  if (found !== undefined) return found;
  const allowed = LIST_ORDER.map((id) => `${id} ${listWords(id).met.zh}`).join(' | ');
  throw new Failure({ kind: 'bad-option', option, value, allowed });
};

/** A kind of letter by its id or its Chinese name. */
export const letterKind: Parser<LetterKind> = async (value, option) => {
  const [{ LETTER_KINDS }, { LETTER_WORDS }] = await Promise.all([
    import('../../model/letter.ts'),
    import('../../words/letters.ts'),
  ]);
  const found = LETTER_KINDS.find((id) => id === value || LETTER_WORDS[id].zh === value);
  if (found !== undefined) return found;
  const allowed = LETTER_KINDS.map((id) => `${id} ${LETTER_WORDS[id].zh}`).join(' | ');
  throw new Failure({ kind: 'bad-option', option, value, allowed });
};

/** A day such as 2023-06-05. */
export const day: Parser<string> = (value, option) => {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  // The 31st of a month of thirty days is read as the 1st of the next.
  if (read === null || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(value))
    throw new Failure({ kind: 'ill-formed-option', option, value, example: '2023-06-05' });
  return value;
};

/** A whole number of at least 0. */
export const count: Parser<number> = (value, option) => {
  if (!/^\d{1,9}$/.test(value))
    throw new Failure({ kind: 'ill-formed-option', option, value, example: '20' });
  return Number(value);
};

/** A finding's code or its readable name, in any case; refused with the near ones. */
export const code: Parser<Code> = async (text) => {
  const { findCode } = await import('../../reporters/explain.ts');
  const found = findCode(text);
  if (found.code === null) throw new Failure({ kind: 'unknown-code', code: text, near: found.near });
  return found.code;
};

/** The id of a table that dayie knows; refused with the near ones. */
export const tableId: Parser<string> = async (text) => (await tableOf(text)).id;

/** @throws Failure for a table dayie does not know, with the near ones. */
export async function tableOf(id: string) {
  const [{ tables }, { nearTo }] = await Promise.all([
    import('../../../schemas/index.ts'),
    import('../../core/near.ts'),
  ]);
  const found = tables.find((table) => table.id === id);
  if (found !== undefined) return found;
  const ids = tables.map((table) => table.id);
  throw new Failure({ kind: 'unknown-table', table: id, near: nearTo(id, ids) });
}
