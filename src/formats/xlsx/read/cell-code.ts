/** How a stored cell is to be read; the formula flag is added to it. */
export const CODE = {
  number: 0,
  shared: 1,
  inline: 2,
  text: 3,
  boolean: 4,
  error: 5,
  isoDate: 6,
  unresolved: 7,
} as const;
export const FORMULA = 8;

/** What a cell's `t` says; none is a number. */
export const TYPES: ReadonlyMap<string, number> = new Map([
  ['s', CODE.shared],
  ['inlineStr', CODE.inline],
  ['str', CODE.text],
  ['b', CODE.boolean],
  ['e', CODE.error],
  ['d', CODE.isoDate],
  ['n', CODE.number],
]);
