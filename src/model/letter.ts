import type { Place } from '../core/place.ts';
import type { Day } from '../core/span.ts';

/**
 * Kinds of letters: 退改通知, 催报通知, 约谈通知, 交办函, 督办函, 通报批评, 移交函; in the order in which they are written.
 */
export const LETTER_KINDS = [
  'return',
  'remind',
  'interview',
  'assign',
  'supervise',
  'criticise',
  'transfer',
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a letter of a kind says, with placeholders such as {单位} in braces. */
export interface LetterTemplate {
  readonly title: string;
  /** 主送. */
  readonly addressee: string;
  /** A paragraph that is {清单} alone is the list as a table. */
  readonly paragraphs: readonly string[];
}

/** The texts that an office writes its letters from. */
export interface LetterTemplates {
  readonly letters: Readonly<Record<LetterKind, LetterTemplate>>;
  /** 落款. */
  readonly signature: string;
}

/** A letter to one unit, or about one: what is said, not yet how. */
export interface Letter {
  readonly kind: LetterKind;
  readonly unit: string;
  /** What the placeholders stand for, by their names; one that is not here stays open. */
  readonly values: Readonly<Record<string, string>>;
  /** 清单. */
  readonly items: readonly LetterItem[];
}

/** A line of a letter's list. */
export type LetterItem =
  /** Something to mend or to check in what the unit sent. */
  | {
      readonly type: 'fault';
      readonly level: 'error' | 'warning';
      /** The file's own name; empty where the unit sent one file alone. */
      readonly file: string;
      /** Empty for what concerns the whole file. */
      readonly sheet: string;
      readonly cells: string;
      readonly heading: string;
      /** What stands there, as typed; null where nobody can tell. */
      readonly stands: string | null;
      /** What is wrong and how to mend it. */
      readonly message: string;
      /** The cells, and those it is held against. */
      readonly at: readonly Place[];
    }
  /** A report that has not come, or came back blank. */
  | { readonly type: 'report'; readonly title: string; readonly state: 'missing' | 'unfilled' }
  /** A task or a problem: its limit, the days since, how it stands. */
  | {
      readonly type: 'task';
      readonly item: string;
      readonly ground: string;
      readonly due: Day | null;
      readonly daysLate: number | null;
      readonly reason: string;
      readonly at: readonly Place[];
    }
  /** Why a unit is on a list. */
  | {
      readonly type: 'reason';
      readonly ground: string;
      readonly reason: string;
      readonly at: readonly Place[];
    };
