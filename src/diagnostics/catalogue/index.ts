import type { CatalogueEntry } from '../entry.ts';
import { againstLedgers } from './against-ledgers.ts';
import { betweenTables } from './between-tables.ts';
import { changes } from './changes.ts';
import { checks } from './checks.ts';
import { headings } from './headings.ts';
import { ledgers } from './ledgers.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { period } from './period.ts';
import { plausible } from './plausible.ts';
import { read } from './read.ts';
import { scheme } from './scheme.ts';
import { shown } from './shown.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { template } from './template.ts';
import { values } from './values.ts';

/**
 * Every code, by the stage that raises it. Codes are permanent: one that is no longer raised keeps its entry.
 * Adding one: an entry in its stage's file, a raising and a silent fixture, `npm run docs`.
 */
export const catalogue = {
  ...read,
  ...period,
  ...checks,
  ...changes,
  ...lists,
  ...plausible,
  ...betweenTables,
  ...scheme,
  ...tables,
  ...headings,
  ...tasks,
  ...ledgers,
  ...againstLedgers,
  ...template,
  ...letters,
  ...values,
  ...shown,
} as const;

export type Code = keyof typeof catalogue;

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}

/** The entry without its literal types, for code that treats all entries alike. */
export function entryOf(code: Code): CatalogueEntry {
  return catalogue[code];
}
