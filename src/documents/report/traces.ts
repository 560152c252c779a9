import { tableById } from '../../../schemas/index.ts';
import { plain } from '../../core/decimal.ts';
import type { Place } from '../../core/place.ts';
import { spanText } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Language } from '../../diagnostics/wording.ts';
import { type Fact, NO_TASK, type Unknown } from '../../facts/fact.ts';
import type { Known } from '../../facts/known.ts';
import type { TraceCell, TraceNode, Traces } from '../../model/report-model.ts';
import { nameOfColumn } from '../../words/headings.ts';
import { subjectName } from '../../words/verdicts.ts';

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
  readonly once: (key: object, make: () => number) => number;
  readonly all: () => Traces;
}

export function tracing(typed: Typed, language: Language): Tracing {
  const texts = new Map<string, number>();
  const nodes: TraceNode[] = [];
  const known = new Map<object, number>();
  const indexOf = (text: string): number => {
    const at = texts.get(text) ?? texts.size;
    texts.set(text, at);
    return at;
  };
  const cellOf = (place: Place): TraceCell => ({
    file: indexOf(place.file ?? ''),
    sheet: indexOf(place.sheet ?? ''),
    cell: place.cell ?? '',
    heading: indexOf(place.heading ?? ''),
    typed: typed(place) ?? null,
  });
  const put: Tracing['put'] = (words, value, from, places = []) => {
    nodes.push({ words: words.map(indexOf), value, from, cells: places.map(cellOf) });
    return nodes.length - 1;
  };
  const once: Tracing['once'] = (key, make) => {
    const at = known.get(key);
    if (at !== undefined) return at;
    const made = make();
    known.set(key, made);
    return made;
  };
  const of: Tracing['of'] = (node) =>
    once(node, () =>
      'at' in node
        ? put(factWords(node, language), factValue(node, language), [], node.at)
        : put([spanText(node.when)], node.words[language], node.from.map(of)),
    );
  return { of, put, once, all: () => ({ texts: [...texts.keys()], nodes }) };
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  target: { zh: '任务', en: 'target' },
  actual: { zh: '完成', en: 'actual' },
  month: { zh: '本月', en: 'in the month' },
};

/** Whose, which column, when. */
function factWords({ about, what, when }: Fact, language: Language): readonly string[] {
  const [table = '', key = ''] = what.split('#');
  const columns = tableById(table)?.columns ?? [];
  const [measure = '', part = ''] = key.split('.');
  const of = PARTS[part];
  const name =
    of === undefined ? nameOfColumn(columns, key) : `${nameOfColumn(columns, measure)} ${of[language]}`;
  return [subjectName(about), name, spanText(when)];
}

const WHY: Readonly<Record<Unknown, Bilingual>> = {
  blank: { zh: '空白', en: 'blank' },
  unreadable: { zh: '读不出', en: 'cannot be read' },
  contradicting: { zh: '前后矛盾', en: 'contradicting' },
  doubtful: { zh: '待核实', en: 'to be verified' },
  absent: { zh: '没有报送', en: 'not reported' },
};

function factValue({ value, why }: Fact, language: Language): string {
  if (value === null) return WHY[why ?? 'absent'][language];
  if (value === NO_TASK) return language === 'zh' ? '无此项任务' : 'no such task';
  if (typeof value === 'string') return value;
  return 'noTask' in value ? '' : plain(value);
}
