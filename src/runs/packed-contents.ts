import { Decimal, parseDecimal } from '../core/decimal.ts';
import type { Content } from '../model/lean-rows.ts';
import type { NumberPart, NumberValue, Value } from '../model/value.ts';

/**
 * What a cell says, with its text, as it passes in a text of JSON. Of a bare figure printed as its digits, as most are, these are enough,
 * with its measure unit where it has one.
 */
export type PackedContent = string | readonly [digits: string, unit: string] | SpelledOut;

interface SpelledOut {
  readonly value: PackedValue;
  readonly text: string;
}

type PackedValue = Exclude<Value, NumberValue> | PackedNumber;

interface PackedNumber extends Omit<NumberValue, 'number' | 'upper' | 'stretch' | 'parts'> {
  readonly number: string;
  readonly upper?: string;
  readonly stretch?: string;
  readonly parts?: readonly (Omit<NumberPart, 'number'> & { readonly number: string })[];
}

export function packContent(value: Value, text: string): PackedContent {
  if (value.kind !== 'number') return { value, text };
  const digits = value.number.valueOf();
  if (digits !== text || !isBare(value)) return { value: packNumber(value, digits), text };
  return value.unit === undefined ? digits : [digits, value.unit];
}

/** Gives back the very same data. */
export function unpackContent(packed: PackedContent): Content {
  if (typeof packed === 'string')
    return { value: { kind: 'number', number: decimalOf(packed), relation: '=' }, text: packed };
  if ('value' in packed) return { value: unpackValue(packed.value), text: packed.text };
  const [digits, unit] = packed;
  return { value: { kind: 'number', number: decimalOf(digits), relation: '=', unit }, text: digits };
}

/** Whether a figure says nothing beyond its digits and its measure unit. */
function isBare({ relation, upper, stretch, parts }: NumberValue): boolean {
  return relation === '=' && upper === undefined && stretch === undefined && parts === undefined;
}

function packNumber(
  { kind, relation, unit, upper, stretch, parts }: NumberValue,
  number: string,
): PackedNumber {
  return {
    kind,
    number,
    relation,
    ...(unit === undefined ? {} : { unit }),
    ...(upper === undefined ? {} : { upper: upper.valueOf() }),
    ...(stretch === undefined ? {} : { stretch: stretch.valueOf() }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, number: part.number.valueOf() })) }),
  };
}

function unpackValue(value: PackedValue): Value {
  if (value.kind !== 'number') return value;
  const { kind, number, relation, unit, upper, stretch, parts } = value;
  return {
    kind,
    number: decimalOf(number),
    relation,
    ...(unit === undefined ? {} : { unit }),
    ...(upper === undefined ? {} : { upper: decimalOf(upper) }),
    ...(stretch === undefined ? {} : { stretch: decimalOf(stretch) }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, number: decimalOf(part.number) })) }),
  };
}

function decimalOf(digits: string): Decimal {
  return parseDecimal(digits) ?? new Decimal(digits);
}
