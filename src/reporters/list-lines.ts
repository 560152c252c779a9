import { type AlikeEntries, alikeEntries, namedBy } from '../assessment/alike-entries.ts';
import type { NamedList } from '../assessment/lists.ts';
import { oneLine } from '../core/hidden-characters.ts';
import type { Day } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import { listWords } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { subjectName } from '../words/verdicts.ts';
import { wrap } from './lines.ts';

interface LineOptions {
  readonly language: Language;
  readonly width: number;
  /** Entries shown of each list; the others are counted. */
  readonly most: number;
}

const INDENT = 4;

/** Lists as text: the name and number of each, then a line an entry, broken at the width; one for all of whom the same is to be verified. */
export function listLines(lists: readonly NamedList[], options: LineOptions): readonly string[] {
  const { language, most } = options;
  return lists.flatMap(({ id, entries }) => {
    if (entries.length === 0) return [];
    const { zh, en } = listWords(id).title;
    const alike = alikeEntries({ id, entries });
    const count = namedBy(alike);
    const head = language === 'zh' ? `${zh}（${count}项）` : `${en} (${count})`;
    const shown = alike.slice(0, most).flatMap((own) => entryLines(own, options));
    const hidden = namedBy(alike.slice(most));
    const more =
      language === 'zh' ? `  另有${hidden}项，见名单工作簿` : `  ${hidden} more in the workbook of lists`;
    return ['', head, ...shown, ...(hidden > 0 ? [more] : [])];
  });
}

/** Those that the interview list does not already show. */
export function besideInterviews(lists: readonly NamedList[]): readonly NamedList[] {
  return lists.map(({ id, entries }) => ({
    id,
    entries: entries.filter(({ list }) => list !== 'interview'),
  }));
}

function entryLines(entry: AlikeEntries, { language, width }: LineOptions): readonly string[] {
  const lines = wrap(oneLine(entryText(entry, language)), Math.max(20, width - INDENT));
  return lines.map((line, index) => `${' '.repeat(index === 0 ? 2 : INDENT)}${line}`);
}

/** 市教育局：建设……（2023年6月30日到期）：逾期3天［文明提升 招-07］. */
function entryText({ entry, units, rules }: AlikeEntries, language: Language): string {
  const { plan, about, reason, due } = entry;
  const numbers = rules.join(language === 'zh' ? '、' : ', ');
  const zh = language === 'zh';
  if (units.length > 1) {
    const ground = `${PLAN_WORDS[plan][language]} ${numbers}`.trimEnd();
    return zh
      ? `${ground}：${units.join('、')}（${units.length}个单位）：${reason.zh}`
      : `${ground}: ${units.join(', ')} (${units.length} units): ${reason.en}`;
  }
  const until = due === null ? '' : dueText(due, zh);
  const ground = `${PLAN_WORDS[plan][language]} ${numbers}`.trimEnd();
  return zh
    ? `${subjectName(about)}${until}：${reason.zh}［${ground}］`
    : `${subjectName(about)}${until}: ${reason.en} [${ground}]`;
}

function dueText(due: Day, zh: boolean): string {
  return zh ? `（${due}到期）` : ` (due ${due})`;
}
