import { CLASS_SETS } from '../../schemas/class-sets.ts';
import { fold } from '../core/fold.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import { classIn } from '../roster/classes.ts';
import type { Roster } from '../roster/roster.ts';
import type { Change, ClassChange } from '../scheme/change.ts';
import { nameIn, targetText, unitAsIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { badValue, type Faults, placeOf, words } from './rows.ts';

/** A change with the row that states it. */
export interface StatedChange {
  readonly change: Change;
  readonly row: ParsedRow;
}

type Units = Pick<Scheme, 'roster' | 'classes' | 'planClasses' | 'unclassified' | 'year'>;

/** The rows of 年中调整 against each other and the roster: said twice, contradicting, without effect, unknown classes, taken names. */
export function checkChanges(
  stated: readonly StatedChange[],
  scheme: Units,
  roster: Roster,
  faults: Faults,
): void {
  stated.forEach((item, index) => {
    const earlier = stated.slice(0, index).find((other) => meets(other.change, item.change));
    if (earlier !== undefined) contradiction(earlier, item, faults);
    else idle(item, stated, scheme, faults);
  });
  for (const { change, row } of stated) {
    if (change.kind === 'class') unlisted(change, row, scheme, faults);
    const owner = change.kind === 'renamed' ? roster.match(change.name) : undefined;
    if (change.kind === 'renamed' && owner !== undefined && owner.name !== change.unit) {
      const units = [owner.name, change.unit];
      faults.add(finding('SCHEME-005', placeOf(row, 'value'), { text: change.name, units }));
    }
  }
}

/** A class that the order of print does not name and in which no other unit is. */
function unlisted({ plan, class: name }: ClassChange, row: ParsedRow, scheme: Units, faults: Faults): void {
  const options = plan === null ? scheme.classes : scheme.planClasses[plan];
  const others = scheme.roster.map((unit) => classIn(unit, plan ?? 'investment'));
  if ([...options, scheme.unclassified, ...others].includes(name)) return;
  const item = plan === null ? '类别顺序' : `${CLASS_SETS[plan].header}顺序`;
  faults.add(finding('SCHEME-008', placeOf(row, 'value'), { text: name, item, options }));
}

/** Two changes of one thing from one month on; coming and going are each said once in a year. */
function meets(left: Change, right: Change): boolean {
  if (left.kind !== right.kind || left.unit !== right.unit) return false;
  if (left.kind === 'founded' || left.kind === 'closed') return true;
  if (left.month !== right.month) return false;
  if (left.kind === 'class' && right.kind === 'class') return left.plan === right.plan;
  return (
    left.kind !== 'target' ||
    (right.kind === 'target' && left.table === right.table && left.measure === right.measure)
  );
}

function contradiction(earlier: StatedChange, { change, row }: StatedChange, faults: Faults): void {
  const [before, now] = [newValue(earlier.change), newValue(change)];
  const column = change.kind === 'founded' || change.kind === 'closed' ? 'month' : 'value';
  const [here, there] = [placeOf(row, column), placeOf(earlier.row, column)];
  const what = `${change.unit}${words(row.cells.get('kind')?.text)}`;
  faults.add(
    fold(before) === fold(now)
      ? finding('SCHEME-011', here, { text: what, line: earlier.row.row }, [there])
      : finding(
          'SCHEME-012',
          here,
          {
            item: what,
            column: column === 'month' ? '生效月份' : '调整为',
            otherStated: before,
            stated: now,
          },
          [there],
        ),
  );
}

function newValue(change: Change): string {
  switch (change.kind) {
    case 'target':
      return targetText(change);
    case 'class':
      return change.class;
    case 'renamed':
      return change.name;
    case 'founded':
    case 'closed':
      return String(change.month);
  }
}

/** A change that leaves everything as it was. */
function idle(
  { change, row }: StatedChange,
  stated: readonly StatedChange[],
  scheme: Units,
  faults: Faults,
): void {
  const reason = reasonIdle(change, stated, scheme);
  if (reason === null) return;
  // A unit that goes before it comes exists in no month at all.
  if (change.kind === 'closed' && change.month > 1) {
    faults.add(badValue(row, 'month', '生效月份', AFTER_FOUNDED));
    return;
  }
  faults.add(finding('SCHEME-015', change.at, { unit: change.unit, reason }));
}

const AFTER_FOUNDED: Bilingual = {
  zh: '晚于该单位新设的月份',
  en: 'a month after the one in which the unit was founded',
};
const FROM_JANUARY: Bilingual = {
  zh: '从1月起就有的单位，写进单位名录就行',
  en: 'a unit that exists from January on need only stand on the roster',
};

function reasonIdle(change: Change, stated: readonly StatedChange[], scheme: Units): Bilingual | null {
  const changes = stated.map((item) => item.change).filter((other) => other !== change);
  const others = { year: scheme.year, changes };
  const before = { year: scheme.year, month: change.month - 1 };
  const unit = scheme.roster.find(({ name }) => name === change.unit);
  switch (change.kind) {
    case 'founded':
      return change.month === 1 ? FROM_JANUARY : null;
    case 'closed': {
      const founded = changes.find((other) => other.kind === 'founded' && other.unit === change.unit);
      return founded !== undefined && founded.month >= change.month ? AFTER_FOUNDED : null;
    }
    case 'renamed':
      return fold(nameIn(others, change.unit, before)) === fold(change.name)
        ? { zh: `已经叫“${change.name}”`, en: `it is called “${change.name}” already` }
        : gone(change, changes);
    case 'class':
      return unit !== undefined &&
        classIn(unitAsIn(others, unit, before), change.plan ?? 'investment') === change.class
        ? {
            zh: `此前已经是“${change.class}”；名录里写的是1月的类别`,
            en: `it is in “${change.class}” before that month already; the roster states the class of January`,
          }
        : gone(change, changes);
    case 'target':
      return gone(change, changes);
  }
}

/** A unit that no longer exists when the change would be in force. */
function gone({ unit, month }: Change, changes: readonly Change[]): Bilingual | null {
  const closed = changes.find((other) => other.kind === 'closed' && other.unit === unit);
  return closed === undefined || closed.month > month
    ? null
    : {
        zh: `该单位从${closed.month}月起已撤并`,
        en: `the unit no longer exists from month ${closed.month} on`,
      };
}
