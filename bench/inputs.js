import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from '../dist/src/formats/xlsx/read/archive.js';
import { DEFAULT_LIMITS } from '../dist/src/formats/xlsx/read/limits.js';
import { writeZip } from '../dist/src/formats/zip.js';
import { widened } from './wide-month.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes every input, or those of some groups, into `folder`; the same bytes every time. */
export function makeInputs(folder, fixtures, groups) {
  const months = [1, 2, 3, 4, 5].map((month) =>
    partsOf(path.join(fixtures, 'monthly', `2023-0${month}.xlsx`)),
  );
  const wideMonths = months.map(
    (parts) => new Map([...parts].map(([name, text]) => [name, isSheet(name) ? widened(text) : text])),
  );
  const write = (group, name, bytes) => {
    const file = path.join(folder, group, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  };
  const makers = {
    small: () =>
      Array.from({ length: 1000 }, (_, index) =>
        write('small', `${String(index).padStart(4, '0')}.xlsx`, smallWorkbook(months[index % 5], index)),
      ),
    wide: () =>
      Array.from({ length: 200 }, (_, index) =>
        write('wide', `${String(index).padStart(4, '0')}.xlsx`, smallWorkbook(wideMonths[index % 5], index)),
      ),
    large: () => [write('large', 'large.xlsx', gridWorkbook(100_000, 12, 0))],
    texts: () => [write('texts', 'texts.xlsx', gridWorkbook(100_000, 12, 0, 1))],
    merges: () => [write('merges', 'merges.xlsx', gridWorkbook(50_000, 4, 50_000))],
    months: () =>
      Array.from({ length: 12 }, (_, index) =>
        write(
          'months',
          `2023-${String(index + 1).padStart(2, '0')}.xlsx`,
          monthWorkbook(months[4], index + 1),
        ),
      ),
    submissions: () =>
      submissions(months[4])
        .slice(0, 1000)
        .map(({ name, bytes }) => write('submissions', name, bytes)),
  };
  return Object.fromEntries((groups ?? Object.keys(makers)).map((group) => [group, makers[group]()]));
}

function partsOf(file) {
  const archive = openArchive(readFileSync(file), '', DEFAULT_LIMITS);
  return new Map(
    archive.names.map((name) => [name, (archive.part(name) ?? Buffer.alloc(0)).toString('utf8')]),
  );
}

function zipOf(parts) {
  return writeZip([...parts].map(([name, text]) => ({ name, content: Buffer.from(text, 'utf8') })));
}

const isSheet = (name) => name.startsWith('xl/worksheets/sheet');

/**
 * A monthly workbook of a fixture with other figures: three sheets, some 970 cells, styles, a theme. Every second one keeps its
 * texts in shared strings, as Excel and WPS do; the others inline with character references, as the fixture's program does.
 */
function smallWorkbook(source, index) {
  const parts = new Map(source);
  for (const [name, text] of source) {
    if (!isSheet(name)) continue;
    const figures = text.replace(
      /<v>(\d+)(\.\d+)?<\/v>/g,
      (_, whole, rest) => `<v>${(Number(whole) + index) % 1000}${rest ?? ''}</v>`,
    );
    parts.set(name, figures);
  }
  return zipOf(index % 2 === 0 ? parts : withSharedStrings(parts));
}

function withSharedStrings(parts) {
  const strings = new Map();
  const indexOf = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const shared = new Map(parts);
  for (const [name, text] of parts) {
    if (!isSheet(name)) continue;
    shared.set(
      name,
      text.replace(/ t="inlineStr"><is><t>([^<]*)<\/t><\/is>/g, (_, raw) => {
        const words = raw.replace(/&#(\d+);/g, (_whole, code) => String.fromCodePoint(Number(code)));
        return ` t="s"><v>${indexOf(words)}</v>`;
      }),
    );
  }
  const entries = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  shared.set(
    'xl/sharedStrings.xml',
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${entries}</sst>`,
  );
  const relations = shared.get('xl/_rels/workbook.xml.rels');
  shared.set(
    'xl/_rels/workbook.xml.rels',
    relations.replace(
      '</Relationships>',
      `<Relationship Id="rIdStrings" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  );
  const types = shared.get('[Content_Types].xml');
  shared.set(
    '[Content_Types].xml',
    types.replace(
      '</Types>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
  );
  return shared;
}

const decoded = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

function inMonth(text, month) {
  return decoded(text)
    .replaceAll('1—5月', month === 1 ? '1月' : `1—${month}月`)
    .replaceAll('5月31日', `${month}月28日`);
}

/** What single units send in a year, as bytes. */
export function submissionBytes(fixtures) {
  return submissions(partsOf(path.join(fixtures, 'monthly', '2023-05.xlsx')));
}

/** The fixture of May under another month's titles: what twelve months of all units cost to score. */
function monthWorkbook(source, month) {
  return zipOf([...source].map(([name, text]) => [name, isSheet(name) ? inMonth(text, month) : text]));
}

/** What single units send: a form with one unit's row, unit after unit and month after month. */
function submissions(source) {
  const sheets = [...source.keys()].filter(isSheet).sort();
  const forms = sheets.flatMap((sheet, position) => unitForms(source, sheet, position));
  return Array.from({ length: 12 }, (_, index) => 12 - index).flatMap((month) =>
    forms.map(({ sheet, text, position }, at) => {
      const parts = new Map(source);
      parts.set(sheet, inMonth(text, month));
      const workbook = parts.get('xl/workbook.xml');
      const entries = [...workbook.matchAll(/<sheet [^>]*\/>/g)].map(([entry]) => entry);
      parts.set('xl/workbook.xml', workbook.replace(entries.join(''), entries[position]));
      return { name: `2023-${String(month).padStart(2, '0')}/${at + 1}.xlsx`, bytes: zipOf(parts) };
    }),
  );
}

function unitForms(source, sheet, position) {
  const text = source.get(sheet);
  const rows = [...text.matchAll(/<row r="(\d+)".*?<\/row>/gs)];
  const header = rows.filter(([, number]) => Number(number) <= 4).map(([row]) => row);
  const units = rows.filter(([row]) => /<c r="A\d+"[^>]*><v>\d+<\/v><\/c>/.test(row));
  return units.map(([unit]) => {
    const row = unit.replace(/(r="[A-Z]*)\d+"/g, '$15"').replace(/(<c r="A5"[^>]*><v>)\d+/, '$11');
    const data = `<sheetData>${header.join('')}${row}</sheetData>`;
    return { sheet, position, text: text.replace(/<sheetData>.*<\/sheetData>/s, data) };
  });
}

/** A plain grid: every second column (or each, with `every` 1) a shared text, the others figures with two decimals. */
function gridWorkbook(rows, columns, merges, every = 2) {
  const letters = Array.from({ length: columns }, (_, index) => String.fromCharCode(65 + index));
  const texts = Math.min(rows, 5000);
  const lines = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells = letters.map((letter, index) =>
      index % every === 0
        ? `<c r="${letter}${row}" s="1" t="s"><v>${row % texts}</v></c>`
        : `<c r="${letter}${row}" s="2"><v>${(row * (index + 7)) % 100_000}.${(row % 9) + 1}</v></c>`,
    );
    lines.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  const ranges = Array.from(
    { length: merges },
    (_, index) => `<mergeCell ref="C${index + 1}:D${index + 1}"/>`,
  );
  const merged = merges === 0 ? '' : `<mergeCells count="${merges}">${ranges.join('')}</mergeCells>`;
  const strings = Array.from({ length: texts }, (_, index) => `<si><t>责任单位${index}</t></si>`);
  const type = (name, kind) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relationships = (entries) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([kind, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  return zipOf([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    ],
    ['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts}">${strings.join('')}</sst>`],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`,
    ],
  ]);
}
