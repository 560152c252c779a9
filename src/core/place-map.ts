import type { Place } from './place.ts';

/** Something by its place, heading or not. No text is put together to look it up: that is done for every cell of every check. */
export interface PlaceMap<Value> {
  readonly size: () => number;
  readonly get: (at: Place) => Value | undefined;
  readonly set: (at: Place, value: Value) => void;
}

export function placeMap<Value>(): PlaceMap<Value> {
  const byFile = new Map<string, Map<string, Map<string, Value>>>();
  let count = 0;
  return {
    size: () => count,
    get: ({ file = '', sheet = '', cell = '' }) => byFile.get(file)?.get(sheet)?.get(cell),
    set: ({ file = '', sheet = '', cell = '' }, value) => {
      const bySheet = byFile.get(file) ?? new Map<string, Map<string, Value>>();
      byFile.set(file, bySheet);
      const byCell = bySheet.get(sheet) ?? new Map<string, Value>();
      bySheet.set(sheet, byCell);
      if (!byCell.has(cell)) count += 1;
      byCell.set(cell, value);
    },
  };
}
