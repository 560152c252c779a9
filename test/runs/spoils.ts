import type { CellMeta } from '../../schemas/define-table.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { type Spot, spotsOf, type Typed } from './mutating.ts';

/** A wrong thing that somebody may type, and the one finding it must give: `CODE` at the cell itself, or null for none. */
export interface Spoil {
  readonly what: string;
  /** What is typed; undefined where this cannot go wrong in such a cell. */
  readonly typed: (spot: Spot) => Typed | undefined;
  readonly code: (spot: Spot) => string | null;
}

const text = (value: string): Typed => ({ kind: 'text', value });
const number = (value: string): Typed => ({ kind: 'number', value });

function is(spot: Spot, ...types: readonly CellMeta['type'][]): boolean {
  return types.includes(spot.column.content.type);
}

/** A figure that is added, targeted or reported; 完成率 and 排名 are derived. */
function isFigure(spot: Spot): boolean {
  return is(spot, 'measure', 'number') && spot.part !== 'rate' && spot.part !== 'rank';
}

function figureOf({ cell: { value } }: Spot): string | null {
  return value.kind === 'number' && value.relation === '=' ? value.number.toFixed() : null;
}

function limits({ column: { content } }: Spot): { integer: boolean; min?: string; max?: string } {
  if (content.type !== 'measure' && content.type !== 'number') return { integer: false };
  const { integer = false, min, max } = content;
  return { integer, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** Words of a total's or subtotal's label; typing over them makes another row of it, which is no fault of one cell. */
function isLabel(spot: Spot): boolean {
  return spot.row.class !== 'data' && !is(spot, 'measure', 'number', 'composite');
}

function inData(spot: Spot, ...types: readonly CellMeta['type'][]): boolean {
  return spot.row.class === 'data' && is(spot, ...types);
}

/** The first other row's cell of the same column that says something else. */
function elsewhere(spot: Spot): Spot | undefined {
  return spotsOf(spot.book).find(
    (other) =>
      other.table === spot.table &&
      other.column === spot.column &&
      other.row.class === 'data' &&
      other.row.row < spot.row.row &&
      other.cell.text.trim() !== '' &&
      other.cell.text !== spot.cell.text,
  );
}

function isWholeKey({ definition: { key }, column: { id } }: Spot): boolean {
  return key.length === 1 && key[0] === id;
}

/** Another cell of the row holds something of its own: without this one the row is still a row. */
function hasCompany({ row, cell }: Spot): boolean {
  return [...row.cells.values()].some((other) => other !== cell && !other.filled && other.text.trim() !== '');
}

/** A day that the row's state says is there: 已办结 without it has a finding of its own. */
function isDueByState({ definition, column: { id }, row }: Spot): boolean {
  return (definition.ledger?.states ?? []).some(({ column, words, day, has }) => {
    const state = row.cells.get(column)?.value;
    return has && day === id && state?.kind === 'text' && words.includes(state.text);
  });
}

/** Somebody sets a target for it, so that its size can be told in its own row. */
function isTargeted({ column: { content }, definition: { id } }: Spot): boolean {
  // The chains' targets are so far above what is done that a slip of 万 may look like another one.
  return content.type === 'measure' && content.untargeted !== true && id !== 'investment/chain-targets';
}

/** A figure that must be reported; in a table that proposes last month's figure the question is that one. */
function isDue({ column, definition }: Spot): boolean {
  return column.id !== 'hours' && definition.id !== 'project/townships';
}

/** A unit of the roster that does not report on the table. */
function stranger({ column: { content } }: Spot): string | undefined {
  const kinds = content.type === 'unit' ? (content.kinds ?? []) : [];
  return kinds.length === 0 ? undefined : daye2023.roster.find(({ kind }) => !kinds.includes(kind))?.name;
}

const always =
  (code: string | null): Spoil['code'] =>
  () =>
    code;

const ERROR_VALUE: Spoil = {
  what: 'an error value',
  typed: (spot) =>
    isLabel(spot) || is(spot, 'composite') || spot.label !== ''
      ? undefined
      : { kind: 'error', value: '#REF!' },
  code: always('VALUE-002'),
};

const FIGURES: readonly Spoil[] = [
  {
    what: 'words in place of a figure',
    typed: (spot) => (isFigure(spot) ? text('正在洽谈') : undefined),
    code: always('VALUE-001'),
  },
  {
    what: 'a date in place of a figure',
    typed: (spot) => (isFigure(spot) ? { kind: 'date', value: '2023-05-31' } : undefined),
    code: always('VALUE-010'),
  },
  {
    what: 'a figure in a unit that cannot be converted',
    typed: (spot) => {
      const { content } = spot.column;
      const unit = content.type === 'measure' || content.type === 'number' ? content.unit : undefined;
      if (!isFigure(spot) || unit === undefined) return undefined;
      return text(/^[个人次场]$/u.test(unit) ? '5万美元' : '5个');
    },
    code: always('VALUE-005'),
  },
  {
    what: 'a figure that is only about right',
    typed: (spot) => {
      const figure = figureOf(spot);
      return isFigure(spot) && figure !== null ? text(`约${figure}`) : undefined;
    },
    code: always('VALUE-009'),
  },
  {
    what: 'a figure below what is allowed',
    typed: (spot) =>
      isFigure(spot) && figureOf(spot) !== null && limits(spot).min === '0' ? number('-1') : undefined,
    code: always('VALUE-008'),
  },
  {
    what: 'a figure above what is allowed',
    typed: (spot) => {
      const { max } = limits(spot);
      return isFigure(spot) && figureOf(spot) !== null && max !== undefined
        ? number(String(Number(max) + 1))
        : undefined;
    },
    code: always('VALUE-008'),
  },
  {
    what: 'part of a thing that is counted whole',
    typed: (spot) => {
      const figure = figureOf(spot);
      return isFigure(spot) && limits(spot).integer && figure !== null && !figure.includes('.')
        ? number(`${figure}.25`)
        : undefined;
    },
    code: always('VALUE-007'),
  },
  {
    what: 'a figure ten thousand times too large',
    typed: (spot) => {
      const figure = figureOf(spot);
      return spot.row.class === 'data' &&
        spot.part === 'actual' &&
        isTargeted(spot) &&
        figure !== null &&
        Number(figure) > 0
        ? number(`${Number(figure) * 10_000}`)
        : undefined;
    },
    // What is counted has no other measure unit in which it could have been written.
    code: (spot) => (limits(spot).integer ? 'CHECK-042' : 'CHECK-013'),
  },
  {
    what: 'nothing where a target is due',
    typed: (spot) =>
      spot.row.class === 'data' &&
      spot.part === 'target' &&
      figureOf(spot) !== null &&
      spot.column.blank !== 'none'
        ? null
        : undefined,
    code: always('TABLE-012'),
  },
  {
    what: 'nothing where a result is due',
    typed: (spot) =>
      spot.row.class === 'data' && spot.part === 'actual' && figureOf(spot) !== null && isDue(spot)
        ? null
        : undefined,
    code: always('TABLE-013'),
  },
  {
    what: 'a rate that is not that of the figures',
    typed: (spot) => (spot.part === 'rate' && spot.row.class === 'data' ? number('3.21') : undefined),
    code: always('CHECK-012'),
  },
  {
    what: 'a rank that is not that of the rates',
    typed: (spot) => (spot.part === 'rank' && spot.row.class === 'data' ? number('30') : undefined),
    code: always('CHECK-014'),
  },
];

const WORDS: readonly Spoil[] = [
  {
    what: 'nothing where something must stand',
    typed: (spot) =>
      spot.row.class === 'data' &&
      spot.column.required === true &&
      spot.cell.text.trim() !== '' &&
      hasCompany(spot) &&
      spot.column.items !== true &&
      !is(spot, 'measure')
        ? null
        : undefined,
    // Who leads a task, and what it belongs to, is left open by the document itself here and there: a notice.
    code: (spot) => {
      const { definition, column } = spot;
      if (definition.kind !== 'task') return 'TABLE-011';
      if (is(spot, 'unit')) return 'TABLE-025';
      return column.group === true && !definition.key.includes(column.id) ? 'TABLE-026' : 'TABLE-011';
    },
  },
  {
    what: 'nothing where nothing need stand',
    typed: (spot) =>
      inData(spot, 'text', 'unit', 'deadline', 'date', 'months', 'choice') &&
      spot.column.required !== true &&
      spot.column.id !== 'measure-unit' &&
      !isDueByState(spot)
        ? null
        : undefined,
    code: always(null),
  },
  {
    what: 'a unit that is on no list',
    typed: (spot) => (inData(spot, 'unit') ? text('市某某局') : undefined),
    code: always('VALUE-011'),
  },
  {
    what: 'a unit of a kind that has no such task',
    typed: (spot) => {
      const name = inData(spot, 'unit') ? stranger(spot) : undefined;
      return name === undefined ? undefined : text(name);
    },
    code: always('CHECK-010'),
  },
  {
    what: 'two units where one belongs',
    typed: (spot) => {
      const { content } = spot.column;
      const other = content.type === 'unit' && content.many !== true ? elsewhere(spot) : undefined;
      return spot.row.class === 'data' && other !== undefined && spot.cell.text !== ''
        ? text(`${spot.cell.text}、${other.cell.text}`)
        : undefined;
    },
    code: always('VALUE-012'),
  },
  {
    what: 'the unit of a row above',
    typed: (spot) => {
      const other = inData(spot, 'unit') && isWholeKey(spot) ? elsewhere(spot) : undefined;
      return other === undefined ? undefined : text(other.cell.text);
    },
    code: always('CHECK-001'),
  },
  {
    what: 'the name of a row above',
    typed: (spot) => {
      const other = inData(spot, 'text', 'enterprise') && isWholeKey(spot) ? elsewhere(spot) : undefined;
      return other === undefined ? undefined : text(other.cell.text);
    },
    code: always('CHECK-015'),
  },
  {
    what: 'a text longer than allowed',
    typed: (spot) => {
      const { content } = spot.column;
      return spot.row.class === 'data' && content.type === 'text' && content.maxLength !== undefined
        ? text('很'.repeat(content.maxLength + 1))
        : undefined;
    },
    code: always('VALUE-017'),
  },
  {
    what: 'a choice that is not offered',
    typed: (spot) => (inData(spot, 'choice') ? text('快了') : undefined),
    code: always('VALUE-015'),
  },
  {
    what: 'words that are no deadline',
    typed: (spot) => (inData(spot, 'deadline', 'date') ? text('尽快') : undefined),
    code: always('VALUE-013'),
  },
  {
    what: 'a month typed as a number, which may be January or October',
    typed: (spot) => (inData(spot, 'deadline') ? number('2023.1') : undefined),
    code: always('VALUE-014'),
  },
  {
    what: 'a month that does not exist',
    typed: (spot) => (inData(spot, 'months') ? text('13月') : undefined),
    code: always('VALUE-016'),
  },
  {
    what: 'a serial number out of turn',
    typed: (spot) => (inData(spot, 'serial') && figureOf(spot) !== null ? number('88') : undefined),
    code: always('CHECK-016'),
  },
];

/** Last, so that the cells chosen for the others stay the same. */
const HALF: Spoil = {
  what: 'a half of what may count by halves where the scheme says so',
  typed: (spot) => {
    const { content } = spot.column;
    const figure = figureOf(spot);
    return isFigure(spot) && content.type === 'measure' && content.halves === true && figure !== null
      ? number(`${Math.trunc(Number(figure))}.5`)
      : undefined;
  },
  code: always('VALUE-030'),
};

export const SPOILS: readonly Spoil[] = [ERROR_VALUE, ...FIGURES, ...WORDS, HALF];
