import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnLetters, columnNumber } from '../../src/core/place.ts';
import { baselineText, compareWithBaseline, parseBaseline } from '../../src/diagnostics/baseline.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { loadedFile } from '../../src/runs/loaded-file.ts';
import { readingFor, readSubmission } from '../../src/runs/read-file.ts';
import { runValidate } from '../../src/runs/validate.ts';
import { foldersIn, inputsOf } from '../office/running.ts';
import { PROJECT } from '../support/cli.ts';

type Change = (xml: string, part: string) => string;

/** A workbook whose parts read otherwise. */
function changed(bytes: Buffer, change: Change): Buffer {
  const archive = openArchive(bytes, '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => {
    const content = archive.part(name) ?? Buffer.alloc(0);
    return {
      name,
      content: /\.xml$/u.test(name) ? Buffer.from(change(content.toString('utf8'), name)) : content,
    };
  });
  return Buffer.from(writeZip(parts));
}

/** Blank rows and columns put in before all others. */
const shifted =
  (rows: number, columns: number): Change =>
  (xml, part) => {
    if (!part.startsWith('xl/worksheets/')) return xml;
    const moved = (letters: string, row: string): string =>
      columnLetters(columnNumber(letters) + columns) + (Number(row) + rows);
    const range = (text: string): string =>
      text.replace(/([A-Z]{1,3})(\d+)/gu, (_, letters: string, row: string) => moved(letters, row));
    return xml
      .replace(/<row r="(\d+)"/gu, (_, row: string) => `<row r="${Number(row) + rows}"`)
      .replace(
        / (r|ref|sqref)="([A-Z]{1,3}\d+(?:[: ][A-Z]{1,3}\d+)*)"/gu,
        (_, name: string, text: string) => ` ${name}="${range(text)}"`,
      )
      .replace(
        /<col min="(\d+)" max="(\d+)"/gu,
        (_, from: string, to: string) => `<col min="${Number(from) + columns}" max="${Number(to) + columns}"`,
      );
  };

/** The sheets in the other order. */
const turned: Change = (xml, part) =>
  part === 'xl/workbook.xml'
    ? xml.replace(/<sheets>(.*)<\/sheets>/su, (_, sheets: string) => {
        const all = sheets.match(/<sheet .*?(?:\/>|<\/sheet>)/gsu) ?? [];
        return `<sheets>${[...all].reverse().join('')}</sheets>`;
      })
    : xml;

const settings = readingFor(daye2023);

function findingsOf(files: readonly { readonly name: string; readonly bytes: Buffer }[]): readonly Finding[] {
  const read = files.map(({ name, bytes }) => readSubmission(loadedFile(name, bytes), settings));
  return runValidate({ files: read, scheme: daye2023, schemeFindings: [], month: null, date: '2023-06-05' })
    .findings;
}

const ROOT = path.join(PROJECT, 'fixtures', 'office');
const sets = foldersIn(ROOT).map((name) => {
  const folder = path.join(ROOT, name);
  return {
    name,
    files: inputsOf(folder)
      .filter((file) => file.endsWith('.xlsx'))
      .map((file) => ({ name: path.basename(file), bytes: readFileSync(path.resolve(folder, file)) })),
  };
});

const WAYS: readonly (readonly [string, Change, (name: string) => string])[] = [
  ['rows are put in above', shifted(2, 0), (name) => name],
  ['a column is put in before', shifted(0, 1), (name) => name],
  ['both are', shifted(3, 2), (name) => name],
  ['the sheets are put in another order', turned, (name) => name],
  ['the file is sent again', (xml) => xml, (name) => name.replace(/(?=\.xlsx$)/u, '(1)')],
];

describe('Findings that were accepted are known when', () => {
  it.each(WAYS)('%s', (_, change, rename) => {
    let all = 0;
    for (const { name, files } of sets) {
      const before = findingsOf(files);
      const known = parseBaseline([...baselineText(before)].join('')) ?? [];
      const now = findingsOf(
        files.map((file) => ({ name: rename(file.name), bytes: changed(file.bytes, change) })),
      );
      const { fresh, stale } = compareWithBaseline(now, known, () => true);
      expect([name, fresh.map(({ code, at, params }) => [code, at, params]), stale]).toEqual([name, [], []]);
      all += known.length;
    }
    expect(all).toBeGreaterThan(100);
  });
});
