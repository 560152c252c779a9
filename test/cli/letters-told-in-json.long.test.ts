import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { LettersDocument } from '../../schemas/output/letters.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { dayie, FIXTURES, newFolder, PROJECT } from '../support/cli.ts';

type Told = LettersDocument['letters'][number];

const UNITS = daye2023.roster.map(({ name }) => name).toSorted((left, right) => right.length - left.length);
const FOLDERS: Readonly<Record<Told['kind'], string>> = {
  return: '退改通知',
  remind: '催报通知',
  interview: '约谈通知',
  assign: '交办函',
  supervise: '督办函',
  criticise: '通报批评',
  transfer: '移交函',
};

/** Letters with a table of what they list: the kinds that messages hold unless others are asked for. */
const LISTED: readonly Told['kind'][] = ['return', 'remind', 'assign', 'supervise'];

/** A day as JSON has it, 2023-06-30, as a letter has it. */
const asPrinted = (day: string): string =>
  day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, (_, ...[year, month, date]) => `${year}年${month}月${date}日`);

/** What the data of a letter say, its composed paragraphs left out: they are what is looked up. */
function known({ unit, values, items }: Told, document: LettersDocument): string {
  const said = items.flatMap((item) => [
    ...[item.heading, item.stands, item.item, item.ground, item.text].map((text) => text ?? ''),
    asPrinted(item.due ?? ''),
    `${item.daysLate ?? ''}`,
    ...item.sources.map(({ file, sheet, cell }) => `${file} ${sheet} ${cell}`),
  ]);
  return [unit, document.label, asPrinted(document.date), ...Object.values(values), ...said].join('\n');
}

const figuresOf = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/gu) ?? [];

/** Figures and names of units that a text says and the letter's data do not. */
function untold(text: string, letter: Told, document: LettersDocument): readonly string[] {
  const all = known(letter, document);
  const figures = new Set(figuresOf(all));
  const names = UNITS.filter((name) => text.includes(name));
  return [
    ...figuresOf(text).filter((figure) => !figures.has(figure)),
    ...names.filter((name) => !all.includes(name)),
  ];
}

/** Paragraphs of a document, those of table cells each for itself. */
async function paragraphsOf(file: string): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

describe.each([
  ['June of the example county', path.join(PROJECT, 'fixtures', 'example-county'), '2023-07-03'],
  ['five months of 86 units', path.join(FIXTURES, 'monthly'), '2023-06-05'],
])('The letters of %s', (_, files, date) => {
  const out = path.join(newFolder(), '函件');
  let document: LettersDocument;
  let messages = '';

  beforeAll(() => {
    const run = (format: string) =>
      dayie([
        'letters',
        files,
        path.join(FIXTURES, 'targets'),
        '--date',
        date,
        '--out',
        out,
        '--format',
        format,
        '--quiet',
        '--fail-on',
        'never',
      ]).stdout;
    document = LettersDocument.parse(JSON.parse(run('json')));
    messages = run('text');
  }, 120_000);

  const one = ({ kind, unit }: Told): string =>
    path.join(out, `${document.label}-${FOLDERS[kind]}`, `${unit}.docx`);

  it('say in Word no figure and name no unit that their JSON does not hold', async () => {
    expect(document.letters.length).toBeGreaterThan(0);
    for (const letter of document.letters) {
      const paragraphs = await paragraphsOf(one(letter));
      expect(paragraphs.join('\n')).toContain(letter.title);
      const numbers = new Set(letter.items.map((_, index) => `${index + 1}`));
      // A line's own number stands alone in its cell.
      const texts = paragraphs.filter((text) => !numbers.has(text));
      expect({ letter: one(letter), untold: untold(texts.join('\n'), letter, document) }).toEqual({
        letter: one(letter),
        untold: [],
      });
    }
  });

  it('say every line of the JSON that is listed in Word, and those not confidential in the message of its unit', async () => {
    const byUnit = new Map(messages.split('\n\n').map((text) => [text.trim().split('：\n')[0] ?? '', text]));
    const listed = document.letters.filter(({ kind }) => LISTED.includes(kind));
    for (const letter of listed) {
      const word = (await paragraphsOf(one(letter))).join('\n');
      for (const { text } of letter.items) {
        expect(word).toContain(text);
        expect(byUnit.get(letter.unit)).toContain(text);
      }
    }
    const units = [...byUnit.keys()].filter((unit) => unit !== '');
    expect(units).toEqual([...new Set(listed.map(({ unit }) => unit))]);
  });

  it('count what they list, and are as many files as letters', () => {
    for (const { kind, values, items } of document.letters) {
      if (values.事项数 !== undefined) expect(values.事项数).toBe(`${items.length}`);
      if (kind === 'return') {
        const of = (level: string): number =>
          items.filter((item) => item.level === level).reduce((sum, item) => sum + item.sources.length, 0);
        const counts = [
          ['需改正', of('error')],
          ['需核实', of('warning')],
        ] as const;
        const said = counts.filter(([, count]) => count > 0).map(([words, count]) => `${count}处${words}`);
        expect(values.问题数).toBe(said.join('、'));
      }
    }
    const written = Object.values(FOLDERS).flatMap((folder) => {
      const names = readdirSync(out);
      const found = names.find((name) => name === `${document.label}-${folder}`);
      return found === undefined ? [] : readdirSync(path.join(out, found));
    });
    expect(written.length).toBe(document.letters.length);
  });

  it('with one figure changed are found out', () => {
    const [letter] = document.letters;
    expect(letter && untold('逾期98765天', letter, document)).toEqual(['98765']);
  });
});
