import { escapeXml } from '../../../core/escape-xml.ts';
import { columnLetters, type Range, rangeA1 } from '../../../core/place.ts';
import { sheetReference } from '../../../model/workbook-model.ts';
import type { Parts } from './parts.ts';
import type { MarkedSheet } from './sheet-part.ts';
import {
  applyEdits,
  attributesOf,
  childrenOf,
  closeOf,
  type Edit,
  rootOf,
  tagText,
  Unpatchable,
  withAttributes,
} from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const FILTER_NAME = '_xlnm._FilterDatabase';
const PRINT_AREA = '_xlnm.Print_Area';
/** What may follow a workbook's defined names. */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** A sheet that was marked, by its place among the original's sheets (from 0). */
export interface Marked extends MarkedSheet {
  readonly index: number;
  readonly sheet: string;
}

/** Puts a new sheet before all others, shows it first, and names the filters as Excel does. */
export function addFirstSheet(
  parts: Parts,
  workbookPart: string,
  name: string,
  sheetXml: string,
  listFilter: string,
  marked: readonly Marked[],
): void {
  const part = parts.freeName('xl/worksheets/sheet#.xml');
  parts.set(part, sheetXml);
  parts.declare(part, SHEET_TYPE);
  const relation = parts.relate(workbookPart, 'worksheet', part);
  const xml = parts.text(workbookPart);
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const sheets = children.find((child) => child.name === 'sheets');
  if (sheets === undefined || sheets.tag.selfClosing) throw new Unpatchable('no sheets');
  const ids = childrenOf(xml, sheets).map((sheet) =>
    Number(attributesOf(tagText(xml, sheet)).get('sheetId') ?? 0),
  );
  const id = Math.max(0, ...ids) + 1;
  const first = sheets.tag.end + 1;
  const views = children.find((child) => child.name === 'bookViews');
  const edits: Edit[] = [
    {
      from: first,
      to: first,
      text: `<sheet xmlns:r="${RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${id}" r:id="${relation}"/>`,
    },
    ...(views === undefined ? [] : childrenOf(xml, views)).map((view) => ({
      from: view.start,
      to: view.tag.end + 1,
      text: withAttributes(tagText(xml, view), { activeTab: null, firstSheet: null }),
    })),
  ];
  const names = children.find((child) => child.name === 'definedNames');
  const filters = marked.flatMap(({ index, sheet, filter }) =>
    filter === null ? [] : [{ index, sheet, range: filter }],
  );
  const replaced = new Set(filters.map(({ index }) => index));
  const kept = (names === undefined ? [] : childrenOf(xml, names)).flatMap((item) => {
    const tag = tagText(xml, item);
    const own = attributesOf(tag);
    const scope = own.get('localSheetId');
    if (scope === undefined) return [xml.slice(item.start, item.end)];
    if (own.get('name') === FILTER_NAME && replaced.has(Number(scope))) return [];
    const of = marked.find(({ index }) => index === Number(scope));
    const area = own.get('name') === PRINT_AREA && of !== undefined;
    const text = xml.slice(item.tag.end + 1, item.end);
    const words = area ? withColumn(text, of.added) : text;
    // Scopes count sheets, and every sheet has moved by one.
    return words === null ? [] : [withAttributes(tag, { localSheetId: String(Number(scope) + 1) }) + words];
  });
  const added = [
    filterName(0, name, listFilter),
    ...filters.map(({ index, sheet, range }) => filterName(index + 1, sheet, rangeA1(range))),
  ];
  const text = `<definedNames>${[...kept, ...added].join('')}</definedNames>`;
  const at = children.find((child) => AFTER_NAMES.includes(child.name))?.start ?? closeOf(xml, root);
  edits.push(names === undefined ? { from: at, to: at, text } : { from: names.start, to: names.end, text });
  parts.set(workbookPart, applyEdits(xml, edits));
}

/** A fixed print area with the column 错误信息 in it; null, so that all is printed, where the area is no plain range. */
function withColumn(text: string, { right, top, bottom }: Range): string | null {
  const [, area = '', close = ''] = /^([^<]{1,500})(<.*)$/su.exec(text) ?? [];
  const [, sheet = '', from = '', first = '', last = ''] =
    /^(.{1,200}!)\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/u.exec(area) ?? [];
  if (sheet === '' || area.includes(',')) return null;
  const rows = [Math.min(Number(first), top), Math.max(Number(last), bottom)];
  return `${sheet}$${from}$${rows[0]}:$${columnLetters(right)}$${rows[1]}${close}`;
}

function filterName(scope: number, sheet: string, range: string): string {
  const absolute = range.replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
  return `<definedName name="${FILTER_NAME}" localSheetId="${scope}" hidden="1">${escapeXml(sheetReference(sheet) + absolute)}</definedName>`;
}
