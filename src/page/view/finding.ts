import { columnLetters } from '../../core/place.ts';
import { entryOf } from '../../diagnostics/catalogue/index.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { type Language, wordFinding } from '../../diagnostics/wording.ts';
import type { SelfChecked } from '../../runs/self-check.ts';
import { SEVERITY_WORDS } from '../../words/severities.ts';
import { element } from '../elements.ts';
import { type Picture, type PictureCell, pictureOf } from '../picture.ts';
import { WORDS } from '../words.ts';

/** A finding: where, what, how to mend it, and the cells around. */
export function findingView(finding: Finding, checked: SelfChecked, language: Language): HTMLElement {
  const { code, severity, at } = finding;
  const { file = '', sheet = '', cell = '', heading = '' } = at;
  const own = checked.file.input.path === file;
  const picture = own ? pictureIn(checked, finding) : null;
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
    picture === null ? null : pictureView(picture, severity, language),
  );
}

function pictureIn({ workbook, tables }: SelfChecked, { at }: Finding): Picture | null {
  const sheet = workbook?.sheets.find(({ name }) => name === at.sheet);
  return sheet === undefined ? null : pictureOf(sheet, at.cell, tables);
}

function pictureView({ columns, rows }: Picture, severity: string, language: Language): HTMLElement {
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
