/** Why dayie could not do its work at all (exit code 2), as data; the command line words it. */
export type FailureReason =
  | { readonly kind: 'no-such-file'; readonly path: string }
  /** Nothing was named, and there is no project folder to take it from. */
  | { readonly kind: 'no-project' }
  /** A project folder without a month that anything came for. */
  | { readonly kind: 'no-month'; readonly folder: string }
  /** A folder that was to be the project of the year before. */
  | { readonly kind: 'not-a-project'; readonly path: string }
  | { readonly kind: 'no-returns'; readonly folder: string }
  | { readonly kind: 'option-needed'; readonly option: string }
  /** Results of a month that somebody has worked on since. */
  | { readonly kind: 'results-edited'; readonly paths: readonly string[] }
  | { readonly kind: 'no-file-matched'; readonly patterns: readonly string[] }
  | { readonly kind: 'no-workbook-in-folder'; readonly path: string }
  | { readonly kind: 'unreadable-file'; readonly path: string; readonly code: string }
  | { readonly kind: 'unwritable'; readonly path: string; readonly code: string }
  | { readonly kind: 'open-elsewhere'; readonly path: string }
  /** Another run goes on writing into the folder, or one on another machine left its lock. */
  | { readonly kind: 'busy-folder'; readonly folder: string; readonly lock: string }
  /** A submitted file was changed or taken away while the run was reading. */
  | { readonly kind: 'changed-meanwhile'; readonly path: string }
  | { readonly kind: 'not-ours'; readonly paths: readonly string[] }
  | { readonly kind: 'nothing-opened' }
  | { readonly kind: 'nothing-scored' }
  | { readonly kind: 'nothing-to-compare' }
  /** One of two that are to be compared is a scheme, this one is none. */
  | { readonly kind: 'unlike-sides'; readonly path: string }
  /** A setting of the scheme (--set) that there is not, or of which there are several; what there is instead. */
  | {
      readonly kind: 'no-such-setting';
      readonly path: string;
      readonly part: 'sheet' | 'row' | 'column' | 'step';
      readonly options: readonly string[];
    }
  | { readonly kind: 'bad-setting'; readonly settings: string }
  | { readonly kind: 'nothing-checked' }
  | { readonly kind: 'table-not-found'; readonly table: string }
  | { readonly kind: 'bad-scheme'; readonly path: string }
  | { readonly kind: 'bad-letter-templates'; readonly path: string }
  /** An option that means nothing without another one. */
  | { readonly kind: 'needs-option'; readonly option: string; readonly needed: string }
  | { readonly kind: 'bad-baseline'; readonly path: string }
  /** `--format` and `--output` that don't fit together. */
  | { readonly kind: 'report-without-file'; readonly format: string }
  | { readonly kind: 'reports-share-stdout'; readonly formats: readonly string[] }
  | { readonly kind: 'file-without-report'; readonly path: string }
  | { readonly kind: 'file-twice'; readonly path: string }
  /** An output would take the place of a submitted file. */
  | { readonly kind: 'overwrites-input'; readonly path: string }
  /** Nothing to import or collect: no file could be opened, or none holds a known table. */
  | { readonly kind: 'nothing-read' }
  | { readonly kind: 'no-known-table' }
  | { readonly kind: 'nothing-of-month'; readonly month: string }
  | { readonly kind: 'csv-of-several-tables'; readonly tables: readonly string[] }
  /** Tables that no form can be made for as asked. */
  | { readonly kind: 'no-monthly-form'; readonly tables: readonly string[] }
  | { readonly kind: 'not-by-unit'; readonly tables: readonly string[] }
  | { readonly kind: 'faulty-targets' }
  /** Targets by which nothing can be scored. */
  | { readonly kind: 'faulty-year-tables' }
  /** A value that is none of those allowed, or not of the form shown by an example. */
  | { readonly kind: 'bad-option'; readonly option: string; readonly value: string; readonly allowed: string }
  | {
      readonly kind: 'ill-formed-option';
      readonly option: string;
      readonly value: string;
      readonly example: string;
    }
  | { readonly kind: 'unknown-command'; readonly command: string; readonly near: readonly string[] }
  | { readonly kind: 'unknown-organisation'; readonly organisation: string; readonly near: readonly string[] }
  | { readonly kind: 'unknown-shell'; readonly shell: string; readonly allowed: string }
  | { readonly kind: 'unknown-rule'; readonly rule: string; readonly near: readonly string[] }
  | { readonly kind: 'unknown-code'; readonly code: string; readonly near: readonly string[] }
  | { readonly kind: 'unknown-table'; readonly table: string; readonly near: readonly string[] };

/** Thrown where the work must stop; the command line prints the reason without a stack and exits with 2. */
export class Failure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(reason.kind);
    this.name = 'Failure';
    this.reason = reason;
  }
}
