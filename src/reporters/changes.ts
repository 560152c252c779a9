import { escapeMarkdown } from '../core/escape-markup.ts';
import { oneLine } from '../core/hidden-characters.ts';
import { jsonText } from '../core/json-text.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { Change, Changes, FileChanges } from '../model/change.ts';
import { plural } from '../words/severities.ts';
import { wrap } from './lines.ts';

/** What changed between two schemes or sets of data, sheet by sheet, for people. */
export function changesText(
  compared: Changes,
  { language, width }: { readonly language: Language; readonly width: number },
): string {
  const { before, after, changes, files } = compared;
  const zh = language === 'zh';
  const title = `${before} → ${after}`;
  const wrapped = (text: string): readonly string[] =>
    wrap(text, Math.max(20, width - 4)).map((part, index) => (index === 0 ? `  ${part}` : `    ${part}`));
  const lines = [oneLine(title)];
  if (changes.length === 0) lines.push(alikeWords(compared, zh));
  for (const sheet of sheetsOf(changes)) {
    const mine = changes.filter((change) => change.sheet === sheet);
    lines.push('', zh ? `${sheet}（${mine.length}处）` : `${sheet} (${plural(mine.length, 'change')})`);
    for (const change of mine) lines.push(...wrapped(`${sentence(change, zh)}${placeWords(change, zh)}`));
  }
  if (files !== undefined) {
    const listed = fileLines(files, zh);
    if (listed.length > 0) lines.push('', zh ? '文件' : 'Files', ...listed.flatMap(wrapped));
  }
  return `${lines.join('\n')}\n`;
}

function alikeWords({ files }: Changes, zh: boolean): string {
  if (files === undefined) return zh ? '两份考核办法相同。' : 'The two schemes are alike.';
  return zh ? '填的内容相同。' : 'What is filled in is the same.';
}

function sheetsOf(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map(({ sheet }) => sheet))];
}

function sentence({ item, change, column, before, after, at, whole }: Change, zh: boolean): string {
  const what = wholeWords(oneLine(item), whole, zh);
  if (change !== 'changed') {
    const scheme = { added: ['新增', 'added'], removed: ['取消', 'removed'] } as const;
    const data = {
      added: ['只在后一边', 'only in the second'],
      removed: ['只在前一边', 'only in the first'],
    } as const;
    const [chinese, english] = (at === undefined ? scheme : data)[change];
    return zh ? `${chinese}：${what}` : `${english}: ${what}`;
  }
  const [was, is] = [before, after].map((text) => oneLine(text ?? '') || (zh ? '（空）' : '(blank)'));
  return zh
    ? `${what}：${column ?? ''}由“${was}”改为“${is}”`
    : `${what}: ${column ?? ''} from “${was}” to “${is}”`;
}

function wholeWords(item: string, whole: Change['whole'], zh: boolean): string {
  if (whole === 'table') return zh ? `整张表，${item}行` : `the whole table, ${plural(Number(item), 'row')}`;
  if (whole === 'column') return zh ? `“${item}”一栏` : `the column “${item}”`;
  return item;
}

/** Where a figure of data stands now, or stood. */
function placeWords({ at }: Change, zh: boolean): string {
  const place = oneLine(at?.after ?? at?.before ?? '');
  if (place === '') return '';
  return zh ? `（${place}）` : ` (${place})`;
}

function fileLines(
  { onlyBefore, onlyAfter, unrecognised, alike }: FileChanges,
  zh: boolean,
): readonly string[] {
  const names = (files: readonly string[]): string => files.map(oneLine).join(zh ? '、' : ', ');
  const line = (files: readonly string[], chinese: string, english: string): readonly string[] =>
    files.length === 0 ? [] : [zh ? `${chinese}：${names(files)}` : `${english}: ${names(files)}`];
  return [
    ...line(onlyBefore, '只在前一边', 'only in the first'),
    ...line(onlyAfter, '只在后一边', 'only in the second'),
    ...line(
      unrecognised,
      '内容不同，但没有认出其中的表，没有逐格比较',
      'differ, but no table was recognised in them, so their cells were not compared',
    ),
    ...(alike === 0
      ? []
      : [zh ? `${alike}个文件完全相同` : `${plural(alike, 'file')} the same, byte for byte`]),
  ];
}

/** The same as a Markdown table. */
export function changesMarkdown(compared: Changes, language: Language): string {
  const { before, after, changes, files } = compared;
  const zh = language === 'zh';
  const cell = (text: string | null): string => escapeMarkdown(text ?? '');
  const places = files !== undefined;
  const head = zh
    ? ['表', '项目', '变化', '栏', '原来', '现在', ...(places ? ['位置'] : [])]
    : ['sheet', 'item', 'change', 'column', 'before', 'after', ...(places ? ['where'] : [])];
  const words = zh ? { added: '新增', removed: '取消', changed: '修改' } : null;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    `# ${cell(before)} → ${cell(after)}`,
    '',
    ...(changes.length === 0
      ? [alikeWords(compared, zh)]
      : [
          row(head),
          row(head.map(() => '---')),
          ...changes.map((one) =>
            row([
              cell(one.sheet),
              cell(wholeWords(one.item, one.whole, zh)),
              words?.[one.change] ?? one.change,
              cell(one.column),
              cell(one.before),
              cell(one.after),
              ...(places ? [cell(one.at?.after ?? one.at?.before ?? null)] : []),
            ]),
          ),
        ]),
    ...(files === undefined ? [] : fileLines(files, zh).flatMap((line) => ['', `- ${cell(line)}`])),
  ].join('\n')}\n`;
}

/** The same for programs. */
export function changesJson(compared: Changes): string {
  return `${jsonText(compared, 2)}\n`;
}
