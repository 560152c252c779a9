import type { z } from 'zod';

/** Parameters as their type has them, told once of each object: a scorer's and a rule's are asked for with every figure and unit. */
export function parsedOnce<Type extends z.ZodType>(type: Type): (given: object) => z.output<Type> {
  const known = new WeakMap<object, { readonly parsed: z.output<Type> }>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before.parsed;
    const parsed = type.parse(given);
    known.set(given, { parsed });
    return parsed;
  };
}
