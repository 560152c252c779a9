/** What is counted of the rows of a ledger: events with days, for each unit, up to a day. */
export type LedgerMeasure =
  /** Rows whose day lies in the year, or in its last month, up to the day judged. */
  | { readonly kind: 'count'; readonly day: string; readonly within: 'year' | 'month' }
  /** Of the rows so counted, the share that has another day by then: 开工率. The floor is that of a rule's clause. */
  | {
      readonly kind: 'share';
      readonly day: string;
      readonly done: string;
      /** Column of an amount: its share is told beside that of the number. */
      readonly amount?: string;
      readonly rule?: readonly [rule: string, clause: string];
    }
  /** Rows past their last day and not done, and those that come to it within the days of 临期. */
  | {
      readonly kind: 'overdue' | 'due-soon';
      readonly due: string;
      readonly done: string;
      /** A column whose words say that a row is done though no day does. */
      readonly settled?: { readonly column: string; readonly words: readonly string[] };
    }
  /** Days from one day to another, both counted, in the month: of trips. */
  | { readonly kind: 'days'; readonly from: string; readonly to: string };

export interface LedgerColumn {
  readonly name: { readonly zh: string; readonly en: string };
  readonly measure: LedgerMeasure;
}

/** How a ledger is told up: of whom, and what. Rows that a rule of its shares does not count (已解除) are left out. */
export interface LedgerCounts {
  readonly table: string;
  readonly name: string;
  /** Columns of units beside the ledger's first one whose units are told of, too: 落户乡镇. */
  readonly also?: readonly { readonly column: string; readonly name: string }[];
  readonly columns: readonly LedgerColumn[];
}

const SETTLED = { column: 'state', words: ['已办结'] };

const overdue = (due: string, done: string): readonly LedgerColumn[] => [
  { name: { zh: '逾期', en: 'overdue' }, measure: { kind: 'overdue', due, done, settled: SETTLED } },
  { name: { zh: '临期', en: 'due soon' }, measure: { kind: 'due-soon', due, done, settled: SETTLED } },
];

const counted = (zh: string, en: string, day: string, within: 'year' | 'month'): LedgerColumn => ({
  name: { zh, en },
  measure: { kind: 'count', day, within },
});

/** Problems handed over, solved, overdue. */
function problems(table: string, name: string, given: string, due: string, done: string): LedgerCounts {
  return {
    table,
    name,
    columns: [
      counted('问题数', 'problems', given, 'year'),
      { name: { zh: '办结率', en: 'solved' }, measure: { kind: 'share', day: given, done } },
      ...overdue(due, done),
    ],
  };
}

/** Every ledger that is told up. Adding one: its entry here. */
export const ledgerCounts: readonly LedgerCounts[] = [
  {
    table: 'investment/projects',
    name: '签约项目开工、入库',
    also: [{ column: 'township', name: '落户乡镇' }],
    columns: [
      counted('签约项目', 'contracts', 'signed', 'year'),
      counted('本月签约', 'this month', 'signed', 'month'),
      {
        name: { zh: '开工率', en: 'started' },
        measure: {
          kind: 'share',
          day: 'signed',
          done: 'started',
          amount: 'investment',
          rule: ['招-06', '开工率'],
        },
      },
      {
        name: { zh: '入库率', en: 'entered' },
        measure: {
          kind: 'share',
          day: 'signed',
          done: 'entered',
          amount: 'investment',
          rule: ['招-06', '入库率'],
        },
      },
    ],
  },
  {
    table: 'investment/outings',
    name: '外出招商',
    columns: [
      counted('本年次数', 'trips', 'departed', 'year'),
      counted('本月次数', 'this month', 'departed', 'month'),
      { name: { zh: '本月天数', en: 'days' }, measure: { kind: 'days', from: 'departed', to: 'returned' } },
    ],
  },
  problems('project/problems', '项目问题交办', 'assigned', 'due', 'closed'),
  problems('enterprise/problems', '企业问题办理', 'received', 'due', 'closed'),
  {
    table: 'enterprise/visits',
    name: '走访企业',
    columns: [
      counted('本年走访', 'visits', 'visited', 'year'),
      counted('本月走访', 'this month', 'visited', 'month'),
    ],
  },
  problems('civic/problems', '文明创建问题整改', 'assigned', 'due', 'closed'),
];
