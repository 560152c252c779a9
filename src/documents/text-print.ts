import { escapeMarkdown } from '../core/escape-markup.ts';
import { startsFormulaAmongFigures } from '../core/formula-start.ts';
import { withoutHidden } from '../core/hidden-characters.ts';
import type { TextBlock, TextChart, TextModel, TextTable } from '../model/text-model.ts';

const SPACE = '\u3000';
const INDENT = SPACE.repeat(2);
const SIGNATURE = SPACE.repeat(24);

/** A text as offices paste it: two full-width spaces before a paragraph; tables with tabs, which a workbook takes as columns. */
export function plainText({ sections }: TextModel): string {
  const lines = sections.flatMap(({ blocks }) => blocks).flatMap(plainLines);
  return withoutHidden(`${lines.join('\n')}\n`);
}

function plainLines(block: TextBlock): readonly string[] {
  switch (block.type) {
    case 'title':
      return [block.text, ''];
    case 'addressee':
      return [block.text];
    case 'heading':
    case 'note':
      return [`${INDENT}${block.text}`];
    case 'paragraph':
      return [`${INDENT}${block.lead ?? ''}${block.text}`];
    case 'attached':
      return ['', ...attachedLines(block.titles).map((line) => `${INDENT}${line}`)];
    case 'signature':
      return ['', `${SIGNATURE}${block.issuer}`, `${SIGNATURE}${block.date}`];
    case 'attachment':
      return ['', block.label, block.title];
    case 'table':
      return tableRows(block).map((cells) => cells.map(pasted).join('\t'));
    case 'chart':
      return [`${INDENT}${pictured(block)}`];
  }
}

/** A picture that a text cannot show. */
function pictured({ title }: TextChart): string {
  return `〔图：${title}，见Word文件〕`;
}

/** 附件：1.…, the further ones under the first. */
function attachedLines(titles: readonly string[]): readonly string[] {
  if (titles.length === 1) return titles.map((title) => `附件：${title}`);
  return titles.map((title, index) => `${index === 0 ? '附件：' : SPACE.repeat(3)}${index + 1}.${title}`);
}

/** A cell that a workbook takes for text when the table is pasted there, whatever it begins with. */
function pasted(text: string): string {
  return startsFormulaAmongFigures(text) ? `'${text}` : text;
}

/** Headings as one row: those above several columns are named in each of them. */
function tableRows({ headers, rows }: TextTable): readonly (readonly string[])[] {
  const flat = (text: string): string => withoutHidden(text).replaceAll(/[\t\n]/gu, ' ');
  const heads = headers.flatMap(({ text, below }) =>
    below === undefined ? [flat(text)] : below.map((part) => flat(`${text}/${part}`)),
  );
  return [heads, ...rows.map((cells) => cells.map(({ text }) => flat(text)))];
}

/** The same as Markdown, with headings and tables of its own. */
export function markdownText({ sections }: TextModel): string {
  const parts = sections.flatMap(({ blocks }) => blocks).flatMap(markdownParts);
  return `${parts.join('\n\n')}\n`;
}

function markdownParts(block: TextBlock): readonly string[] {
  switch (block.type) {
    case 'title':
      return [`# ${printed(block.text)}`];
    case 'heading':
      return [`${block.level === 1 ? '##' : '###'} ${printed(block.text)}`];
    case 'paragraph':
      return [`${block.lead === undefined ? '' : `**${printed(block.lead)}**`}${printed(block.text)}`];
    case 'attached':
      return attachedLines(block.titles).map(printed);
    case 'signature':
      return [printed(block.issuer), printed(block.date)];
    case 'attachment':
      return [`## ${printed(`${block.label} ${block.title}`)}`];
    case 'table': {
      const [heads = [], ...rows] = tableRows(block);
      const line = (cells: readonly string[]): string => `| ${cells.map(printed).join(' | ')} |`;
      return [[line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n')];
    }
    case 'chart':
      return [printed(pictured(block))];
    default:
      return [printed(block.text)];
  }
}

/** A document's text: nothing hidden, and no part of it is markup. */
function printed(text: string): string {
  return escapeMarkdown(withoutHidden(text));
}
