import { finding } from '../../../diagnostics/finding.ts';
import type { Visibility } from '../../../model/sheet.ts';
import type { Archive } from './archive.ts';
import { attributeText } from './characters.ts';
import { partText, wholePartText } from './part-text.ts';
import { Refusal } from './refusal.ts';
import { attribute, type PartText, walkTags } from './scan.ts';
import { KINDS, notAWorkbook } from './sniff.ts';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Part with the cells; null for chart sheets and the like, which hold none. */
  readonly part: string | null;
}

export interface PackageParts {
  /** The workbook part itself. */
  readonly workbook: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/**
 * Finds the parts through relationships, not by file names; namespaces may be prefixed or strict.
 *
 * @throws Refusal when it is no SpreadsheetML workbook, or its workbook part is missing, breaks off or lists no sheet.
 */
export function readPackage(archive: Archive, file: string): PackageParts {
  const workbookPart = findWorkbook(archive, file);
  const content = archive.part(workbookPart);
  if (content === null) throw new Refusal(finding('READ-011', { file }, { packagePart: workbookPart }));
  const workbook = wholePartText(content, workbookPart, file);
  const relationships = relationshipsOf(archive, workbookPart, file);
  const byType = (type: string): string | null =>
    [...relationships.values()].find((item) => item.type === type)?.target ?? null;
  const { sheets, date1904 } = workbookPartOf(workbook, relationships);
  if (sheets.length === 0) throw new Refusal(finding('READ-007', { file }, { packagePart: workbookPart }));
  return {
    workbook: workbookPart,
    sheets,
    date1904,
    strings: byType('sharedStrings') ?? existing(archive, 'xl/sharedStrings.xml'),
    styles: byType('styles') ?? existing(archive, 'xl/styles.xml'),
  };
}

function findWorkbook(archive: Archive, file: string): string {
  const names = archive.names;
  const main = [...relationshipsOf(archive, '', file).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  if (main !== undefined && /\.bin$/i.test(main)) throw new Refusal(finding('READ-003', { file }, {}));
  if (names.some((name) => name.startsWith('word/'))) throw new Refusal(notAWorkbook(file, KINDS.document));
  if (names.some((name) => name.startsWith('ppt/'))) throw new Refusal(notAWorkbook(file, KINDS.slides));
  const mimetype = archive.part('mimetype')?.toString('latin1', 0, 100) ?? '';
  if (mimetype.includes('opendocument')) throw new Refusal(finding('READ-004', { file }, {}));
  const found = main ?? existing(archive, 'xl/workbook.xml');
  if (found !== null && archive.part(found) !== null) return found;
  const elsewhere = names.find((name) => /(^|\/)workbook\d*\.xml$/i.test(name));
  if (elsewhere !== undefined) return elsewhere;
  const officeLike = names.some(
    (name) => name.toLowerCase() === '[content_types].xml' || name.startsWith('xl/'),
  );
  throw new Refusal(
    officeLike
      ? finding('READ-011', { file }, { packagePart: 'xl/workbook.xml' })
      : notAWorkbook(file, KINDS.archive),
  );
}

function existing(archive: Archive, part: string): string | null {
  return archive.part(part) === null ? null : part;
}

/** Relationships of a part (the empty name: of the package) by id. */
function relationshipsOf(archive: Archive, part: string, file: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const relationshipsPart = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const content = archive.part(relationshipsPart);
  const found = new Map<string, Relationship>();
  if (content === null) return found;
  // The package's own say no more than where the workbook is, which can be found without them.
  const text = (part === '' ? partText : wholePartText)(content, relationshipsPart, file);
  const words = `${relationshipsPart}\n${text.bytes}\n${text.xml}`;
  const before = read.get(words);
  if (before !== undefined) return before;
  walkTags(text.xml, 0, (tag) => {
    if (tag.name !== 'Relationship' || tag.closing) return undefined;
    const type = attribute(text.xml, tag, 'Type') ?? '';
    const target = attributeText(text, tag, 'Target') ?? '';
    if (attribute(text.xml, tag, 'TargetMode') === 'External') return undefined;
    found.set(attribute(text.xml, tag, 'Id') ?? `#${found.size}`, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(folder, target),
    });
    return undefined;
  });
  if (read.size >= MOST_READ) read.clear();
  if (text.xml.length <= LONGEST_READ) read.set(words, found);
  return found;
}

/** What was read lately, by all that it was read from: workbooks made from one form have the same parts, letter by letter. */
const read = new Map<string, ReadonlyMap<string, Relationship>>();
const MOST_READ = 20;
const LONGEST_READ = 20_000;

/** A path without anything to resolve: no root, no backslash, no `.` or `..` or empty step. */
const PLAIN_TARGET = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** Targets are relative to the part's folder, or absolute from the package's root. */
export function resolveTarget(folder: string, target: string): string {
  if (PLAIN_TARGET.test(target)) return folder + target;
  const normal = target.replaceAll('\\', '/');
  const path = normal.startsWith('/') ? normal.slice(1) : folder + normal;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

interface ReadPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** The workbook parts that were read lately, by their relationships and text. */
const parts = new WeakMap<ReadonlyMap<string, Relationship>, Map<string, ReadPart>>();

function workbookPartOf(text: PartText, relationships: ReadonlyMap<string, Relationship>): ReadPart {
  const words = `${text.bytes}\n${text.xml}`;
  const mine = parts.get(relationships) ?? new Map<string, ReadPart>();
  const before = mine.get(words);
  if (before !== undefined) return before;
  const part = readWorkbookPart(text, relationships);
  if (text.xml.length > LONGEST_READ) return part;
  if (mine.size >= MOST_READ) mine.clear();
  parts.set(relationships, mine.set(words, part));
  return part;
}

function readWorkbookPart(text: PartText, relationships: ReadonlyMap<string, Relationship>): ReadPart {
  const { xml } = text;
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  // Extensions use the same names for other things: Excel's own workbookPr of 2013 knows no date system.
  let extensions = 0;
  walkTags(xml, 0, (tag) => {
    if (tag.name === 'extLst' && !tag.selfClosing) extensions += tag.closing ? -1 : 1;
    if (tag.closing || extensions > 0) return undefined;
    if (tag.name === 'workbookPr') {
      const value = attribute(xml, tag, 'date1904');
      date1904 = value === '1' || value === 'true';
    } else if (tag.name === 'sheet') {
      const id = attribute(xml, tag, 'id', true) ?? '';
      const related = relationships.get(id);
      const state = attribute(xml, tag, 'state');
      // Macro and chart sheets hold no cells; neither does an entry that points nowhere on purpose.
      const none = id === '' || (related !== undefined && related.type !== 'worksheet');
      const cells = none ? null : (related?.target ?? '');
      sheets.push({
        name: attributeText(text, tag, 'name') ?? `Sheet${sheets.length + 1}`,
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part: cells,
      });
    }
    return undefined;
  });
  return { sheets, date1904 };
}
