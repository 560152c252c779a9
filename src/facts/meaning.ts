import type { ParsedCell } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { type Fact, NO_TASK } from './fact.ts';

/** What a cell says as a fact, or why it says nothing. */
export function meaningOf({ value }: ParsedCell): Pick<Fact, 'value' | 'why'> {
  switch (value.kind) {
    case 'blank':
    case 'unreadable':
      return { value: null, why: value.kind };
    case 'none':
      return { value: NO_TASK };
    case 'number':
      return { value: value.number };
    default:
      return { value: textOf(value) };
  }
}

function textOf(
  value: Exclude<Value, { readonly kind: 'blank' | 'unreadable' | 'none' | 'number' }>,
): string {
  switch (value.kind) {
    case 'date':
      return value.date;
    case 'deadline':
      return value.due ?? value.text;
    case 'enterprise':
      return value.name;
    case 'units':
      return value.names.map(({ unit, text }) => unit ?? text).join('、');
    default:
      return value.text;
  }
}
