import type { ListEntry, NamedList } from '../../assessment/lists.ts';
import type { Span } from '../../core/span.ts';
import { placesBehind } from '../../facts/known.ts';
import type { Letter, LetterItem, LetterKind } from '../../model/letter.ts';
import type { ListId } from '../../words/lists.ts';
import { spanTitle } from '../../words/spans.ts';

/** Whoever is on these lists is written to, or about. */
const LISTS_OF: readonly (readonly [kind: LetterKind, lists: readonly ListId[]])[] = [
  ['interview', ['interview']],
  ['assign', ['due-soon']],
  ['supervise', ['overdue', 'not-done', 'stalled']],
  ['criticise', ['notice']],
  ['transfer', ['transfer', 'accountable']],
];

/** What letters are told by. */
export interface Listed {
  readonly lists: readonly NamedList[];
  /** The month judged. */
  readonly month: Span;
  readonly scheme: { readonly title: string };
}

/** 约谈, 交办, 督办, 通报批评, 移交: a letter a unit and kind, with all that the unit is on the lists for. */
export function lettersFromLists({ lists, month, scheme }: Listed): readonly Letter[] {
  return LISTS_OF.flatMap(([kind, ids]) => {
    const entries = lists.filter(({ id }) => ids.includes(id)).flatMap((list) => list.entries);
    const byUnit = new Map<string, ListEntry[]>();
    for (const entry of entries) {
      const { unit } = entry.about;
      if (unit !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), entry]);
    }
    return [...byUnit].map(
      ([unit, mine]): Letter => ({
        kind,
        unit,
        values: { 单位: unit, ...valuesOf(mine, month, scheme.title) },
        items: mine.map((entry) => itemOf(entry, kind)),
      }),
    );
  });
}

/** How many lines of those lists name no unit: nobody can be written to about them. */
export function withoutUnit(lists: readonly NamedList[], kinds: readonly LetterKind[]): number {
  const ids = LISTS_OF.filter(([kind]) => kinds.includes(kind)).flatMap(([, of]) => of);
  return lists
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ entries }) => entries)
    .filter(({ about }) => about.unit === undefined).length;
}

function valuesOf(entries: readonly ListEntry[], month: Span, document: string): Letter['values'] {
  const distinct = (of: (entry: ListEntry) => string | null | undefined): string =>
    [...new Set(entries.flatMap((entry) => of(entry) ?? []))].join('、');
  const by = distinct(({ action }) => action?.by);
  const whom = distinct(({ action }) => action?.whom);
  return {
    类别: distinct((entry) => entry.class),
    年份: `${month.year}年`,
    月份: spanTitle(month, 'zh'),
    事项数: String(entries.length),
    事由: [...new Set(entries.map(reasonWithItem))].join('；'),
    依据: `《${document}》${distinct(({ ground }) => ground)}`,
    约谈人: by,
    约谈对象: whom,
    办理单位: by,
    对象: whom,
  };
}

function reasonWithItem({ about, reason }: ListEntry): string {
  return about.item === undefined || reason.zh.includes(about.item)
    ? reason.zh
    : `“${about.item}”${reason.zh}`;
}

function itemOf(entry: ListEntry, kind: LetterKind): LetterItem {
  const { about, ground, due, daysLate, reason, from } = entry;
  const at = placesBehind(from);
  if (kind !== 'assign' && kind !== 'supervise') return { type: 'reason', ground, reason: reason.zh, at };
  return { type: 'task', item: about.item ?? ground, ground, due, daysLate, reason: reason.zh, at };
}
