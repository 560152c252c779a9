import { type Code, entryOf } from '../diagnostics/catalogue/index.ts';
import { fill, type Language } from '../diagnostics/wording.ts';
import { SEVERITY_WORDS } from './text.ts';

const LABELS = {
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

/** A code's page for the terminal. Parameters stand as {name}. */
export function explainCode(code: Code, language: Language): string {
  const entry = entryOf(code);
  const label = LABELS[language];
  const colon = language === 'zh' ? '：' : ': ';
  const names = [...entry.message.zh.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const message = fill(
    entry.message[language],
    Object.fromEntries(names.map((name) => [name, `{${name}}`])),
    language,
  );
  return [
    `${code}  ${entry.name}`,
    entry.title[language],
    '',
    `${label.level}${colon}${SEVERITY_WORDS[entry.severity][language]}    ${label.since}${colon}${entry.since}`,
    `${label.message}${colon}${message}`,
    `${label.why}${colon}${entry.why[language]}`,
    `${label.fix}${colon}${entry.fix[language]}`,
    `${label.example}${colon}${entry.example[language]}`,
    '',
  ].join('\n');
}
