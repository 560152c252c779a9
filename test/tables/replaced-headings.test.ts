import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { fold } from '../../src/core/fold.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { isAsideWord, measurePart, splitMeasure } from '../../src/tables/measure-words.ts';
import type { SheetTables } from '../../src/tables/read-tables.ts';
import { nearlyNamed } from '../../src/tables/unrecognised.ts';
import { vocabularyOf } from '../../src/tables/vocabulary.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { column, context, read } from './reading.ts';

type Layout = 'two header rows' | 'one header row' | 'targets alone';
const LAYOUTS: readonly Layout[] = ['two header rows', 'one header row', 'targets alone'];

const levelsOf = ({ header }: ColumnDefinition): readonly string[] =>
  typeof header === 'string' ? [header] : header;
const isMeasure = ({ content }: ColumnDefinition): boolean => content.type === 'measure';
const unitOf = ({ content }: ColumnDefinition): string =>
  content.type === 'measure' || content.type === 'number' ? `（${content.unit ?? '个'}）` : '';

/** What a row of the table says in a column that is no measure. */
function wordsIn(column: ColumnDefinition): string {
  const { content } = column;
  switch (content.type) {
    case 'serial':
      return '1';
    case 'unit':
      return content.kinds === undefined || content.kinds.includes('department') ? '市教育局' : '灵乡镇';
    case 'class':
      return '一类';
    case 'number':
      return '17';
    case 'choice':
      return content.options[0] ?? '';
    default:
      return '甲公司';
  }
}

interface Printed {
  /** The sheet with the heading of one measure put in another's words. */
  sheet(measure?: ColumnDefinition, words?: string): Sheet;
  /** Letters of the sheet's columns that are the measure's. */
  lettersOf(measure: ColumnDefinition): readonly string[];
}

/** A sheet of the table with every measure, and a row with a figure of its own in every cell. */
function printed(definition: TableDefinition, layout: Layout): Printed {
  const shown = definition.columns.filter(
    (one) => isMeasure(one) || definition.key.includes(one.id) || one.optional !== true,
  );
  const parts = layout === 'targets alone' ? [''] : ['任务', '完成'];
  const places = shown.flatMap((one) =>
    isMeasure(one) ? parts.map((part) => ({ one, part })) : [{ one, part: '' }],
  );
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const head = (one: ColumnDefinition, words: string | undefined): string => {
    const levels = levelsOf(one);
    return [...levels.slice(0, -1), words ?? levels.at(-1) ?? ''].join('');
  };
  return {
    lettersOf: (measure) => places.flatMap(({ one }, index) => (one === measure ? [letter(index)] : [])),
    sheet(measure, words) {
      const of = (one: ColumnDefinition): string => head(one, one === measure ? words : undefined);
      const title = `| 2023年1—5月${definition.title}${layout === 'targets alone' ? '' : '完成情况'} ${'| < '.repeat(places.length - 1)}|`;
      const first = places.map(({ one, part }) =>
        layout === 'two header rows'
          ? part === '完成'
            ? '<'
            : `${of(one)}${unitOf(one)}`
          : `${of(one)}${part}${unitOf(one)}`,
      );
      const second = places.map(({ part }) => (part === '' ? '^' : part));
      const row = places.map(({ one }, index) => (isMeasure(one) ? String(101 + index * 7) : wordsIn(one)));
      const lines = [first, ...(layout === 'two header rows' ? [second] : []), row];
      const whole = layout === 'targets alone' ? title.replace('1—5月', '') : title;
      return sheetFromMarkdown([whole, ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'));
    },
  };
}

/** The figures of the table's measures by column; of every other table that was seen, under its own id. */
function figuresIn({ tables: found }: SheetTables, { id }: TableDefinition): ReadonlyMap<string, string> {
  return new Map(
    found.flatMap((table) =>
      table.columns
        .filter(({ part }) => part !== null)
        .map(({ key }): [string, string] => [
          table.id === id ? key : `${table.id} ${key}`,
          column(table.rows, key).join(),
        ]),
    ),
  );
}

const HEADINGS = [
  ...new Set(
    tables
      .flatMap(({ columns }) => columns.flatMap(({ header, aliases = [] }) => [header, ...aliases].flat()))
      .filter((text) => /^\p{Script=Han}{2,12}$/u.test(text)),
  ),
];
const LETTERS = [...new Set([...HEADINGS.join(''), ...'旧外内未下竣出注销某的人木年月上去'])];

/** Another heading of so many letters: any letters, the own ones with one or two changed, or one of another table. */
function otherThan(own: string): fc.Arbitrary<string> {
  const letters = [...own];
  const changed = fc
    .tuple(
      fc.nat(letters.length - 1),
      fc.constantFrom(...LETTERS),
      fc.nat(letters.length - 1),
      fc.constantFrom(...LETTERS),
    )
    .map(([at, letter, other, second]) =>
      letters.map((one, index) => (index === at ? letter : index === other ? second : one)).join(''),
    );
  const any = fc
    .array(fc.constantFrom(...LETTERS), { minLength: letters.length, maxLength: letters.length })
    .map((all) => all.join(''));
  const known = HEADINGS.filter((text) => [...text].length === letters.length);
  return known.length === 0 ? fc.oneof(any, changed) : fc.oneof(any, changed, fc.constantFrom(...known));
}

const MEASURED = tables.filter(({ columns }) => columns.some(isMeasure));
const CASES = MEASURED.flatMap((definition) =>
  LAYOUTS.filter((layout) => layout !== 'targets alone' || definition.kind === 'target').map(
    (layout) => ({ id: definition.id, layout, definition }) as const,
  ),
);

describe.each(CASES)('The heading of a measure of $id, with $layout,', ({ definition, layout }) => {
  const { sheet, lettersOf } = printed(definition, layout);
  const measures = definition.columns.filter(isMeasure);
  const right = figuresIn(read(sheet()), definition);

  it('is understood as printed', () => {
    expect(right.size).toBe(measures.flatMap(lettersOf).length);
  });

  it('in any other words gives the same figures, or a question about it: never another column’s figures', () => {
    const { spellings } = vocabularyOf(definition);
    const replaced = fc.constantFrom(...measures).chain((measure) => {
      const own = levelsOf(measure).at(-1) ?? '';
      const above = levelsOf(measure).slice(0, -1).join('');
      return otherThan(own)
        .filter(
          (words) =>
            words !== own &&
            !spellings.has(fold(words)) &&
            !spellings.has(fold(above + words)) &&
            measurePart(words) === null &&
            // 投资额完成 is one of its own names with a part.
            !splitMeasure(words).some((reading) => spellings.has(reading.measure)) &&
            !isAsideWord(words),
        )
        .map((words) => ({ measure, words }));
    });
    fc.assert(
      fc.property(replaced, ({ measure, words }) => {
        const changed = sheet(measure, words);
        const now = read(changed);
        const figures = figuresIn(now, definition);
        for (const [key, value] of figures) expect(`${key} ${value}`).toBe(`${key} ${right.get(key)}`);
        if (figures.size === right.size) return;
        const near = now.tables.length === 0 ? nearlyNamed(changed, context()) : null;
        const about = (one: Finding): boolean =>
          one.severity !== 'info' &&
          (now.tables.length === 0 ||
            lettersOf(measure).some((letter) => one.at.cell?.startsWith(letter)) ||
            JSON.stringify(one.params).includes(levelsOf(measure).at(-1) ?? ''));
        expect([...now.findings, ...(near === null ? [] : [near])].filter(about)).not.toEqual([]);
      }),
      { numRuns: 40, seed: 20230531 },
    );
  });
});
