import { type Period, periodText } from '../core/period.ts';
import { lastDay, monthSpan } from '../core/span.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import type { ParsedCell } from '../model/table.ts';
import { allSubjects, type Check, type CheckInput, headingOf, placeText } from './check.ts';
import type { Marks } from './marks.ts';

/** What a month's report says of one activity of a schedule, or of one platform of a list; a faulty cell says nothing. */
interface EventReport {
  readonly item: SubjectRow;
  readonly period: Period;
  /** 已开展, 未开展 or 延期. */
  readonly state: { readonly value: string; readonly at: ParsedCell };
  /** The ISO day on which it was held. */
  readonly heldOn: { readonly value: string; readonly at: ParsedCell } | null;
}

const HELD = '已开展';

/** 开展情况 and 开展时间 of one row say the same: what has not been held has no day, and no day lies after the month. */
export const eventStates: Check = (input, marks) =>
  eventReports(input, marks).flatMap(({ item, period, state, heldOn }): readonly Finding[] => {
    if (heldOn === null) return [];
    const row = item.subject;
    if (state.value !== HELD && heldOn.value <= lastDay(monthSpan(period))) {
      const params = {
        row,
        column: headingOf(state.at),
        stated: state.at.text.trim(),
        otherColumn: headingOf(heldOn.at),
        otherStated: heldOn.at.text.trim(),
      };
      return [finding('CHECK-028', state.at.at, params, [heldOn.at.at])];
    }
    if (state.value !== HELD || heldOn.value <= lastDay(monthSpan(period))) return [];
    const params = { row, column: headingOf(heldOn.at), stated: heldOn.value, period: periodText(period) };
    return [finding('CHECK-029', heldOn.at.at, params)];
  });

/** An activity that had been held the month before. */
export const eventsGoingBack: Check = (input, marks) => {
  const reports = eventReports(input, marks);
  const index = new Map(reports.map((report) => [keyOf(report, 0), report]));
  return reports.flatMap((report): readonly Finding[] => {
    const before = earlier(report, index);
    if (before === undefined || before.state.value !== HELD || report.state.value === HELD) return [];
    const params = {
      row: report.item.subject,
      column: headingOf(report.state.at),
      stated: report.state.at.text.trim(),
      otherStated: before.state.at.text.trim(),
      place: placeText(before.state.at),
    };
    return [finding('CHECK-030', report.state.at.at, params, [before.state.at.at])];
  });
};

/** The latest report on the same thing in an earlier month of the year. */
function earlier(report: EventReport, index: ReadonlyMap<string, EventReport>): EventReport | undefined {
  for (let back = 1; back < report.period.month; back += 1) {
    const found = index.get(keyOf(report, back));
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyOf({ item, period }: EventReport, monthsBack: number): string {
  return JSON.stringify([item.definition.id, period.year, period.month - monthsBack, item.key]);
}

function eventReports(input: CheckInput, marks: Marks): readonly EventReport[] {
  return allSubjects(input).flatMap((item): readonly EventReport[] => {
    const { placed, definition, row } = item;
    if (placed.period === null || !(definition.kind === 'schedule' || definition.kind === 'list')) return [];
    const state = row.cells.get('state');
    const heldOn = row.cells.get('held-on');
    if (state?.value.kind !== 'text' || marks.has(state)) return [];
    return [
      {
        item,
        period: placed.period,
        state: { value: state.value.text, at: state },
        heldOn:
          heldOn?.value.kind === 'date' && !marks.has(heldOn)
            ? { value: heldOn.value.date, at: heldOn }
            : null,
      },
    ];
  });
}
