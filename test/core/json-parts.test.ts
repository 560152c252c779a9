import { describe, expect, it } from 'vitest';
import { eachOf, jsonParts, membersOf } from '../../src/core/json-parts.ts';

interface Document {
  readonly name: string;
  readonly of?: string;
  readonly sheets: readonly { readonly name: string; readonly cells: readonly object[] }[];
  readonly empty: readonly object[];
  readonly last: object;
}

const cells = [{ at: 'C5', words: ['甲', '"行1\n行2"'] }, {}, { at: 'C6', words: [] }];

describe('An object whose JSON is made in parts', () => {
  it('comes to the same text as one that is made at once, absent members and hidden characters included', () => {
    const document: Document = {
      name: '台账\u202e',
      sheets: [
        { name: '一', cells },
        { name: '二', cells: [] },
      ],
      empty: [],
      last: {},
    };
    const parts = jsonParts<Document>({
      name: () => document.name,
      of: () => undefined,
      sheets: () =>
        eachOf(document.sheets, ({ name, cells: own }) =>
          membersOf<Document['sheets'][number]>({
            name: () => name,
            cells: () => eachOf(own, (cell) => cell),
          }),
        ),
      empty: () => eachOf([], () => ({})),
      last: () => membersOf({}),
    });
    const text = JSON.stringify(document, null, 2).replace('\u202e', '\\u202e');
    expect([...parts].join('')).toBe(`${text}\n`);
  });

  it('hands on parts of like size, however many items its lists hold, and makes each item when its turn comes', () => {
    let made = 0;
    const parts = jsonParts<{ readonly cells: readonly object[] }>({
      cells: () =>
        eachOf(
          Array.from({ length: 20_000 }, (_, row) => row),
          (row) => {
            made += 1;
            return { at: `C${row + 1}` };
          },
        ),
    });
    const madeBefore: number[] = [];
    const lengths: number[] = [];
    for (const part of parts) {
      lengths.push(part.length);
      madeBefore.push(made);
    }
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(100_000);
    expect(madeBefore[0]).toBeLessThan(4000);
  });
});
