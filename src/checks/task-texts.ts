import { Decimal, plain } from '../core/decimal.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';
import { type Check, headingOf, known, placeText } from './check.ts';

/** More of a cell is no task any more. */
const LONGEST = 2000;

/** 受污染耕地安全利用率达到91%以上: a rate's name with its figure. */
const RATE =
  /(\p{Script=Han}{3,16}率)(?:要|应|须|均|稳定|保持|控制|提高|提升|常年稳定)?(?:达到|达|至|到|为|在|不低于|不少于|超过)?(\d{1,3}(?:\.\d{1,4})?)\s?[%％]/gu;

/** 6月底前, 2023年6月30日前; 年底前. */
const BEFORE = /(\d{1,2})月(?:底|末|份|\d{1,2}日)?(?:之前|以前|前)|年(?:底|末)/gu;

/** A rate that the words of a task put at one figure and those of another, of any table of the year, at another. */
export const ratesInTexts: Check = (input) => {
  const first = new Map<string, { readonly value: string; readonly cell: ParsedCell }>();
  return texts(input).flatMap(({ cell, text }): readonly Finding[] =>
    [...text.matchAll(RATE)].flatMap(([, name = '', figure = '']) => {
      const value = plain(new Decimal(figure));
      const before = first.get(name);
      if (before === undefined) first.set(name, { value, cell });
      if (before === undefined || before.value === value) return [];
      const params = {
        row: name,
        stated: `${value}%`,
        otherStated: `${before.value}%`,
        place: placeText(before.cell),
      };
      return [finding('CHECK-046', cell.at, params, [before.cell.at])];
    }),
  );
};

/** The one month by whose end a task's words want it done, against its deadline column. */
export const deadlinesInTexts: Check = (input) =>
  texts(input).flatMap(({ cell, text, row }): readonly Finding[] => {
    const months = new Set([...text.matchAll(BEFORE)].map(([, month = '12']) => Number(month)));
    const [month, ...others] = months;
    const limit = [...row.cells.values()].find(({ value }) => value.kind === 'deadline');
    if (month === undefined || others.length > 0 || limit?.value.kind !== 'deadline') return [];
    const { due, standing } = limit.value;
    if (due === null || standing || Number(due.slice(5, 7)) === month) return [];
    const params = {
      stated: `${month}月`,
      otherStated: limit.text.trim(),
      column: headingOf(limit),
      place: placeText(limit),
    };
    return [finding('CHECK-047', cell.at, params, [limit.at])];
  });

/** Texts of task tables, each cell once. */
function texts(
  input: Parameters<Check>[0],
): readonly { readonly cell: ParsedCell; readonly text: string; readonly row: ParsedRow }[] {
  return known(input)
    .filter(({ placed, definition }) => definition.kind === 'task' && placed.table.variant === 'base')
    .flatMap(({ placed }) =>
      dataRows(placed.table).flatMap((row) =>
        [...row.cells.values()].flatMap((cell) =>
          cell.filled || cell.value.kind !== 'text'
            ? []
            : [{ cell, row, text: cell.value.text.slice(0, LONGEST) }],
        ),
      ),
    );
}
