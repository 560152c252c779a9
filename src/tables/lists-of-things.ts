import { fold } from '../core/fold.ts';
import { a1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Sheet } from '../model/sheet.ts';
import { headingName } from '../words/headings.ts';
import type { BoundHeading } from './bound-heading.ts';
import { placeOf, type TableContext } from './context.ts';
import type { Header } from './header.ts';
import { unitKey } from './sections.ts';

/** Longer texts name nothing. */
const LONGEST_HEADING = 20;

/** What a row of a list is: 项目名称, 签约企业, 投资方. */
const NAME_OF_THING =
  /^(?:.{0,6}(?:项目|工程|企业|公司|客商|活动|平台|合同)名称|(?:签约|开工|入库|在谈|招商|重点)(?:项目|企业)|项目|企业|客商|投资(?:方|商|人|主体|企业|单位))$/u;

/** What only one project, contract or visit has: 签约时间, 建设内容. */
const OF_ONE_THING =
  /^(?:(?:项目|工程|建设|投资)(?:内容|简介|概况|地点|地址|性质|规模|业主)(?:及规模)?|建设内容及规模|(?:签约|开工|洽谈|到访|落户|投产)(?:时间|日期|地点))$/u;

/**
 * That the rows under a header of units and their measures are projects or enterprises, with their units beside them: a sum of
 * one contract is no unit's figure. null where the rows are units. Beside 任务 and 完成 a unit may name its projects; before its name
 * they are what the row is about.
 */
export function listOfThings(
  sheet: Sheet,
  { headings, top, vocabulary }: Header,
  context: TableContext,
): Finding | null {
  const { definition } = vocabulary;
  const key = unitKey(definition);
  const unit = headings.find(({ match }) => match !== null && match.column.id === key);
  if (key === undefined || unit === undefined) return null;
  const bare = headings.every(({ match }) => match === null || match.part === null);
  const thing = headings.find(
    (heading) =>
      heading.match === null &&
      (isWord(heading, NAME_OF_THING) || (bare && isWord(heading, OF_ONE_THING))) &&
      (bare || heading.column < unit.column),
  );
  if (thing === undefined) return null;
  const measures = headings.flatMap(({ match }) =>
    match?.column.content.type === 'measure' ? [headingName(match.column)] : [],
  );
  const word = thing.levels.join('');
  const layout = {
    zh: `一行是一个项目或一家企业（有“${word}”一列），不是一个单位`,
    en: `a row is a project or an enterprise, not a unit (there is a column “${word}”)`,
  };
  const columns = [...new Set(measures)];
  const at = placeOf(context, sheet, a1(top, thing.column));
  return finding('TABLE-024', at, { nearest: definition.title, columns, layout });
}

function isWord({ levels }: BoundHeading, words: RegExp): boolean {
  const word = fold(levels.join(''));
  return word.length <= LONGEST_HEADING && words.test(word);
}
