import { columnLetters } from '../../core/place.ts';
import { entryOf } from '../../diagnostics/catalogue/index.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { type Language, wordFinding } from '../../diagnostics/wording.ts';
import { SEVERITY_WORDS } from '../../words/severities.ts';
import { element } from '../elements.ts';
import type { Picture, PictureCell } from '../picture.ts';
import { WORDS } from '../words.ts';

/**
 * A finding: where, what, how to mend it.
 *
 * @param checked the file that it is shown of.
 */
export function findingView(finding: Finding, checked: string, language: Language): HTMLElement {
  const { code, severity, at } = finding;
  const { file = '', sheet = '', cell = '', heading = '' } = at;
  const own = checked === file;
  return element(
    'li',
    { class: `finding ${severity}`, data: { code, file, sheet, cell } },
    element(
      'p',
      { class: 'where' },
      element('span', { class: 'level' }, SEVERITY_WORDS[severity][language]),
      own ? null : element('span', {}, file),
      sheet === ''
        ? null
        : element('span', { class: 'sheet' }, language === 'zh' ? `工作表“${sheet}”` : `sheet “${sheet}”`),
      cell === '' ? null : element('b', { class: 'cell' }, cell),
      heading === ''
        ? null
        : element('span', { class: 'heading' }, language === 'zh' ? `（${heading}）` : `(${heading})`),
      element('span', { class: 'code' }, code),
    ),
    element('p', { class: 'message' }, wordFinding(finding, language)),
    element('p', { class: 'fix' }, element('b', {}, WORDS.fix[language]), entryOf(code).fix[language]),
  );
}

/** The cells around what a finding is about. */
export function pictureView({ columns, rows }: Picture, severity: string, language: Language): HTMLElement {
  const left = WORDS.left[language];
  const head = columns.map((column) => element('th', {}, column === null ? left : columnLetters(column)));
  const body = rows.map(({ number, cells }) =>
    element(
      'tr',
      {},
      element('th', {}, number === null ? left : String(number)),
      ...(number === null
        ? [element('td', { class: 'gap', attributes: { colspan: String(columns.length) } })]
        : cells.map((cell) => cellView(cell, severity))),
    ),
  );
  return element(
    'div',
    { class: 'picture', attributes: { tabindex: '0' } },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, element('th', {}), ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

function cellView(cell: PictureCell | null, severity: string): HTMLElement {
  if (cell === null) return element('td', { class: 'gap' });
  const { text, columns, rows, meant, heading } = cell;
  const looks = [heading ? 'head' : '', meant ? `meant ${severity}` : '']
    .filter((word) => word !== '')
    .join(' ');
  const spans = {
    ...(columns > 1 ? { colspan: String(columns) } : {}),
    ...(rows > 1 ? { rowspan: String(rows) } : {}),
  };
  return element('td', { class: looks, attributes: spans }, text);
}
