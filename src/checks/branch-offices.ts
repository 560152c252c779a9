import { type Finding, finding } from '../diagnostics/finding.ts';
import type { ParsedCell } from '../model/table.ts';
import { dataRows } from '../model/table.ts';
import { type Check, known, placeText } from './check.ts';

/** 招商四部（长三角浙江安徽区域）: a branch office with its region. */
const BRANCH = /(招商[一二三四五六七八九十]{1,2}部)[（(]([^（()）]{2,20})[)）]/gu;

interface Named {
  readonly branch: string;
  readonly region: string;
  readonly cell: ParsedCell;
  readonly table: string;
}

/** One branch office with different regions in two liaison tables of a plan, once for each region that is not the first. */
export const branchRegions: Check = (input) => {
  const first = new Map<string, Named>();
  const said = new Set<string>();
  return branches(input).flatMap((named): readonly Finding[] => {
    const { branch, region, cell, table } = named;
    const before = first.get(branch);
    if (before === undefined) {
      first.set(branch, named);
      return [];
    }
    const key = JSON.stringify([branch, plainRegion(region)]);
    if (before.table === table || plainRegion(before.region) === plainRegion(region) || said.has(key))
      return [];
    said.add(key);
    const params = {
      row: branch,
      stated: region,
      otherStated: before.region,
      otherTable: before.table,
      place: placeText(before.cell),
    };
    return [finding('CHECK-045', cell.at, params, [before.cell.at])];
  });
};

function branches(input: Parameters<Check>[0]): readonly Named[] {
  return known(input)
    .filter(({ definition }) => definition.kind === 'liaison')
    .flatMap(({ placed, definition }) =>
      dataRows(placed.table).flatMap((row) =>
        [...row.cells.values()].flatMap((cell) => {
          if (cell.filled || cell.value.kind !== 'text') return [];
          const found = cell.value.text.slice(0, 500).matchAll(BRANCH);
          return [...found].map(([, branch = '', region = '']) => ({
            branch,
            region,
            cell,
            table: definition.title,
          }));
        }),
      ),
    );
}

/** 长三角地区浙江安徽区域 and 长三角浙江安徽区域 are one region. */
function plainRegion(region: string): string {
  return region.replace(/地区|区域|\s/gu, '');
}
