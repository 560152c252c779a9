import { distance } from 'fastest-levenshtein';
import { textWidth } from '../core/text-width.ts';
import { type Code, catalogue, entryOf, isCode } from '../diagnostics/catalogue/index.ts';
import { fill, type Language } from '../diagnostics/wording.ts';
import { SEVERITY_WORDS } from '../words/severities.ts';
import { wrap } from './lines.ts';

export const ENTRY_LABELS = {
  zh: {
    message: '提示语',
    why: '为什么要紧',
    fix: '怎样改',
    example: '例子',
    level: '级别',
    since: '起始版本',
  },
  en: {
    message: 'Message',
    why: 'Why it matters',
    fix: 'How to mend it',
    example: 'Example',
    level: 'Severity',
    since: 'Since',
  },
} as const;

/** The longest codes: SCHEME-001, PERIOD-001. */
const CODE_WIDTH = 10;

/** A code's page for a terminal of `width` columns. What differs from case to case stands as …. */
export function explainCode(code: Code, language: Language, width: number): string {
  const entry = entryOf(code);
  const label = ENTRY_LABELS[language];
  const colon = language === 'zh' ? '：' : ': ';
  return [
    `${code}  ${entry.name}`,
    entry.title[language],
    '',
    `${label.level}${colon}${SEVERITY_WORDS[entry.severity][language]}    ${label.since}${colon}${entry.since}`,
    `${label.message}${colon}${messagePattern(code, language).replace(/\{\w{1,30}\}/gu, '…')}`,
    `${label.why}${colon}${entry.why[language]}`,
    `${label.fix}${colon}${entry.fix[language]}`,
    `${label.example}${colon}${entry.example[language]}`,
  ]
    .flatMap((line) => (line === '' ? [line] : wrap(line, width)))
    .map((line) => `${line}\n`)
    .join('');
}

/** A code's message with its parameters as {name}, the optional parts included. */
export function messagePattern(code: Code, language: Language): string {
  const text = entryOf(code).message[language];
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return fill(text, Object.fromEntries(names.map((name) => [name, `{${name}}`])), language);
}

/** Every code, in order. */
export function allCodes(): readonly Code[] {
  return Object.keys(catalogue).filter(isCode).sort();
}

/** The list of all codes with their severities and titles, in columns, for a terminal of `width` columns. */
export function codeList(language: Language, width: number): string {
  const words = Object.values(SEVERITY_WORDS).map((word) => textWidth(word[language]));
  const severityWidth = Math.max(...words);
  const lines = allCodes().flatMap((code) => {
    const { severity, title } = entryOf(code);
    const word = SEVERITY_WORDS[severity][language];
    const start = `${code.padEnd(CODE_WIDTH)}  ${word}${' '.repeat(severityWidth - textWidth(word))}  `;
    const indent = textWidth(start);
    const [first = '', ...rest] = wrap(title[language], Math.max(20, width - indent));
    return [start + first, ...rest.map((line) => ' '.repeat(indent) + line)];
  });
  return `${lines.join('\n')}\n`;
}

/** The code that a person means by `text`: the code itself or its readable name, in any case; otherwise the near ones. */
export function findCode(
  text: string,
): { readonly code: Code } | { readonly code: null; readonly near: readonly Code[] } {
  const wanted = text.trim().toUpperCase();
  const codes = allCodes();
  const code = codes.find((item) => item === wanted || entryOf(item).name.toUpperCase() === wanted);
  if (code !== undefined) return { code };
  const away = (item: Code): number =>
    Math.min(distance(item, wanted), distance(entryOf(item).name.toUpperCase(), wanted));
  const near = codes
    .map((item) => ({ item, away: away(item) }))
    .filter((candidate) => candidate.away <= MOST_SLIPS)
    .sort((left, right) => left.away - right.away)
    .slice(0, MOST_NEAR);
  return { code: null, near: near.map(({ item }) => item) };
}

const MOST_SLIPS = 2;
const MOST_NEAR = 3;
