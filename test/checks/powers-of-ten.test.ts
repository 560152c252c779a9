import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { type Book, checkBooks } from './checking.ts';

const isMeasure = ({ content }: ColumnDefinition): boolean => content.type === 'measure';
const TOWNSHIPS = ['灵乡镇', '陈贵镇', '保安镇', '金山店镇', '大箕铺镇', '金牛镇'];
const DEPARTMENTS = ['市委办公室', '市发改局', '市教育局', '市科技局', '市经信局', '市民政局'];
const TARGET = 40;

type Layout = 'two header rows' | 'one header row';

interface Printed {
  /** Letter of the column with what is done of a measure. */
  readonly letterOf: (measure: ColumnDefinition) => string;
  book(month: number, actuals: readonly (readonly string[])[], withTargets: boolean): Book;
}

/** Six rows of a monthly table with every measure that is no sum of others; the first of them is row 3 or 4. */
function printed(
  definition: TableDefinition,
  measures: readonly ColumnDefinition[],
  layout: Layout,
): Printed {
  const named = definition.columns.filter(
    (one) =>
      !isMeasure(one) &&
      one.progress !== true &&
      one.content.type !== 'number' &&
      (definition.key.includes(one.id) || one.optional !== true),
  );
  const stacked = layout === 'two header rows';
  const heading = ({ header, aliases = [], content }: ColumnDefinition, part: string): string => {
    const words = [header, ...aliases].find((each) => typeof each === 'string') ?? '';
    return `${words}${part}${content.type === 'measure' ? `（${content.unit}）` : ''}`;
  };
  return {
    letterOf: (measure) => String.fromCharCode(65 + named.length + measures.indexOf(measure) * 2 + 1),
    book(month, actuals, withTargets) {
      const parts = [withTargets ? '任务' : '备注', '完成'];
      const words = (column: ColumnDefinition, row: number): string => {
        const { content } = column;
        if (content.type === 'unit')
          return (content.kinds?.includes('department') === false ? TOWNSHIPS : DEPARTMENTS)[row] ?? '';
        if (content.type === 'choice') return content.options[0] ?? '';
        return `第${'甲乙丙丁戊己'.charAt(row)}${definition.plan === 'enterprise' ? '实业有限公司' : '项'}`;
      };
      const lines = [
        [`2023年1—${month}月${definition.title}完成情况`],
        [
          ...named.map((one) => heading(one, '')),
          ...measures.flatMap((one) =>
            stacked && withTargets
              ? [heading(one, ''), '<']
              : parts.map((part) => (part === '备注' ? '备注' : heading(one, part))),
          ),
        ],
        ...(stacked && withTargets ? [[...named.map(() => '^'), ...measures.flatMap(() => parts)]] : []),
        ...actuals.map((figures, row) => [
          ...named.map((one) => words(one, row)),
          ...figures.flatMap((figure) => [withTargets ? String(TARGET) : '', figure]),
        ]),
      ];
      const period = `2023-${String(month).padStart(2, '0')}`;
      return {
        file: `${period}.xlsx`,
        period,
        sheets: [lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')],
      };
    },
  };
}

/** Those the table must have, and those that are no sums of others. */
function measuresOf({ columns, rowSums = [] }: TableDefinition): readonly ColumnDefinition[] {
  const wholes = new Set(rowSums.map(({ whole }) => whole));
  return columns
    .filter((one) => isMeasure(one) && (one.optional !== true || !wholes.has(one.id)))
    .slice(0, 6);
}

const CASES = tables
  .filter((definition) => definition.kind === 'target' && definition.columns.some(isMeasure))
  .flatMap((definition) =>
    (['two header rows', 'one header row'] as const).map((layout) => ({
      id: definition.id,
      layout,
      definition,
    })),
  );

describe.each(CASES)('An actual of $id times 10^k, |k| ≥ 3, with $layout,', ({ definition, layout }) => {
  const measures = measuresOf(definition);
  const { book, letterOf } = printed(definition, measures, layout);

  it('is told from one as it should be, of which nothing is asked', () => {
    const rows = DEPARTMENTS.map((_, row) => measures.map((__, at) => String(13 + row + at)));
    const checked = checkBooks([book(4, rows, true), book(5, rows, true)]);
    expect(checked.codes.filter((code) => /^CHECK-0(?:13|42)/.test(code))).toEqual([]);
    const read = checkBooks([book(5, rows, true)]).read;
    expect(read.filter((code) => code.startsWith('TABLE'))).toEqual([]);
  });

  it('is asked about at its cell, whether there are targets or last month’s figures', () => {
    const figures = fc.array(
      fc.array(fc.integer({ min: 11, max: 39 }), { minLength: measures.length, maxLength: measures.length }),
      { minLength: 6, maxLength: 6 },
    );
    const power = fc.integer({ min: 3, max: 8 }).chain((k) => fc.constantFrom(k, -k));
    fc.assert(
      fc.property(
        figures,
        fc.nat(5),
        fc.nat(measures.length - 1),
        power,
        fc.constantFrom('targets', 'last month', 'both'),
        (rows, unit, place, k, beside) => {
          const right = rows.map((cells) => cells.map(String));
          const times = new Decimal(10).pow(k);
          const slipped = right.map((cells, row) =>
            cells.map((cell, at) => (row === unit && at === place ? plain(times.times(cell)) : cell)),
          );
          const targets = beside !== 'last month';
          const books = [
            ...(beside === 'targets' ? [] : [book(4, right, targets)]),
            book(5, slipped, targets),
          ];
          const checked = checkBooks(books);
          const measure = measures[place];
          if (measure === undefined) return;
          const first = layout === 'two header rows' && targets ? 4 : 3;
          const cell = `${letterOf(measure)}${first + unit}`;
          const at = books.length > 1 ? `2023-05.xlsx!Sheet1!${cell}` : cell;
          const said = [...checked.read, ...checked.codes].filter((code) => code.endsWith(` ${at}`));
          expect(said.filter((code) => /^(?:CHECK-0(?:11|13|42)|VALUE-00[78])/.test(code))).not.toEqual([]);
        },
      ),
      { numRuns: 25, seed: 20230531 },
    );
  });
});
