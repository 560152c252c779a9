import { z } from 'zod';

export const Exact = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Exact decimal text in the measure unit.');

export const Printed = z
  .string()
  .regex(/^-?\d+(\.\d{1,4})?$/)
  .describe('Rounded half-up to the scheme’s decimals (小数位数, 0 to 4; two unless set otherwise).');

export const Light = z.enum(['green', 'yellow', 'red']);
