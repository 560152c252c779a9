import { parseDecimal } from '../core/decimal.ts';
import { squeezed } from '../core/typed-text.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import { clean, faulty, type ReadResult, silentCell, type ValueContext } from './context.ts';
import { isBlank } from './marks.ts';
import { chineseNumber } from './month-words.ts';
import { readNumber } from './numbers.ts';

const NO_RESULT: Bilingual = { zh: '公式没有保存结果', en: 'a formula without a stored result' };

/** 第3名, 并列第2, 2（并列）, 第三. */
const RANK = /^(?:并列)?第?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)?(?:\(?并列\)?)?$/u;

/**
 * Reads a printed 完成率 or 排名. Both are reckoned anyway, so what cannot be read is only passed over: the row's other figures
 * count whatever stands there.
 */
export function readStatedResult(
  cell: Cell | undefined,
  part: 'rate' | 'rank',
  context: ValueContext,
): ReadResult {
  if (cell === undefined) return clean({ kind: 'blank' });
  const silent = silentCell(cell, context.at);
  if (silent === null && isBlank(cell.value)) return clean({ kind: 'blank' });
  const rank = part === 'rank' && cell.kind === 'text' ? RANK.exec(squeezed(cell.value))?.[1] : undefined;
  const number = rank === undefined ? null : parseDecimal(String(chineseNumber(rank) ?? rank));
  if (number !== null) return clean({ kind: 'number', number, relation: '=' });
  const read = silent ?? readNumber(cell, context);
  if (!read.findings.some(({ severity }) => severity === 'error')) return read;
  return faulty(read.value, unread(cell, context));
}

/** A sum or a result that is not there to be compared. */
export function unread(cell: Cell, { at }: Pick<ValueContext, 'at'>): ReadResult['findings'][number] {
  return finding('VALUE-021', at, { stated: cell.kind === 'unresolved' ? NO_RESULT : cell.value });
}
