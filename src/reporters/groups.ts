import { groupBy } from '../core/group-by.ts';
import { oneLine } from '../core/hidden-characters.ts';
import { columnLetters, type Place, parseA1 } from '../core/place.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { type Language, wordFinding } from '../diagnostics/wording.ts';

/** The same code in one column of one sheet. */
export interface FindingGroup {
  readonly first: Finding;
  readonly findings: readonly Finding[];
  /** Each cell once, in order. */
  readonly cells: readonly string[];
  /** Wordings that differ, each with its cells. */
  readonly messages: readonly {
    readonly message: string;
    readonly cells: readonly string[];
    /** The units they are about, each once. */
    readonly units: readonly string[];
  }[];
}

/** Groups sorted findings; the order of first appearance is kept. */
export function groupFindings(findings: readonly Finding[], language: Language): readonly FindingGroup[] {
  return [...eachGroup(findings, language)];
}

/** The same one by one: what a group says is let go of when the next one is asked for. */
export function* eachGroup(findings: readonly Finding[], language: Language): Generator<FindingGroup> {
  const groups = groupBy(findings, ({ at, code }) => JSON.stringify([at.file, at.sheet, columnOf(at), code]));
  for (const members of groups) {
    const [first] = members;
    if (first !== undefined)
      yield { first, findings: members, cells: cellsOf(members), messages: messagesOf(members, language) };
  }
}

/** The heading, else the column's letters. */
function columnOf({ heading, cell }: Place): string {
  if (heading !== undefined) return heading;
  const range = cell === undefined ? null : parseA1(cell);
  return range === null ? '' : columnLetters(range.left);
}

function messagesOf(findings: readonly Finding[], language: Language): FindingGroup['messages'] {
  const byMessage = new Map<string, Finding[]>();
  for (const finding of findings) {
    const message = oneLine(wordFinding(finding, language));
    const alike = byMessage.get(message);
    if (alike === undefined) byMessage.set(message, [finding]);
    else alike.push(finding);
  }
  return [...byMessage].map(([message, members]) => ({
    message,
    cells: cellsOf(members),
    units: [...new Set(members.flatMap(({ about }) => about?.unit ?? []))],
  }));
}

function cellsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ at }) => (at.cell === undefined ? [] : [at.cell])))];
}
