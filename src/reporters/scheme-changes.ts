import { escapeMarkdown } from '../core/escape-markup.ts';
import { oneLine } from '../core/hidden-characters.ts';
import { jsonText } from '../core/json-text.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { SchemeChange } from '../settings/compare-schemes.ts';
import { plural } from '../words/severities.ts';
import { wrap } from './lines.ts';

interface Compared {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly SchemeChange[];
}

/** What changed between two schemes, sheet by sheet, for people. */
export function schemeChangesText(
  { before, after, changes }: Compared,
  { language, width }: { readonly language: Language; readonly width: number },
): string {
  const zh = language === 'zh';
  const title = `${before} → ${after}`;
  if (changes.length === 0) return `${title}\n${zh ? '两份考核办法相同。' : 'The two schemes are alike.'}\n`;
  const lines = [title];
  for (const sheet of sheetsOf(changes)) {
    const mine = changes.filter((change) => change.sheet === sheet);
    lines.push('', zh ? `${sheet}（${mine.length}处）` : `${sheet} (${plural(mine.length, 'change')})`);
    for (const change of mine)
      lines.push(
        ...wrap(sentence(change, zh), Math.max(20, width - 4)).map((part, index) =>
          index === 0 ? `  ${part}` : `    ${part}`,
        ),
      );
  }
  return `${lines.join('\n')}\n`;
}

function sheetsOf(changes: readonly SchemeChange[]): readonly string[] {
  return [...new Set(changes.map(({ sheet }) => sheet))];
}

function sentence({ item, change, column, before, after }: SchemeChange, zh: boolean): string {
  const what = oneLine(item);
  if (change === 'added') return zh ? `新增：${what}` : `added: ${what}`;
  if (change === 'removed') return zh ? `取消：${what}` : `removed: ${what}`;
  const [was, is] = [before, after].map((text) => oneLine(text ?? '') || (zh ? '（空）' : '(blank)'));
  return zh
    ? `${what}：${column ?? ''}由“${was}”改为“${is}”`
    : `${what}: ${column ?? ''} from “${was}” to “${is}”`;
}

/** The same as a Markdown table. */
export function schemeChangesMarkdown({ before, after, changes }: Compared, language: Language): string {
  const zh = language === 'zh';
  const cell = (text: string | null): string => escapeMarkdown(text ?? '');
  const head = zh
    ? ['表', '项目', '变化', '栏', '原来', '现在']
    : ['sheet', 'item', 'change', 'column', 'before', 'after'];
  const words = zh ? { added: '新增', removed: '取消', changed: '修改' } : null;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    `# ${cell(before)} → ${cell(after)}`,
    '',
    ...(changes.length === 0
      ? [zh ? '两份考核办法相同。' : 'The two schemes are alike.']
      : [
          row(head),
          row(head.map(() => '---')),
          ...changes.map((one) =>
            row([
              cell(one.sheet),
              cell(one.item),
              words?.[one.change] ?? one.change,
              cell(one.column),
              cell(one.before),
              cell(one.after),
            ]),
          ),
        ]),
  ].join('\n')}\n`;
}

/** The same for programs. */
export function schemeChangesJson({ before, after, changes }: Compared): string {
  return `${jsonText({ before, after, changes }, 2)}\n`;
}
