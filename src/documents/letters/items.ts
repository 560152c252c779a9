import type { LetterItem } from '../../model/letter.ts';
import type { TextCell, TextTable } from '../../model/text-model.ts';
import { dayName } from '../../words/spans.ts';

/** Points. */
const SIZE = 12;
const NOTHING = '（空）';

/** A letter's list as a table; null where it has none. */
export function itemsTable(items: readonly LetterItem[]): TextTable | null {
  const [first] = items;
  if (first === undefined) return null;
  const headers: readonly string[] =
    first.type === 'fault'
      ? ['序号', '位置', '栏目', '现在填的', '问题和改法']
      : first.type === 'report'
        ? ['序号', '报表', '情况']
        : first.type === 'task'
          ? ['序号', '事项', ...dated(items).map(({ header }) => header), '情况']
          : ['序号', '依据', '事由'];
  return {
    type: 'table',
    headers: headers.map((text) => ({ text })),
    rows: items.map((item, index) => [centred(String(index + 1)), ...cellsOf(item, items)]),
    size: SIZE,
  };
}

function cellsOf(item: LetterItem, all: readonly LetterItem[]): readonly TextCell[] {
  switch (item.type) {
    case 'fault':
      return [
        left(placeOf(item)),
        left(item.heading === '' ? '—' : item.heading),
        left(item.stands === null ? '—' : item.stands === '' ? NOTHING : item.stands),
        left(`${item.level === 'error' ? '' : '请核实：'}${item.message}`),
      ];
    case 'report':
      return [left(item.title), centred(REPORT_STATES[item.state])];
    case 'task':
      return [left(item.item), ...dated(all).map(({ of }) => centred(of(item) ?? '—')), left(item.reason)];
    case 'reason':
      return [left(item.ground), left(item.reason)];
  }
}

type TaskItem = Extract<LetterItem, { type: 'task' }>;

const DATED: readonly { readonly header: string; readonly of: (item: TaskItem) => string | null }[] = [
  { header: '完成时限', of: ({ due }) => (due === null ? null : dayName(due)) },
  { header: '逾期天数', of: ({ daysLate }) => (daysLate === null ? null : `${daysLate}天`) },
];

/** The columns of days that say something of a task: those of rules tell theirs in the sentence. */
function dated(items: readonly LetterItem[]): typeof DATED {
  return DATED.filter(({ of }) => items.some((item) => item.type === 'task' && of(item) !== null));
}

/** The file where there are several, the sheet and the cells, a line each. */
function placeOf({ file, sheet, cells }: Extract<LetterItem, { type: 'fault' }>): string {
  const lines = [file, sheet, cells].filter((part) => part !== '');
  return lines.length === 0 ? '整个文件' : lines.join('\n');
}

const REPORT_STATES = { missing: '未收到', unfilled: '收到空表，没有填写' } as const;

/** A letter's list as lines of a message: 1．I5 签约额，填的是“约5”：…. */
export function itemLines(items: readonly LetterItem[]): readonly string[] {
  const sheets = new Set(
    items.flatMap((item) => (item.type === 'fault' ? `${item.file}\n${item.sheet}` : [])),
  );
  return items.map((item, index) => `${index + 1}．${lineOf(item, sheets.size > 1)}`);
}

/** @param several the list is of more than one sheet, so that each is named. */
function lineOf(item: LetterItem, several: boolean): string {
  switch (item.type) {
    case 'fault': {
      const sheet = several ? item.sheet : '';
      const place = [item.file, sheet, item.cells, item.heading].filter((part) => part !== '').join(' ');
      const stands = item.stands === null ? '' : item.stands === '' ? '，没有填' : `，填的是“${item.stands}”`;
      const where = `${place}${stands}`;
      return `${where === '' ? '' : `${where}：`}${item.level === 'error' ? '' : '请核实：'}${item.message}`;
    }
    case 'report':
      return `${item.title}：${REPORT_STATES[item.state]}`;
    case 'task': {
      const due = item.due === null ? '' : `，完成时限${dayName(item.due)}`;
      const late = item.daysLate === null ? '' : `，已逾期${item.daysLate}天`;
      return `${item.item}${due}${late}：${item.reason}`;
    }
    case 'reason':
      return `${item.ground}：${item.reason}`;
  }
}

function left(text: string): TextCell {
  return { text, align: 'left' };
}

function centred(text: string): TextCell {
  return { text, align: 'centre' };
}
