import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';

const PART = 'docProps/custom.xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/**
 * A workbook as exceljs wrote it, with the custom properties it had before, which exceljs drops and office programs keep; the
 * same bytes for the same contents.
 */
export function repackAs(written: Buffer, properties: Uint8Array | null): Uint8Array {
  const archive = openArchive(written, '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => ({ name, content: archive.part(name) ?? Buffer.alloc(0) }));
  if (properties === null) return writeZip(parts);
  const kept = parts.map(({ name, content }) => {
    const xml = content.toString('utf8');
    if (name === '[Content_Types].xml')
      return {
        name,
        content: into(xml, '</Types>', `<Override PartName="/${PART}" ContentType="${CONTENT_TYPE}"/>`),
      };
    if (name === '_rels/.rels')
      return {
        name,
        content: into(
          xml,
          '</Relationships>',
          `<Relationship Id="rIdKept" Type="${RELATION}" Target="${PART}"/>`,
        ),
      };
    return { name, content };
  });
  return writeZip([...kept, { name: PART, content: properties }]);
}

function into(xml: string, end: string, element: string): Buffer {
  return Buffer.from(xml.replace(end, `${element}${end}`), 'utf8');
}
