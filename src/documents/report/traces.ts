import { tableById } from '../../../schemas/index.ts';
import { type Decimal, plain } from '../../core/decimal.ts';
import type { Place } from '../../core/place.ts';
import { type Span, spanText } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Language } from '../../diagnostics/wording.ts';
import { type Fact, NO_TASK, type Subject, typedOf, type Unknown } from '../../facts/fact.ts';
import type { Known } from '../../facts/known.ts';
import type { TraceCell, TraceNode, Traces } from '../../model/report-model.ts';
import { nameOfColumn } from '../../words/headings.ts';
import { subjectName } from '../../words/verdicts.ts';
import { type Stretches, stretchesOf } from './stretches.ts';

/** What was typed in a cell; undefined where that is not known. */
export type Typed = (place: Place) => string | undefined;

/** Collects how the figures of a report came about, each once however many figures rest on it. */
export interface Tracing {
  /** The node of a result's tree. */
  readonly of: (node: Known<unknown> | Fact) => number;
  /** A node that the trees have no name for: what it says, what it came to and what it rests on. `key`: asked for again, it is the same. */
  readonly put: (
    words: readonly string[],
    value: string,
    from: readonly number[],
    places?: readonly Place[],
  ) => number;
  /** The same node whenever it is asked for; several things are told of one key under other names (`as`). */
  readonly once: (key: object, make: () => number, as?: 'rank') => number;
  readonly all: () => Traces;
}

export function tracing(typed: Typed, language: Language): Tracing {
  const { indexOf, all: texts } = numbering();
  const nodes: TraceNode[] = [];
  const known = new Map<object, number>();
  const ranks = new Map<object, number>();
  const cellOf = (place: Place, text: string | null | undefined = typed(place)): TraceCell => ({
    file: indexOf(place.file ?? ''),
    sheet: indexOf(place.sheet ?? ''),
    cell: place.cell ?? '',
    heading: indexOf(place.heading ?? ''),
    typed: text ?? null,
  });
  const add = (node: TraceNode): number => nodes.push(node) - 1;
  const put: Tracing['put'] = (words, value, from, places = NOTHING) =>
    add({
      words: words.map(indexOf),
      value,
      from,
      cells: places.length === 0 ? NOTHING : places.map((place) => cellOf(place)),
    });
  const once: Tracing['once'] = (key, make, as) => {
    const told = as === 'rank' ? ranks : known;
    const at = told.get(key);
    if (at !== undefined) return at;
    const made = make();
    told.set(key, made);
    return made;
  };
  // Facts share their subjects, spans, columns and figures by the thousand: each is worded once.
  const about = perObject((subject: Subject) => indexOf(subjectName(subject)));
  const when = perObject((span: Span) => indexOf(spanText(span)));
  const figure = perObject(plain);
  const names = new Map<string, number>();
  const columnNamed = (what: string): number => {
    const before = names.get(what);
    if (before !== undefined) return before;
    const at = indexOf(factName(what, language));
    names.set(what, at);
    return at;
  };
  const factNode = (fact: Fact): TraceNode => {
    const text = typedOf(fact);
    return {
      words: [about(fact.about), columnNamed(fact.what), when(fact.when)],
      value: factValue(fact, language, figure),
      from: NOTHING,
      cells: fact.at.map((place) => cellOf(place, text)),
    };
  };
  let named = 0;
  const knownNode = (node: Known<unknown>): TraceNode => {
    const from = node.from;
    let facts = 0;
    for (const item of from) if ('at' in item) facts += 1;
    const told = facts > FEW && named + facts > MOST_CELLS;
    if (!told) named += facts;
    const under = told ? inStretches(from) : from.map(of);
    return { words: [when(node.when)], value: node.words[language], from: under, cells: NOTHING };
  };
  const inStretches = (from: Known<unknown>['from']): readonly number[] => [
    ...from.filter((item) => !('at' in item)).map(of),
    ...stretchesOf(from.filter((item) => 'at' in item)).map(stretchNode),
  ];
  const stretchNode = ({ place, count, listed, rest }: Stretches): number =>
    add({
      words: [indexOf(STRETCH.cells(count)[language])],
      value: rest === null ? '' : STRETCH.rest(rest)[language],
      from: NOTHING,
      cells: [cellOf({ ...place, cell: listed }, null)],
    });
  const of = (node: Known<unknown> | Fact): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const at = add('at' in node ? factNode(node) : knownNode(node));
    known.set(node, at);
    return at;
  };
  return { of, put, once, all: () => ({ texts: texts(), nodes }) };
}

const NOTHING: readonly never[] = [];

/**
 * Cells that the page names one by one. A county's year has some forty thousand; of a ledger of a hundred thousand rows they would make a
 * page that no browser opens. What rests on more names them by ranges; the JSON has each of them.
 */
const MOST_CELLS = 100_000;

/** So few are named one by one all the same. */
const FEW = 20;

const STRETCH = {
  cells: (count: number): Bilingual => ({ zh: `共${count}格`, en: `${count} cells` }),
  rest: ({ count, range }: NonNullable<Stretches['rest']>): Bilingual => ({
    zh: `先列前几段，另有${count}格在${range}内，逐格见 --format json`,
    en: `the first ranges; ${count} more cells are within ${range}, each of them in --format json`,
  }),
};

/** Texts by number, in the order in which they were first asked for. */
function numbering(): { readonly indexOf: (text: string) => number; readonly all: () => readonly string[] } {
  const numbers = new Map<string, number>();
  return {
    indexOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    all: () => [...numbers.keys()],
  };
}

/** A function of an object that is worked out once for each. */
export function perObject<Key extends object, Made extends string | number | object>(
  work: (key: Key) => Made,
): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  target: { zh: '任务', en: 'target' },
  actual: { zh: '完成', en: 'actual' },
  month: { zh: '本月', en: 'in the month' },
};

/** Which column a fact stands in, and which part of it. */
function factName(what: string, language: Language): string {
  const [table = '', key = ''] = what.split('#');
  const columns = tableById(table)?.columns ?? [];
  const [measure = '', part = ''] = key.split('.');
  const of = PARTS[part];
  return of === undefined ? nameOfColumn(columns, key) : `${nameOfColumn(columns, measure)} ${of[language]}`;
}

const WHY: Readonly<Record<Unknown, Bilingual>> = {
  blank: { zh: '空白', en: 'blank' },
  unreadable: { zh: '读不出', en: 'cannot be read' },
  contradicting: { zh: '前后矛盾', en: 'contradicting' },
  doubtful: { zh: '待核实', en: 'to be verified' },
  absent: { zh: '没有报送', en: 'not reported' },
};

function factValue({ value, why }: Fact, language: Language, figure: (value: Decimal) => string): string {
  if (value === null) return WHY[why ?? 'absent'][language];
  if (value === NO_TASK) return language === 'zh' ? '无此项任务' : 'no such task';
  if (typeof value === 'string') return value;
  return 'noTask' in value ? '' : figure(value);
}
