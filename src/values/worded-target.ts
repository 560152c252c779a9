import { Decimal, parseDecimal } from '../core/decimal.ts';
import { squeezed } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { NumberPart, NumberValue, Relation } from '../model/value.ts';
import { clean, faulty, type ReadResult, type ValueContext } from './context.ts';
import { isNoTask } from './marks.ts';
import { convert, standardUnit, UNIT_PATTERN } from './measure-unit.ts';

/** Words before or after a figure that say how a target binds. Longer words first. */
const RELATIONS: readonly (readonly [word: string, relation: Relation])[] = [
  ['不少于', '>='],
  ['不低于', '>='],
  ['不小于', '>='],
  ['至少', '>='],
  ['最少', '>='],
  ['达到', '>='],
  ['力争', '>='],
  ['确保', '>='],
  ['以上', '>='],
  ['>=', '>='],
  ['≥', '>='],
  ['不超过', '<='],
  ['不高于', '<='],
  ['不多于', '<='],
  ['不大于', '<='],
  ['至多', '<='],
  ['最多', '<='],
  ['控制在', '<='],
  ['以内', '<='],
  ['以下', '<='],
  ['<=', '<='],
  ['≤', '<='],
  ['超过', '>'],
  ['大于', '>'],
  ['高于', '>'],
  ['>', '>'],
  ['低于', '<'],
  ['少于', '<'],
  ['小于', '<'],
  ['<', '<'],
];

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';

const FIGURE = new RegExp(`([+-]?${DIGITS})(?:[-—–~至](${DIGITS}))?(${UNIT_PATTERN})?`, 'u');

const FIGURES = new RegExp(FIGURE, 'gu');

/** 不得低于 and 不能低于 bind as 不低于 does; a year (2023年达到300家) is no figure. */
function plainWords(text: string): string {
  return squeezed(text)
    .replace(/不(?:得|能|可|应|宜)(?=[低少小超高多大])/gu, '不')
    .replace(/20\d\d年度?/gu, '');
}

/** How many figures a text holds; more than its clauses give means that one was not understood. */
export function figureCount(text: string): number {
  return [...plainWords(text).matchAll(FIGURES)].length;
}

/** A figure inside words: 不低于5亿元, 30家以上, 2—3名. */
export interface WordedFigure {
  readonly number: Decimal;
  readonly upper?: Decimal;
  readonly relation: Relation;
  /** Standard measure unit written beside it; null when none is. */
  readonly unit: string | null;
  /** The words around the figure, without figure, unit and relation. */
  readonly label: string;
}

/** Every figure of a text, clause by clause. */
export function wordedFigures(text: string): readonly WordedFigure[] {
  return plainWords(text)
    .split(/(?<!\d),|,(?!\d{3}(?!\d))|[;。、]|[和及与并](?=.{0,200}\d)|(?<=目)(?=不)/u)
    .map(wordedFigure)
    .filter((figure) => figure !== null);
}

/** The first figure of a clause; null when it has none. */
function wordedFigure(clause: string): WordedFigure | null {
  const folded = plainWords(clause);
  if (/全覆盖|全部|百分之百/u.test(folded) && !/\d/u.test(folded)) {
    return { number: new Decimal(100), relation: '=', unit: '%', label: folded };
  }
  const match = /\d[\p{No}\p{Nl}]/u.test(folded) ? null : FIGURE.exec(folded);
  const number = match ? parseDecimal((match[1] ?? '').replaceAll(',', '')) : null;
  if (match === null || number === null) return null;
  const upper = match[2] === undefined ? null : parseDecimal(match[2].replaceAll(',', ''));
  const rest = `${folded.slice(0, match.index)}|${folded.slice(match.index + match[0].length)}`;
  const relation = RELATIONS.find(([word]) => rest.includes(word));
  const label = RELATIONS.reduce((words, [word]) => words.replaceAll(word, ''), rest).replace(
    /[|()（）:：]/gu,
    '',
  );
  return {
    number,
    ...(upper === null ? {} : { upper }),
    relation: relation?.[1] ?? '=',
    unit: match[3] === undefined ? null : standardUnit(match[3]),
    label,
  };
}

/**
 * Reads a target that may be in words: 不少于30家, 2—3名, 42（其中工业项目40个；…）, 3.3%.
 * Two figures (2023年签约5个) are not guessed at. The figures in a bracket are parts (其中) of the one before it, not targets of their own.
 */
