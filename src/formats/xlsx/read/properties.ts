import type { Sheet, Workbook, WorkbookProperties } from '../../../model/sheet.ts';
import type { Archive } from './archive.ts';
import { attributeText, elementText } from './characters.ts';
import { partText } from './part-text.ts';
import { Refusal } from './refusal.ts';
import { walkTags } from './scan.ts';

const METADATA_PREFIX = 'dayie.';
/** A sheet that carries the metadata where a program has dropped the document's properties. */
export const METADATA_SHEET = '_dayie';

/** Creator, program and dates of a workbook, as far as it states them; read when first asked for, which most runs never do. */
export function deferProperties(archive: Archive, file: string): Pick<Workbook, 'properties' | 'modified'> {
  return {
    properties: () => unlessDamaged(() => readProperties(archive, file)),
    modified: () =>
      unlessDamaged(() =>
        pick('modified', elements(archive, 'docProps/core.xml', file, 'modified').get('modified')),
      ).modified,
  };
}

/** A workbook whose description is damaged is as good as one without any. */
function unlessDamaged(read: () => WorkbookProperties): WorkbookProperties {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
}

function readProperties(archive: Archive, file: string): WorkbookProperties {
  const core = elements(archive, 'docProps/core.xml', file);
  const app = elements(archive, 'docProps/app.xml', file);
  return {
    ...pick('creator', core.get('creator')),
    ...pick('application', app.get('Application')),
    ...pick('created', core.get('created')),
    ...pick('modified', core.get('modified')),
  };
}

function pick(name: keyof WorkbookProperties, value: string | undefined): WorkbookProperties {
  return value === undefined || value === '' ? {} : { [name]: value };
}

/** @param only the one that is asked for, where it is one: when a workbook was changed is read of every submission. */
function elements(archive: Archive, part: string, file: string, only?: string): ReadonlyMap<string, string> {
  const content = archive.part(part);
  const found = new Map<string, string>();
  if (content === null) return found;
  const text = partText(content, part, file);
  walkTags(text.xml, 0, (tag) => {
    if (tag.closing || tag.selfClosing || found.has(tag.name)) return undefined;
    if (only !== undefined && tag.name !== only) return undefined;
    found.set(tag.name, elementText(text, tag.end + 1).trim());
    return only === undefined ? undefined : -1;
  });
  return found;
}

/** dayie's own metadata: custom document properties called `dayie.…`, without the prefix. */
export function readMetadata(archive: Archive, file: string): Readonly<Record<string, string>> {
  const content = archive.part('docProps/custom.xml');
  if (content === null) return {};
  const text = partText(content, 'docProps/custom.xml', file);
  const found: [string, string][] = [];
  let name: string | null = null;
  walkTags(text.xml, 0, (tag) => {
    if (tag.closing) return undefined;
    if (tag.name === 'property') {
      name = attributeText(text, tag, 'name');
    } else if (name?.startsWith(METADATA_PREFIX)) {
      found.push([name.slice(METADATA_PREFIX.length), elementText(text, tag.end + 1)]);
      name = null;
    }
    return undefined;
  });
  return Object.fromEntries(found);
}

/** The same from the metadata sheet: names in column A, values in column B. */
export function metadataFromSheet(sheet: Sheet): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const row of sheet.rows()) {
    const name = sheet.cell(row.number, 1)?.value;
    const value = sheet.cell(row.number, 2)?.value;
    if (name !== undefined && value !== undefined) found.push([name.replace(METADATA_PREFIX, ''), value]);
  }
  return Object.fromEntries(found);
}
