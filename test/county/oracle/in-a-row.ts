import type { Case, County, Row } from './rows.ts';
import { figure, text, UNVERIFIED, WARNING } from './rows.ts';
import { scoredTable, standings } from './standings.ts';

type Told = boolean | null;

/** 招-03, 招-04 and what 招-05 makes of them. */
export function interviews(county: County, month: number): readonly Case[] {
  const own = interviewsOf(county, month);
  const taken = new Map<string, string>();
  for (let at = 1; at <= month; at += 1)
    for (const { unit, list, rule } of interviewsOf(county, at))
      if (list === 'interview' && unit !== null) taken.set(unit, rule);
  return [
    ...own,
    ...[...taken.keys()].map((unit): Case => ({ rule: '招-05', list: 'deduction', unit, item: null })),
  ];
}

function interviewsOf(county: County, month: number): readonly Case[] {
  const towns = scoredTable('investment/townships');
  const byMonth = Array.from({ length: month }, (_, at) => standings(county, towns, at + 1));
  const lasts = (unit: string): readonly Told[] =>
    byMonth.map((standing) => standing.find((other) => other.unit === unit)?.last ?? null);
  const units = (table: string): readonly string[] =>
    county.rows(table, month).map((row) => text(row, 'unit'));
  return [
    ...units('investment/townships').flatMap((unit) => judge('招-03', unit, lasts(unit), [])),
    ...units('investment/departments').flatMap((unit) => {
      const { still, refuted } = stillness(county, unit, month);
      return judge('招-04', unit, still, refuted);
    }),
  ];
}

/** The months up to the one judged, the first first; `refuted`: spans in one month of which at least it does not hold. */
function judge(
  rule: string,
  unit: string,
  months: readonly Told[],
  refuted: readonly (readonly [from: number, to: number])[],
): readonly Case[] {
  const row: Told[] = [];
  let cut = false;
  for (let at = months.length; at >= 1; at -= 1) {
    const told = months[at - 1] ?? null;
    if (told === false) break;
    if (
      refuted.some(
        ([from, to]) =>
          from === at && to <= months.length && months.slice(from - 1, to).every((own) => own === null),
      )
    ) {
      cut = true;
      break;
    }
    row.push(told);
  }
  const gap = row.indexOf(null);
  const proven = gap < 0 ? row.length : gap;
  if (proven >= 2) return [{ rule, list: 'interview', unit, item: null }];
  if (gap >= 0 && (row.length >= 2 || (gap === 0 && !cut)))
    return [{ rule, list: UNVERIFIED, unit, item: null }];
  return proven === 1 ? [{ rule, list: WARNING, unit, item: null }] : [];
}

const MEASURES = ['projects', 'contract-value', 'started', 'fund', 'fund-projects'];

/** Whether a unit was without any increase, month by month. Cumulative figures that are known settle the months between them. */
function stillness(
  county: County,
  unit: string,
  month: number,
): { readonly still: readonly Told[]; readonly refuted: readonly (readonly [number, number])[] } {
  const still: Told[] = Array.from({ length: month }, () => null);
  const refuted: (readonly [number, number])[] = [];
  let [before, known]: [ReadonlyMap<string, bigint>, number] = [new Map(), 0];
  for (let at = 1; at <= month; at += 1) {
    const row = county.rows('investment/departments', at).find((own) => text(own, 'unit') === unit);
    const now = row === undefined ? null : figuresOf(row);
    if (now === null) continue;
    const grew = [...now].some(([measure, value]) => value > (before.get(measure) ?? 0n));
    if (!grew || known === at - 1) for (let own = known + 1; own <= at; own += 1) still[own - 1] = !grew;
    else refuted.push([known + 1, at]);
    [before, known] = [now, at];
  }
  return { still, refuted };
}

/** null where a figure is missing. */
function figuresOf(row: Row): ReadonlyMap<string, bigint> | null {
  const figures = new Map<string, bigint>();
  for (const measure of MEASURES) {
    if (!row.has(`${measure}.actual`) || text(row, `${measure}.actual`) === '/') continue;
    const value = figure(row, `${measure}.actual`);
    if (value === null) return null;
    figures.set(measure, value);
  }
  return figures;
}