export function readWordedTarget(text: string, context: ValueContext): ReadResult {
  if (isNoTask(text)) return clean({ kind: 'none' });
  const { at, unit } = context;
  const steps = twoSteps(text, unit);
  if (steps !== null && context.role !== 'actual') return clean(steps);
  const folded = plainWords(text);
  const bracket = /^([^(]*)\((.*)\)([^)]*)$/su.exec(folded);
  const outside = bracket ? `${bracket[1] ?? ''}${bracket[3] ?? ''}` : folded;
  const main = wordedFigure(outside);
  const unreadable = faulty({ kind: 'unreadable', text }, finding('VALUE-001', at, { text }));
  if (main === null || figureCount(outside) > 1 || (context.role === 'actual' && main.relation !== '='))
    return unreadable;
  const written = main.unit ?? unit;
  const number = unit === null || written === null ? main.number : convert(main.number, written, unit);
  if (number === null) {
    return faulty(
      { kind: 'unreadable', text },
      finding('VALUE-005', at, { text, writtenMeasureUnit: written ?? '', measureUnit: unit ?? '' }),
    );
  }
  const parts = bracket ? partsOf(bracket[2] ?? '') : [];
  const value: NumberValue = {
    kind: 'number',
    number,
    relation: main.relation,
    ...(main.upper === undefined ? {} : { upper: main.upper }),
    ...((unit ?? written) === null ? {} : { unit: unit ?? written ?? '' }),
    ...(parts.length === 0 ? {} : { parts }),
  };
  return clean(value);
}

const SECOND_STEP = /力争|争取|冲刺|奋斗目标|挑战目标/u;
const SURE_AND_MORE = /^(.*?)保([一二两三四五六七八九十]|\d+)[,、]?争([一二两三四五六七八九十]|\d+)(\D*)$/su;

/** 确保580亿元、力争600亿元; 保一争二: what must be done, and what is hoped for. Null for any other text. */
function twoSteps(text: string, unit: string | null): NumberValue | null {
  const folded = plainWords(text).replace(
    SURE_AND_MORE,
    (_, before: string, sure: string, more: string, after: string) =>
      `${before}确保${digitsOf(sure)}${after},力争${digitsOf(more)}${after}`,
  );
  const at = folded.search(SECOND_STEP);
  const [first, second] = at < 0 ? ['', ''] : [folded.slice(0, at), folded.slice(at)];
  if (figureCount(first) !== 1 || figureCount(second) !== 1) return null;
  const [sure, more] = [wordedFigure(first), wordedFigure(second)];
  if (sure === null || more === null) return null;
  const written = sure.unit ?? more.unit;
  const own = unit ?? written;
  const inOwn = (figure: WordedFigure): Decimal | null => {
    const from = figure.unit ?? written;
    return own === null || from === null ? figure.number : convert(figure.number, from, own);
  };
  const [number, stretch] = [inOwn(sure), inOwn(more)];
  if (number === null || stretch === null) return null;
  const relation = sure.relation === '=' ? '>=' : sure.relation;
  return { kind: 'number', number, relation, stretch, ...(own === null ? {} : { unit: own }) };
}

function digitsOf(word: string): string {
  const at = '一二三四五六七八九十'.indexOf(word);
  return word === '两' ? '2' : at < 0 ? word : String(at + 1);
}

/**
 * 其中工业项目40个；100亿元以上项目1个 → [工业项目 40个], [100亿元以上项目 1个]: the last figure of a clause is the part's. Where
 * semicolons part lists of their own (其中工业项目40个；大项目1个，中项目2个), each list breaks the whole down anew.
 */
function partsOf(inside: string): NonNullable<NumberValue['parts']> {
  const lists = inside.split(';').map((list) => list.split(/(?<!\d),|,(?!\d{3}(?!\d))|、/u).flatMap(partOf));
  const several = lists.some((list) => list.length > 1);
  return lists.flatMap((list, index) => list.map((part) => ({ ...part, breakdown: several ? index : 0 })));
}

function partOf(clause: string): readonly Omit<NumberPart, 'breakdown'>[] {
  const words = clause.replace(/^(其中|含|包括)[:：]?/u, '');
  const last = [...words.matchAll(FIGURES)].at(-1);
  const number = last ? parseDecimal((last[1] ?? '').replaceAll(',', '')) : null;
  if (last === undefined || number === null) return [];
  const unit = last[3] === undefined ? null : standardUnit(last[3]);
  const label = `${words.slice(0, last.index)}${words.slice(last.index + last[0].length)}`;
  return [{ label, number, ...(unit === null ? {} : { unit }) }];
}
