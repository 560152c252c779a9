import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import type { Value } from '../model/value.ts';
import { overlongCell, silentCell, type ValueContext } from './context.ts';
import { isBlank, isNoTask } from './marks.ts';
import { convert } from './measure-unit.ts';
import { readNumber } from './numbers.ts';
import { figureCount, type WordedFigure, wordedFigures } from './worded-target.ts';

export interface CompositeMeasure {
  readonly id: string;
  readonly unit: string;
}

/**
 * Reads a cell under a heading that mixes measures (新签约项目（个）或产业基金（亿元）): a bare figure is the target of the plain
 * measure; figures in words go to the worded measures by their units, in order. Measures not named have no task.
 */
export function readComposite(
  cell: Cell | undefined,
  plain: CompositeMeasure,
  words: readonly CompositeMeasure[],
  context: ValueContext,
): { readonly values: ReadonlyMap<string, Value>; readonly findings: readonly Finding[] } {
  const all = (value: Value): ReadonlyMap<string, Value> =>
    new Map([plain, ...words].map(({ id }) => [id, value] as const));
  const silent = cell === undefined ? null : (silentCell(cell, context.at) ?? overlongCell(cell, context.at));
  if (silent !== null) return { values: all(silent.value), findings: silent.findings };
  if (cell === undefined || isBlank(cell.value)) {
    return { values: new Map([...all({ kind: 'none' }), [plain.id, { kind: 'blank' }]]), findings: [] };
  }
  if (isNoTask(cell.value)) return { values: all({ kind: 'none' }), findings: [] };
  const figures = cell.kind === 'text' ? wordedFigures(cell.value) : [];
  const fits = (figure: WordedFigure, unit: string): boolean =>
    figure.unit !== null && convert(figure.number, figure.unit, unit) !== null;
  // A lone 5亿元 can only be the fund; a lone 2个 is the plain measure.
  const alone = figures.length === 1 && figures.every((figure) => !fits(figure, plain.unit));
  const worded =
    figures.length > 1 || (alone && figures.some((figure) => words.some(({ unit }) => fits(figure, unit))));
  if (!worded) {
    const { value, findings } = readNumber(cell, { ...context, unit: plain.unit });
    return { values: new Map([...all({ kind: 'none' }), [plain.id, value]]), findings };
  }
  const unreadable = {
    values: all({ kind: 'unreadable', text: cell.value }),
    findings: [finding('VALUE-001', context.at, { text: cell.value })],
  };
  if (figureCount(cell.value) > figures.length) return unreadable;
  const values = new Map<string, Value>(all({ kind: 'none' }));
  const findings: Finding[] = [];
  const open = [...words];
  for (const figure of figures) {
    const index = open.findIndex(({ unit }) => fits(figure, unit));
    const measure = open[index];
    if (measure === undefined || figure.unit === null) return unreadable;
    open.splice(index, 1);
    const number = convert(figure.number, figure.unit, measure.unit) ?? figure.number;
    values.set(measure.id, { kind: 'number', number, relation: figure.relation, unit: measure.unit });
  }
  return { values, findings };
}
