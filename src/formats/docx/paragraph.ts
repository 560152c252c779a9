import { escapeXml } from '../../core/escape-xml.ts';
import { withoutHidden } from '../../core/hidden-characters.ts';
import { LATIN } from './fonts.ts';
import { LINE, TIGHTENED } from './layout.ts';

/** A stretch of text in one type. */
export interface Run {
  readonly text: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly red?: true;
  /** Without the space that makes 28 characters a line. */
  readonly loose?: true;
}

/** How a paragraph stands; lengths in twips, `chars` in hundredths of a character, which Word follows where both are given. */
export interface Stand {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly firstLine?: { readonly chars: number; readonly twips: number };
  readonly left?: number;
  readonly hanging?: number;
  readonly right?: number;
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: true;
  readonly pageBreakBefore?: true;
  readonly redRule?: true;
  readonly section?: string;
}

export function paragraph(runs: readonly (Run | string)[], stand: Stand = {}): string {
  const content = runs.map((run) => (typeof run === 'string' ? run : runXml(run))).join('');
  return `<w:p>${standXml(stand)}${content}</w:p>`;
}

/** Makes paragraphs of one run that differ in their text alone: the cells of a table are thousands. */
export function paragraphsOf(type: Omit<Run, 'text'>, stand: Stand): (text: string) => string {
  const before = `<w:p>${standXml(stand)}<w:r>${runProperties(type)}<w:t xml:space="preserve">`;
  return (text) => `${before}${escapeXml(withoutHidden(text))}</w:t></w:r></w:p>`;
}

/** A line break inside a paragraph. */
export const BREAK = '<w:r><w:br/></w:r>';

export function runXml(run: Run): string {
  return `<w:r>${runProperties(run)}<w:t xml:space="preserve">${escapeXml(withoutHidden(run.text))}</w:t></w:r>`;
}

/** The Chinese family is named of its own, and for the marks that both scripts have: else they are set in the Latin one. */
export function runProperties({ font, size, red, loose }: Omit<Run, 'text'>): string {
  const half = Math.round(size * 2);
  return [
    '<w:rPr>',
    `<w:rFonts w:hint="eastAsia" w:ascii="${LATIN}" w:eastAsia="${font}" w:hAnsi="${LATIN}" w:cs="${LATIN}"/>`,
    red === undefined ? '' : '<w:color w:val="FF0000"/>',
    loose === undefined ? `<w:spacing w:val="${TIGHTENED}"/>` : '',
    `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`,
    '</w:rPr>',
  ].join('');
}

function standXml(stand: Stand): string {
  const {
    align = 'both',
    firstLine,
    left = 0,
    hanging,
    right = 0,
    line = LINE,
    before = 0,
    after = 0,
  } = stand;
  const first =
    firstLine !== undefined
      ? ` w:firstLineChars="${firstLine.chars}" w:firstLine="${firstLine.twips}"`
      : hanging !== undefined
        ? ` w:hanging="${hanging}"`
        : '';
  return [
    '<w:pPr>',
    stand.keepNext === undefined ? '' : '<w:keepNext/>',
    stand.pageBreakBefore === undefined ? '' : '<w:pageBreakBefore/>',
    stand.redRule === undefined
      ? ''
      : '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="FF0000"/></w:pBdr>',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`,
    `<w:ind w:left="${left}" w:right="${right}"${first}/>`,
    `<w:jc w:val="${align}"/>`,
    stand.section ?? '',
    '</w:pPr>',
  ].join('');
}
