import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

/** Recalculate every formula on loading, whatever program wrote the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Comma, quotes, UTF-8, from line 1; raw values instead of shown ones; every sheet in a file of its own. */
const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * Whether LibreOffice is here. Says loudly when it is not, because the tests that need it are then skipped; where `CI` is
 * set its absence is a fault.
 */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    if (process.env.CI)
      throw new Error(
        'soffice (LibreOffice Calc and Writer) and pdftotext are needed by these tests and not installed',
      );
    process.stderr.write(
      '\n*** SKIPPED: LibreOffice (soffice) or pdftotext is not installed; no workbook was recalculated, no page measured. ***\n\n',
    );
    return false;
  }
}

/** Opens the workbook in LibreOffice, recalculates all formulas, and gives the raw values of every sheet by name. */
export function recalculate(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  return converted(
    bytes,
    CSV_FILTER,
    (out) =>
      new Map(
        readdirSync(out).map((name) => {
          const records: string[][] = parse(readFileSync(path.join(out, name)), {
            relaxColumnCount: true,
            bom: true,
          });
          return [name.replace(/^book-/, '').replace(/\.csv$/, ''), records];
        }),
      ),
  );
}

/** Opens the workbook in LibreOffice, recalculates all formulas and saves it, as a clerk would. */
export function savedAgain(bytes: Uint8Array): Uint8Array {
  return converted(bytes, 'xlsx:Calc MS Excel 2007 XML', (out) => readFileSync(path.join(out, 'book.xlsx')));
}

/** The lines of every page that LibreOffice prints, without blank ones. `pdftotext` (poppler-utils) reads them. */
export function printedPages(bytes: Uint8Array, ending: 'docx' | 'xlsx'): readonly (readonly string[])[] {
  return converted(
    bytes,
    'pdf',
    (out) => {
      const text = execFileSync('pdftotext', ['-layout', path.join(out, 'book.pdf'), '-'], {
        encoding: 'utf8',
      });
      const pages = text.split('\f').slice(0, -1);
      return pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
    },
    ending,
  );
}

/** A page of a workbook: its size in points, the size of its smallest letters that carry a figure or a name, and its lines. */
export interface PrintedSheet {
  readonly width: number;
  readonly height: number;
  readonly leastSize: number;
  readonly lines: readonly string[];
}

/** Letters are measured at this multiple of their size, for pdftohtml rounds to whole points, and zooms no further. */
const ZOOM = 3;

/** The pages that LibreOffice prints of a workbook, hidden sheets left out as they are in print. The footer is not measured. */
export function printedSheets(bytes: Uint8Array): readonly PrintedSheet[] {
  return converted(bytes, 'pdf', (out) => {
    const pdf = path.join(out, 'book.pdf');
    const run = (program: string, ...args: readonly string[]): string =>
      execFileSync(program, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
    const texts = run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
    const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', String(ZOOM), pdf);
    const sizes = new Map(
      [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [
        id,
        Number(size) / ZOOM,
      ]),
    );
    return xml
      .split('<page ')
      .slice(1)
      .map((page, index): PrintedSheet => {
        const [, height = '0', width = '0'] = /height="(\d+)" width="(\d+)"/.exec(page) ?? [];
        const fonts = [...page.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)]
          .filter(([, , text = '']) => !/第|共|页|注：/.test(text))
          .map(([, id]) => id);
        return {
          width: Number(width) / ZOOM,
          height: Number(height) / ZOOM,
          leastSize: Math.min(...fonts.map((id) => sizes.get(id) ?? 0)),
          lines: (texts[index] ?? '').split('\n').filter((line) => line.trim() !== ''),
        };
      });
  });
}

function converted<Result>(
  bytes: Uint8Array,
  filter: string,
  read: (folder: string) => Result,
  ending: 'docx' | 'xlsx' = 'xlsx',
): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'dayie-recalculate-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(path.join(folder, `book.${ending}`), bytes);
    const out = path.join(folder, 'out');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        out,
        path.join(folder, `book.${ending}`),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return read(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
