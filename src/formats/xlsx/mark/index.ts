import type { Workbook } from '../../../model/sheet.ts';
import { sheetName } from '../../../model/workbook-model.ts';
import { type Archive, openArchive } from '../read/archive.ts';
import { readWorkbook } from '../read/index.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { readPackage } from '../read/package.ts';
import { Refusal } from '../read/refusal.ts';
import { listFilter, listSheetXml } from './list-sheet.ts';
import { LIST_TITLE, type MarkRequest } from './model.ts';
import { openParts } from './parts.ts';
import { rebuild } from './rebuild.ts';
import { deselect, markSheet } from './sheet-part.ts';
import { openStyles } from './styles.ts';
import { addFirstSheet, type Marked } from './workbook-part.ts';
import { Unpatchable } from './xml.ts';

/**
 * A copy of a workbook with its faults marked: cells shaded with a note, a first sheet 问题清单 with links, a column 错误信息
 * to filter on. The package is changed part by part, so that values, merges, widths, formats and everything else stay as
 * they are; a package that cannot be changed that way is written anew from what was read of it.
 *
 * @param date day of the run (ISO), for a copy written anew.
 * @returns null when the workbook cannot be opened.
 */
export function markWorkbook(bytes: Uint8Array, request: MarkRequest, date: string): Uint8Array | null {
  const { workbook } = readWorkbook(bytes, { file: request.file });
  if (workbook === null) return null;
  try {
    return patch(bytes, workbook, request);
  } catch (error) {
    if (!(error instanceof Unpatchable || error instanceof Refusal || error instanceof RangeError))
      throw error;
  }
  return patchAnew(workbook, request, date);
}

/** A copy written anew is marked under the names that its sheets have there: a text table is called like its file, which may be no sheet's name. */
function patchAnew(workbook: Workbook, request: MarkRequest, date: string): Uint8Array {
  const bytes = rebuild(workbook, date);
  const written = readPackage(opened(bytes, request.file), request.file).sheets;
  const names = new Map(workbook.sheets.map(({ name }, index) => [name, written[index]?.name ?? name]));
  const renamed = <Item extends { readonly sheet: string }>(item: Item): Item => ({
    ...item,
    sheet: names.get(item.sheet) ?? item.sheet,
  });
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.name) ?? sheet.name }));
  const marks = { ...request, findings: request.findings.map(renamed), sheets: request.sheets.map(renamed) };
  return patch(bytes, { ...workbook, sheets }, marks);
}

function opened(bytes: Uint8Array, file: string): Archive {
  return openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file, DEFAULT_LIMITS);
}

/** Namespaces of the strict dialect; what is added here is written in the transitional one. */
const STRICT = 'http://purl.oclc.org/ooxml/';

function patch(bytes: Uint8Array, { sheets }: Workbook, request: MarkRequest): Uint8Array {
  const archive = opened(bytes, request.file);
  const entries = readPackage(archive, request.file);
  const parts = openParts(archive);
  if (entries.styles === null || parts.text(entries.workbook).includes(STRICT))
    throw new Unpatchable(entries.workbook);
  const styles = openStyles(parts.text(entries.styles));
  const marked: Marked[] = [];
  entries.sheets.forEach(({ name, part }, index) => {
    if (part === null || part === '') return;
    parts.set(part, deselect(parts.text(part)));
    const marks = request.sheets.find((item) => item.sheet === name);
    const sheet = sheets.find((item) => item.name === name);
    if (marks === undefined || sheet === undefined) return;
    marked.push({ index, sheet: name, ...markSheet(parts, part, sheet, marks, styles) });
  });
  const { guide, findings } = request;
  const taken = entries.sheets.map(({ name }) => name);
  const title = sheetName(LIST_TITLE, taken);
  const list = listSheetXml(guide, findings, styles);
  addFirstSheet(parts, entries.workbook, title, list, listFilter(guide, findings), marked);
  parts.set(entries.styles, styles.xml());
  return parts.zip();
}
