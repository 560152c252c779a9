import { describe, expect, it } from 'vitest';
import { entryOf, isCode } from '../../src/diagnostics/catalogue/index.ts';
import {
  foundAfter,
  headingsOf,
  type RightBook,
  rightBooks,
  type Spot,
  spotsOf,
  type Typed,
} from './mutating.ts';
import { SPOILS, type Spoil } from './spoils.ts';

const books = rightBooks('tables', 'targets', 'progress', 'monthly', 'ledgers').filter(
  ({ name }) => !/monthly\/2023-0[1-4]/.test(name),
);

/** Headings whose columns are known by the row under them as well. */
const SUBHEADED = ['亿元以上项目个数', '项目A、B、C类'];

interface Case {
  readonly title: string;
  readonly spot: Spot;
  readonly typed: Typed;
  readonly expected: readonly string[];
}

/** One cell of every column for every spoil that can befall it, now from the first rows, now from the last. */
function casesOf(book: RightBook): readonly Case[] {
  const columns = new Map<string, Spot[]>();
  for (const spot of spotsOf(book)) {
    if (isFaulty(spot)) continue;
    const key = JSON.stringify([spot.sheet, spot.table.id, spot.column.id, spot.part, spot.row.class]);
    columns.set(key, [...(columns.get(key) ?? []), spot]);
  }
  return [...columns.values()].flatMap((spots, at) =>
    SPOILS.flatMap((spoil, index): Case[] => {
      const fitting = spots.flatMap((spot) => {
        const typed = spoil.typed(spot);
        return typed === undefined ? [] : [{ spot, typed }];
      });
      const chosen = fitting[((at + index) * 7) % Math.max(1, fitting.length)];
      return chosen === undefined ? [] : [caseOf(spoil, chosen.spot, chosen.typed)];
    }),
  );
}

/** Something is wrong there already. */
function isFaulty({ book, at, row, sheet }: Spot): boolean {
  const name = book.sheets[sheet]?.name ?? '';
  return book.found.some((line) => line.endsWith(` ${name} ${at}`)) || row.hidden;
}

function caseOf(spoil: Spoil, spot: Spot, typed: Typed): Case {
  const code = spoil.code(spot);
  const sheet = spot.book.sheets[spot.sheet]?.name ?? '';
  return {
    title: `${sheet}!${spot.at} (${spot.column.id}${spot.part === null ? '' : `, ${spot.part}`}): ${spoil.what}`,
    spot,
    typed,
    expected: code === null ? [] : [`${code} ${sheet} ${spot.at}`],
  };
}

describe.each(books.map((book) => [book.name, book] as const))(
  'One wrong thing in %s gives one finding at its cell',
  (_, book) => {
    it.each(casesOf(book).map((item) => [item.title, item] as const))(
      '%s',
      (__, { spot, typed, expected }) => {
        expect(foundAfter(spot, typed)).toEqual(expected);
      },
    );
  },
);

/** Sums: of a column (合计, 小计), of a row (合计 = its parts), or of both, which tells the very cell. */
const SUM_CODES = ['CHECK-002', 'CHECK-003', 'CHECK-017', 'CHECK-018'];

/** The column's sums don't hold as it is. */
function isDoubtful({ book, at, sheet }: Spot): boolean {
  const column = `${book.sheets[sheet]?.name} ${/^[A-Z]+/.exec(at)?.[0]}`;
  return book.found.some((line) => line.startsWith('CHECK-') && line.replace(/^\S+ |\d+$/g, '') === column);
}

/** Figures that a total or a row's sum is made of, or that are one. */
function addends(book: RightBook): readonly Spot[] {
  const columns = new Map<string, Spot[]>();
  for (const spot of spotsOf(book)) {
    const { definition, column, part, cell } = spot;
    const summed = definition.totals?.columns.includes(column.id) === true;
    const across =
      definition.rowSums?.some(({ whole, parts }) => [whole, ...parts].includes(column.id)) === true;
    const limited =
      definition.atMost?.some((pair) => pair.includes(column.id)) === true || 'max' in column.content;
    const counted = part === null || part === 'target' || part === 'actual' || part === 'month';
    const printed = across || spot.table.rows.some((row) => row.class !== 'data');
    if (!counted || (!summed && !across) || !printed || limited || isFaulty(spot) || isDoubtful(spot))
      continue;
    if (cell.value.kind !== 'number' || cell.value.relation !== '=' || cell.value.number.isZero()) continue;
    const key = JSON.stringify([spot.sheet, spot.table.id, column.id, part, spot.row.class]);
    columns.set(key, [...(columns.get(key) ?? []), spot]);
  }
  return [...columns.values()].flatMap((spots) => spots.slice(-1));
}

describe.each(
  books.map((book) => [book.name, addends(book)] as const).filter(([, spots]) => spots.length > 0),
)('One figure off by one in %s is found where its sums are', (_, spots) => {
  it.each(spots.map((spot) => [`${spot.at} (${spot.column.id}, ${spot.row.class})`, spot] as const))(
    '%s',
    (__, spot) => {
      const { value } = spot.cell;
      const more = value.kind === 'number' ? value.number.plus(1).toFixed() : '';
      const found = foundAfter(spot, { kind: 'number', value: more }).map((line) => line.split(' '));
      expect(found).toHaveLength(1);
      const [code = '', , at = ''] = found[0] ?? [];
      expect(SUM_CODES).toContain(code);
      const [column, row] = [/^[A-Z]+/, /\d+$/].map((part) => part.exec(spot.at)?.[0] ?? '');
      expect(at.startsWith(`${column}`) || at.endsWith(`${row}`)).toBe(true);
      if (spot.row.class === 'total') expect(at).toBe(spot.at);
    },
  );
});

/** Errors and warnings; notices say no more than that something was passed over. */
function faults(found: readonly string[]): readonly string[] {
  return found.filter((line) => {
    const [code = ''] = line.split(' ');
    return isCode(code) && entryOf(code).severity !== 'info';
  });
}

const headed = books
  .map((book) => [book.name, headingsOf(book)] as const)
  .filter(([, spots]) => spots.length > 0);

describe.each(headed)('A heading of %s', (_, spots) => {
  const long = spots.filter(
    ({ cell }) => /^\p{Script=Han}{4,12}$/u.test(cell.text) && !SUBHEADED.includes(cell.text),
  );
  it.each(long.map((spot) => [`${spot.at} (${spot.cell.text})`, spot] as const))(
    '%s with one wrong character is named, and read all the same',
    (__, spot) => {
      const typo = `${spot.cell.text.slice(0, 1)}的${spot.cell.text.slice(2)}`;
      const sheet = spot.book.sheets[spot.sheet]?.name ?? '';
      // A typo before the words of a measure may be another word beside it.
      const code = typo.endsWith('营业收入') ? 'TABLE-020' : 'TABLE-008';
      expect(faults(foundAfter(spot, { kind: 'text', value: typo }))).toEqual([
        `${code} ${sheet} ${spot.at}`,
      ]);
    },
  );

  const alone = spots.filter(({ cell }) => !SUBHEADED.includes(cell.text));
  it.each(alone.map((spot) => [`${spot.at} (${spot.cell.text})`, spot] as const))(
    '%s that says something else never goes without a word',
    (__, spot) => {
      expect(faults(foundAfter(spot, { kind: 'text', value: '某某某某' }))).not.toEqual([]);
    },
  );
});
