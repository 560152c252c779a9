/**
 * What a workbook that dayie made says of itself, in custom document properties `dayie.<name>`; here without the prefix.
 * Empty for any other workbook.
 */
export interface Metadata {
  /** The table a form is for, or `scheme`. */
  readonly table?: string;
  /** The edition of that table. */
  readonly edition?: string;
  /** The month a form or a collected workbook is for, `2023-05`. */
  readonly period?: string;
  /** The unit a form was made for. */
  readonly unit?: string;
  /** The version of dayie that made it. */
  readonly version?: string;
  /** One of dayie's own results (`score`, `interviews`, `findings`), as opposed to a form to fill in. */
  readonly document?: string;
  /** Stands in a month's collected workbook, as opposed to the submissions it was made from. */
  readonly collected?: string;
  readonly [name: string]: string;
}

/** The `table` of a scheme's workbook. */
export const SCHEME_MARK = 'scheme';

/** The `collected` of a month's collected workbook. */
export const COLLECTED_MARK = '1';

/** What a workbook is by what it says of itself; whatever says nothing is a submission. */
export type Origin = 'submission' | 'collected' | 'document' | 'scheme';

export function originOf({ document, collected, table }: Metadata): Origin {
  if (document !== undefined) return 'document';
  if (collected !== undefined) return 'collected';
  return table === SCHEME_MARK ? 'scheme' : 'submission';
}
