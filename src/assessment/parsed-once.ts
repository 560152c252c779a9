import type { z } from 'zod';

/** zod would write a function for each type, which takes longer than the few parameters that go through it. */
const AS_IT_STANDS = { jitless: true };

/** Parameters as their type has them, told once of each object: a scorer's and a rule's are asked for with every figure and unit. */
export function parsedOnce<Type extends z.ZodType>(type: Type): (given: object) => z.output<Type> {
  const known = new WeakMap<object, { readonly parsed: z.output<Type> }>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before.parsed;
    const parsed = type.parse(given, AS_IT_STANDS);
    known.set(given, { parsed });
    return parsed;
  };
}
