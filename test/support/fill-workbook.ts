import { readFileSync, writeFileSync } from 'node:fs';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';

/** Types values into blank styled cells of a workbook's first sheet and saves it, leaving all else as it is. */
export function fillWorkbook(from: string, to: string, values: ReadonlyMap<string, number | string>): void {
  const archive = openArchive(readFileSync(from), '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => {
    const content = archive.part(name) ?? Buffer.alloc(0);
    if (name !== 'xl/worksheets/sheet1.xml') return { name, content };
    let xml = content.toString('utf8');
    for (const [cell, value] of values) {
      const blank = new RegExp(`<c r="${cell}"( s="\\d+")?/>`);
      // What is worked out keeps its formula, with the figure as its result.
      const worked = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*>(<f>[^<]*</f>)(?:<v>[^<]*</v>|<v/>)?</c>`);
      if (typeof value === 'number' && worked.test(xml)) {
        xml = xml.replace(
          worked,
          (_, style: string | undefined, formula: string) =>
            `<c r="${cell}"${style ?? ''}>${formula}<v>${value}</v></c>`,
        );
        continue;
      }
      if (!blank.test(xml)) throw new Error(`${cell} of ${from} is not a blank cell`);
      const typed =
        typeof value === 'number' ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
      xml = xml.replace(blank, (_, style: string | undefined) => `<c r="${cell}"${style ?? ''}${typed}`);
    }
    return { name, content: Buffer.from(xml, 'utf8') };
  });
  writeFileSync(to, writeZip(parts));
}

/** Types words into the blank styled cells of a workbook's first sheet that are to have any. */
export function fillBlanks(from: string, to: string, wordsFor: (cell: string) => string | null): void {
  const archive = openArchive(readFileSync(from), '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => {
    const content = archive.part(name) ?? Buffer.alloc(0);
    if (name !== 'xl/worksheets/sheet1.xml') return { name, content };
    const xml = content
      .toString('utf8')
      .replace(/<c r="([A-Z]+\d+)"( s="\d+")?\/>/gu, (blank, cell: string, style: string | undefined) => {
        const words = wordsFor(cell);
        return words === null
          ? blank
          : `<c r="${cell}"${style ?? ''} t="inlineStr"><is><t>${words}</t></is></c>`;
      });
    return { name, content: Buffer.from(xml, 'utf8') };
  });
  writeFileSync(to, writeZip(parts));
}
