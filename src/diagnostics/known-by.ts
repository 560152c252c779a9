import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import { fill } from './wording.ts';

/** By what a finding that was accepted is known again. */
export interface KnownBy {
  /** Code, file, sheet, column, unit and what is said; never the address, which changes with every row and column put in. */
  readonly fingerprint: string;
  /** Code, unit, table, month, column and what is said, of whichever file the unit sends; null where one of them is not known. */
  readonly ofUnit: string | null;
}

export function knownBy({ code, at, params, about = {} }: Finding): KnownBy {
  const { unit, table, period } = about;
  const file = sentAs(at.file ?? '');
  // The sheet of a text table is called as its file.
  const sheet = sentAs(at.sheet ?? '');
  const said = [at.heading ?? '', saidBy(params)];
  return {
    fingerprint: hashOf([code, file, file.endsWith(sheet) ? '' : sheet, unit ?? '', ...said]),
    ofUnit:
      unit === undefined || table === undefined || period === undefined
        ? null
        : hashOf([code, unit, table, `${period.year}-${period.month}`, ...said]),
  };
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Parameters that are nothing but addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['place', 'line', 'lines', 'cells']);
const FILES: ReadonlySet<string> = new Set(['otherFile', 'proposedFile']);

function saidBy(params: Finding['params']): readonly (readonly [string, string])[] {
  return Object.keys(params)
    .filter((name) => !ADDRESSES.has(name))
    .sort()
    .map((name) => {
      const words = fill(`{${name}}`, params, 'zh');
      return [name, FILES.has(name) ? sentAs(words) : withoutAddresses(words)];
    });
}

/** Rows and columns as words name them: 第5行, 第3、4行, D列. */
function withoutAddresses(words: string): string {
  return words.replace(/第\d+(?:[、—]\d+)*行/gu, '第行').replace(/[A-Z]{1,3}(?:[、—][A-Z]{1,3})*列/gu, '列');
}

/** What tells versions of a file apart, bare or in brackets, and what parts it from the name. */
const BARE =
  /(?:副本|最终版?|终稿|终版|定稿|修[改订][稿版后]?|更正|订正|更新|最新|重报|补报|再报|[vV]\d{1,2})$/u;
const BRACKETED =
  /[（(【[](?:副本|最终版?|终稿|终版|定稿|修[改订][稿版后]?|更正|订正|更新|最新|重报|补报|再报|[改新]\d?|[vV]?\d{1,2})[)）】\]]$/u;
const PARTING = /(?<![\s_—-])[\s_—-]+$/u;

/** Names say it once or twice: 5月-终稿(2). */
const MOST_MARKS = 3;

/** A file's name, or a sheet's that has it from there, without its ending and what tells versions apart: (1), 副本, 终稿, v2. */
function sentAs(name: string): string {
  const stem = name.replace(/\.[A-Za-z]{1,5}$/u, '');
  let bare = stem;
  for (let mark = 0; mark < MOST_MARKS; mark += 1) {
    const without = bare.replace(BRACKETED, '').replace(BARE, '');
    if (without === bare) break;
    bare = without.replace(PARTING, '');
  }
  return bare === '' || bare.endsWith('/') ? stem : bare;
}
