import { Failure } from '../../core/failure.ts';
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { optional, type Parser, repeated, type ValuesOf, withDefault } from './option.ts';
import { asTyped, code, count, oneOf } from './parsers.ts';

export const failOn = withDefault<Severity | 'never'>(
  optional(
    '--fail-on <level>',
    {
      zh: '有这一级及以上问题时退出码为 1：error、warning、info、never（默认：error）',
      en: 'exit with 1 when there is a finding at or above: error, warning, info, never (default: error)',
    },
    oneOf(['error', 'warning', 'info', 'never']),
  ),
  'error',
);

/** What a run makes of its findings: the same for every command that has any. */
export const findingOptions = {
  failOn,
  maxFindings: optional(
    '--max-findings <n>',
    {
      zh: '屏幕上、text 和 markdown 中最多列出几处问题，其余只计数',
      en: 'list at most so many findings on the screen, in text and in markdown; the rest is counted',
    },
    count,
  ),
  severity: repeated(
    '--severity <code=level>',
    {
      zh: '改变一种问题的级别，如 CHECK-009=error，可写多个',
      en: 'change a code’s severity, e.g. CHECK-009=error; may be repeated',
    },
    severityOf,
  ),
  ignore: repeated(
    '--ignore <code>',
    { zh: '不报某种问题，可写多个', en: 'leave a code out; may be repeated' },
    code,
  ),
  baseline: optional(
    '--baseline <file>',
    {
      zh: '已知问题的清单，其中的问题不再列出，也不影响退出码',
      en: 'known findings: neither listed nor counted by --fail-on',
    },
    asTyped,
  ),
  writeBaseline: optional(
    '--write-baseline <file>',
    {
      zh: '把当前的全部问题记为已知，写入基线文件',
      en: 'write all present findings as known into this file',
    },
    asTyped,
  ),
};

export type FindingOptions = ValuesOf<typeof findingOptions>;

const level = oneOf(['error', 'warning', 'info']);

/** `CHECK-009=error`. */
async function severityOf(...[text, option]: Parameters<Parser<never>>): Promise<readonly [Code, Severity]> {
  const at = text.indexOf('=');
  if (at < 0)
    throw new Failure({ kind: 'ill-formed-option', option, value: text, example: 'CHECK-009=error' });
  return [await code(text.slice(0, at), option), await level(text.slice(at + 1), option)];
}
