/** What one of two workbooks, or sets of them, has otherwise than the other, as they print it. */
export interface Change {
  /** The sheet of a scheme: 单位名录, 指标, 规则 …; of data the table and its month. */
  readonly sheet: string;
  /** What it is about: the unit, the indicator with its table, the rule with its clause; the row's key. Of a whole table the number of its rows. */
  readonly item: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The heading under which they differ; null for a whole row, column or table. */
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Of data: where it stands, file, sheet and cell; absent for a scheme's, which stand once. */
  readonly at?: { readonly before: string | null; readonly after: string | null };
  /** Of data: what only one of the two has, where that is more than a row. */
  readonly whole?: 'table' | 'column';
}

/** The files of two sets by their names in them. */
export interface FileChanges {
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** In both, with other contents, of which no table was recognised. */
  readonly unrecognised: readonly string[];
  /** How many are the same, byte for byte. */
  readonly alike: number;
}

/** Two schemes, two sets of data, or two projects, which hold both. */
export interface Changes {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** Absent where two schemes alone were compared. */
  readonly files?: FileChanges;
}
