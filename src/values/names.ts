import { fold } from '../core/fold.ts';
import { visible } from '../core/typed-text.ts';
import type { UnitKind } from '../core/unit-kind.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { UnitName } from '../model/value.ts';
import type { Roster, RosterUnit } from '../roster/roster.ts';
import { clean, faulty, type ReadResult, type ValueContext } from './context.ts';
import { isNoTask } from './marks.ts';

/** 各乡镇, 各责任单位, 市直各部门, 市有关单位: many units named at once. */
const COLLECTIVE =
  /^(全?市)?(市直)?(各|有关|相关|各有关|各相关|其他|市直各|全体)[^、，,]*(乡镇|街道|部门|单位|园区|企业|学校|银行|机构|成员|社区|村|场\)?|责任人|公司|小区|委员会)(\(.*\))?$/u;

/** What 各 also stands for, in the next place of the list: 各乡镇（场）、街道. */
const ALSO_ALL = /^(乡镇|街道|部门|单位|园区|社区|村|农场|场|企业|学校)(\(.*\))?$/u;

/** 1, （一）, 十二 before 、: what numbers a name of a list. */
const NUMBER = /^\s*[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?$/u;

/** 等, 等有关单位: the list is not complete. */
const AND_OTHERS = /等(单位|部门|有关单位|相关单位|有关部门|相关部门)?$/u;

/**
 * Reads the units of a cell. A whole cell that is one unit's name is never split; otherwise names are separated by
 * 、，；/ or line breaks outside brackets. 等 leaves the list open. Unmatched names are errors, never dropped.
 */
export function readUnits(
  text: string,
  options: { readonly many: boolean; readonly kinds: readonly UnitKind[] },
  context: ValueContext,
): ReadResult {
  const { at, roster } = context;
  const whole = roster.identify(text);
  if (whole.kind === 'unit') return oneUnit(text, whole.unit, roster);
  if (options.many && isNoTask(text)) return clean({ kind: 'none' });
  const { parts, others } = splitNames(text);
  if (parts.length === 0) {
    return faulty(
      { kind: 'units', names: [], others, text },
      finding('VALUE-011', at, { text, suggestions: [] }),
    );
  }
  const names = parts.map((part): UnitName => {
    const unit = roster.match(part);
    if (unit !== undefined) return { unit: unit.name, kind: unit.kind, text: part, collective: false };
    // Where a row is for one unit, 各乡镇 names none.
    return { unit: null, kind: null, text: part, collective: options.many && isCollective(part) };
  });
  const findings: Finding[] = names
    .filter(({ unit, collective }) => unit === null && !collective)
    .map((name) => unnamed(name.text, options.kinds, context));
  const first = names[0];
  const several = names.length > 1 || others;
  if (!options.many && several && first !== undefined && findings.length < names.length) {
    findings.unshift(finding('VALUE-012', at, { text, unit: first.unit ?? '' }));
  }
  return faulty({ kind: 'units', names, others, text }, ...findings);
}

/** Under one roster the same text is the same unit, and stands in thousands of cells. */
const single = new WeakMap<Roster, Map<string, ReadResult>>();
const MOST_REMEMBERED = 5000;

function oneUnit(text: string, { name, kind }: RosterUnit, roster: Roster): ReadResult {
  const mine = single.get(roster) ?? new Map<string, ReadResult>();
  const known = mine.get(text);
  if (known !== undefined) return known;
  if (mine.size === 0) single.set(roster, mine);
  if (mine.size >= MOST_REMEMBERED) mine.clear();
  const names = [{ unit: name, kind, text, collective: false }];
  const read = clean({ kind: 'units', names, others: false, text });
  mine.set(text, read);
  return read;
}

/** A name that stands for no unit, or for several alike: then they are named, and none of them is taken. */
function unnamed(text: string, kinds: readonly UnitKind[], { at, roster }: ValueContext): Finding {
  const found = roster.identify(text);
  return found.kind === 'ambiguous'
    ? finding('VALUE-018', at, { text, units: found.units.map(({ name }) => name) })
    : finding('VALUE-011', at, { text, suggestions: roster.suggest(text, kinds) });
}

/** Names of a list, white space folded away; brackets keep what they hold together. */
export function splitNames(text: string): { readonly parts: readonly string[]; readonly others: boolean } {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const character of text) {
    if ('（([【'.includes(character)) depth += 1;
    if ('）)]】'.includes(character)) depth = Math.max(0, depth - 1);
    // The number before a name is no name: 1、市教育局.
    const numbering = character === '、' && NUMBER.test(part);
    if (depth === 0 && !numbering && /[、，,；;/\r\n]/u.test(character)) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  parts.push(part);
  const words = parts.map(visible).filter((word) => word !== '');
  const names = words.map((word) => word.replace(AND_OTHERS, '')).filter((word) => word !== '');
  return { parts: joinCollectives(names), others: words.some((word) => AND_OTHERS.test(word)) };
}

/** 各乡镇（场）、街道 is one group of units: its second half is no unit by itself. */
function joinCollectives(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && isCollective(before) && ALSO_ALL.test(fold(word));
    if (goesOn) joined.splice(-1, 1, `${before}、${word}`);
    else joined.push(word);
  }
  return joined;
}

function isCollective(name: string): boolean {
  return name.split('、').every((part, index) => (index === 0 ? COLLECTIVE : ALSO_ALL).test(fold(part)));
}
