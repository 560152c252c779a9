import { escapeXml } from '../core/escape-xml.ts';
import { withoutHidden } from '../core/hidden-characters.ts';

/** Where Office documents keep properties of their own making. */
export const CUSTOM_PROPERTIES = {
  part: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
} as const;

const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The part with dayie's metadata, by which a document is known for dayie's own. */
export function customProperties(metadata: Readonly<Record<string, string>>): string {
  const properties = Object.entries(metadata)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([name, value], index) =>
        `<property fmtid="${FORMAT_ID}" pid="${index + 2}" name="dayie.${escapeXml(name)}"><vt:lpwstr>${escapeXml(withoutHidden(value))}</vt:lpwstr></property>`,
    );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
}
