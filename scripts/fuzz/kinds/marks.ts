import { escapeXml } from '../../../src/core/escape-xml.ts';
import { a1 } from '../../../src/core/place.ts';
import type { Finding } from '../../../src/diagnostics/finding.ts';
import { openArchive } from '../../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../../src/formats/xlsx/read/limits.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write/index.ts';
import type { ZipPart } from '../../../src/formats/zip.ts';
import { below, type Grid, pick } from '../grid.ts';
import { pack } from '../pack.ts';
import { DATE, type Kind, type Random, saidIn, type World, wordAll } from '../world.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** A piece of a cell's text and its font. */
type Run = readonly [text: string, font: string];

/** A cell of several fonts: what it says, and what stands beside that. */
interface Marked {
  readonly ref: string;
  readonly runs: readonly Run[];
  readonly told: { readonly struck: string; readonly raised: string; readonly text: string };
}

/** Text struck out or raised beside what cells say changes nothing of it, and is told at each of the cells. */
export function kindOfMarks({ months, read }: World): Kind {
  return (random) => {
    const { name, grid } = pick(months, random);
    const plain = partsOf(grid);
    const marked = someCells(grid, random).map((cell) => markedCell(cell, random));
    const before = read(`${name}.xlsx`, pack(plain));
    const after = read(`${name}.xlsx`, pack(withMarks(plain, marked, random)));
    wordAll(after.findings);
    if (saidIn(before) !== saidIn(after))
      throw new Error(`what is said has changed with marks beside it: ${JSON.stringify(marked)}`);
    const wanted = [
      ...before.findings.map(lineOf),
      ...marked.map(({ ref, told }) => JSON.stringify(['VALUE-022', ref, told])),
    ];
    const found = after.findings.map(lineOf).sort();
    if (wanted.sort().join() !== found.join())
      throw new Error(`marks are not told: ${JSON.stringify(marked)} as ${found.join()}`);
    return `${marked.length} marks`;
  };
}

function lineOf({ code, at, params }: Finding): string {
  return JSON.stringify([code, at.cell, params]);
}

interface Spoken {
  readonly ref: string;
  readonly text: string;
}

function someCells(grid: Grid, random: Random): readonly Spoken[] {
  const spoken = grid.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text.trim() === '' || text.length > 40 ? [] : [{ ref: a1(at + 1, column + 1), text }],
    ),
  );
  return [...new Set(Array.from({ length: 1 + below(4, random) }, () => pick(spoken, random)))];
}

const STRIKES = ['<strike/>', '<strike val="1"/><sz val="11"/>', '<sz val="11"/><strike val="true"/>'];
const RAISES = ['<vertAlign val="superscript"/>', '<vertAlign val="subscript"/>'];

function markedCell({ ref, text }: Spoken, random: Random): Marked {
  const struck = pick(['12', '市教育局', '无', '合计', ''], random);
  const raised = struck === '' || random() < 0.3 ? pick(['①', '[1]', '注'], random) : '';
  const runs: readonly Run[] = [
    [text, pick(['', '<b/>', '<strike val="0"/>'], random)],
    ...(raised === '' ? [] : [[raised, pick(RAISES, random)] as const]),
  ];
  const beside: Run = [struck, pick(STRIKES, random)];
  const all = struck === '' ? runs : random() < 0.5 ? [beside, ...runs] : [...runs, beside];
  return { ref, runs: all, told: { struck, raised, text: text.trim() } };
}

const FIGURE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** The grid as a workbook, figures as figures. */
function partsOf(grid: Grid): readonly ZipPart[] {
  const rows = grid.map((row) => ({
    cells: row.map((text) =>
      FIGURE.test(text)
        ? { value: Number(text), style: 'number' as const }
        : { value: text, style: 'text' as const },
    ),
  }));
  const sheet = { name: '表', widths: [], merges: [], print: { orientation: 'portrait' as const }, rows };
  const archive = openArchive(
    Buffer.from(writeWorkbook({ title: '', date: DATE, metadata: {}, sheets: [sheet] })),
    '',
    DEFAULT_LIMITS,
  );
  return archive.names.map((name) => ({ name, content: archive.part(name) ?? Buffer.alloc(0) }));
}

/** The cells with their runs, as inline texts or as shared ones. */
function withMarks(parts: readonly ZipPart[], marked: readonly Marked[], random: Random): readonly ZipPart[] {
  const xmlOf = (name: string): string =>
    Buffer.from(parts.find((part) => part.name === name)?.content ?? []).toString('utf8');
  let [sheet, strings] = [xmlOf(SHEET), xmlOf(STRINGS)];
  let next = [...strings.matchAll(/<si>/gu)].length;
  for (const { ref, runs } of marked) {
    const text = runs
      .map(([part, font]) => `<r><rPr>${font}</rPr><t xml:space="preserve">${escapeXml(part)}</t></r>`)
      .join('');
    const cell = new RegExp(`<c r="${ref}"( s="\\d+")?(?: t="s")?><v>[^<]*</v></c>`, 'u');
    if (!cell.test(sheet)) throw new Error(`no cell ${ref} in the workbook`);
    const inline = random() < 0.5;
    sheet = sheet.replace(cell, (_, style: string | undefined) =>
      inline
        ? `<c r="${ref}"${style ?? ''} t="inlineStr"><is>${text}</is></c>`
        : `<c r="${ref}"${style ?? ''} t="s"><v>${next}</v></c>`,
    );
    if (inline) continue;
    strings = strings.replace('</sst>', () => `<si>${text}</si></sst>`);
    next += 1;
  }
  return parts.map((part) => {
    if (part.name === SHEET) return { ...part, content: Buffer.from(sheet, 'utf8') };
    return part.name === STRINGS ? { ...part, content: Buffer.from(strings, 'utf8') } : part;
  });
}
