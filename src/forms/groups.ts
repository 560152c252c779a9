import type { TemplateColumn } from './model.ts';

/** Members of one or more classes that share a sheet. */
export interface SheetGroup<Member> {
  /** The classes in it. */
  readonly name: string;
  readonly members: readonly Member[];
  readonly columns: readonly TemplateColumn[];
}

/** Classes that have other tasks stand on sheets of their own, so that nobody faces columns that nobody there fills. */
export function groupsOf<Member extends { readonly class: string | null }>(
  members: readonly Member[],
  together: boolean,
  columnsOf: (members: readonly Member[]) => readonly TemplateColumn[],
): readonly SheetGroup<Member>[] {
  const classes = new Map<string, Member[]>();
  for (const member of members) {
    const name = together ? '' : (member.class ?? '');
    classes.set(name, [...(classes.get(name) ?? []), member]);
  }
  const groups = new Map<string, SheetGroup<Member>>();
  for (const [name, own] of classes) {
    const columns = columnsOf(own);
    const key = columns.map((column) => column.key).join();
    const same = groups.get(key);
    groups.set(
      key,
      same === undefined
        ? { name, members: own, columns }
        : { name: `${same.name}、${name}`, members: [...same.members, ...own], columns },
    );
  }
  return [...groups.values()];
}
