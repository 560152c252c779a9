import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import type { Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type BoundColumn, type MeasurePart, measureKey, type Variant } from '../model/table.ts';
import { convert, splitUnit } from '../values/measure-unit.ts';
import { headingLine } from '../words/headings.ts';
import type { Unknown } from './gaps.ts';
import { splitPeriod } from './heading-period.ts';
import { isAsideWord, splitMeasure } from './measure-words.ts';
import { stepsFrom, type Vocabulary } from './vocabulary.ts';

/** A heading that the table does not know, and the measure it may be about. */
export interface UnknownHeading extends Unknown {
  readonly levels: readonly string[];
  /** Figures stand under it. */
  readonly figures: boolean;
}

/** The heading names a measure, and a part that nobody knows; or comes so near a measure that it may be meant. */
interface Suspicion {
  readonly measure: ColumnDefinition;
  /** What is written beside the measure's name; empty where the name itself differs. */
  readonly beside: string;
}

const PARTS = [
  ['target', '任务'],
  ['actual', '完成'],
] as const satisfies readonly (readonly [MeasurePart, string])[];

/**
 * What the unknown headings cost: one that may be a measure, or a part of one, that the sheet has no other column for is asked about; all others
 * are left to the office (`own`).
 */
export function askAbout(
  unknown: readonly UnknownHeading[],
  columns: readonly BoundColumn[],
  variant: Variant,
  vocabulary: Vocabulary,
): {
  readonly findings: readonly Finding[];
  readonly asked: ReadonlySet<string>;
  readonly own: readonly UnknownHeading[];
} {
  const bound = new Set(columns.map(({ key }) => key));
  const lacking = (id: string): readonly string[] =>
    PARTS.filter(
      ([part]) => (variant === 'progress' || part === 'target') && !bound.has(measureKey(id, part)),
    ).map(([, word]) => word);
  const named = new Map<
    string,
    { readonly words: string[]; readonly at: Place; readonly expected: string }
  >();
  const own: UnknownHeading[] = [];
  for (const heading of unknown) {
    const suspicion = heading.figures ? suspicionOf(heading.levels, vocabulary) : null;
    const missing = suspicion === null ? [] : lacking(suspicion.measure.id);
    if (suspicion === null || missing.length === 0 || isAsideWord(suspicion.beside)) {
      own.push(heading);
      continue;
    }
    const { measure, beside } = suspicion;
    const before = named.get(measure.id);
    if (before !== undefined) before.words.push(heading.words);
    else {
      const name = headingLine(measure);
      const expected = variant === 'base' || beside === '' ? name : `${name}/${missing.join('、')}`;
      named.set(measure.id, { words: [heading.words], at: heading.at, expected });
    }
  }
  const findings = [...named.values()].map(({ words, at, expected }) =>
    finding('TABLE-020', at, { column: words.join('”、“'), expected }),
  );
  return { findings, asked: new Set(named.keys()), own };
}

/**
 * Columns of figures under words that nothing is known of, where measures of the table have no column: one may be the other. All others are the
 * office's own.
 */
export function askOfStrangers(
  unknown: readonly UnknownHeading[],
  columns: readonly BoundColumn[],
  variant: Variant,
  { columns: definitions, title }: TableDefinition,
): readonly Finding[] {
  const part = variant === 'base' ? 'target' : 'actual';
  const bound = new Set(columns.map(({ key }) => key));
  const absent = definitions.filter(
    ({ id, content }) => content.type === 'measure' && !bound.has(measureKey(id, part)),
  );
  return unknown.map(({ words, at, levels, figures }) => {
    const unit = levels.map((level) => splitUnit(level).unit).findLast((found) => found !== null) ?? null;
    const options = absent.filter(({ content }) => unit === null || fits(unit, content)).map(headingLine);
    return figures && options.length > 0 && !levels.some(isAsideWord)
      ? finding('TABLE-021', at, { column: words, options, table: title })
      : finding('TABLE-007', at, { column: words, table: title });
  });
}

function fits(unit: string, content: ColumnDefinition['content']): boolean {
  return content.type === 'measure' && convert(new Decimal(1), unit, content.unit) !== null;
}

/** The measure that an unknown heading names together with something else, or comes near to. */
function suspicionOf(levels: readonly string[], { spellings }: Vocabulary): Suspicion | null {
  const texts = levels.map((level) => splitPeriod(fold(splitUnit(level).text)).rest);
  const whole = texts.join('');
  let best: (Suspicion & { readonly length: number }) | null = null;
  for (const [spelling, column] of spellings) {
    if (column.content.type !== 'measure' || spelling.length < 2) continue;
    const beside = besideName(texts, whole, spelling);
    if (beside !== null && (best === null || spelling.length > best.length))
      best = { measure: column, beside, length: spelling.length };
  }
  return best ?? nearMeasure(whole, spellings);
}

function besideName(texts: readonly string[], whole: string, spelling: string): string | null {
  const at = texts.indexOf(spelling);
  if (at >= 0) return texts.filter((_, index) => index > at).join('') || whole.replace(spelling, '');
  if (whole.length > spelling.length && whole.startsWith(spelling)) return whole.slice(spelling.length);
  return whole.length > spelling.length && whole.endsWith(spelling) ? whole.slice(0, -spelling.length) : null;
}

function nearMeasure(whole: string, spellings: Vocabulary['spellings']): Suspicion | null {
  const names = [whole, ...splitMeasure(whole).map(({ measure }) => measure)];
  let best: { readonly measure: ColumnDefinition; readonly steps: number } | null = null;
  for (const name of names) {
    const stepsTo = stepsFrom(name);
    for (const [spelling, column] of spellings) {
      if (column.content.type !== 'measure') continue;
      const steps = stepsTo(spelling);
      if (steps !== null && (best === null || steps < best.steps)) best = { measure: column, steps };
    }
  }
  return best === null ? null : { measure: best.measure, beside: '' };
}
