/**
 * As much of Excel as the score workbook's formulas use, over cells given by address: doubles, ROUND half away from zero, text
 * in comparisons. Written for tests alone; LibreOffice recalculates whole workbooks beside it.
 */
export type CellValue = number | string;
export type Cells = Readonly<Record<string, CellValue>>;

type Argument = CellValue | boolean | readonly CellValue[];

/** @throws Error for a formula it cannot take. */
export function excel(formula: string, cells: Cells = {}): CellValue | boolean {
  const tokens =
    formula.match(/"[^"]*"|\d+(?:\.\d+)?|\$?[A-Z]+\$?\d+|[A-Z]+|<=|>=|<>|[-+*/&(),:<>=]/gu) ?? [];
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const take = (wanted?: string): string => {
    const token = peek();
    if (wanted !== undefined && token !== wanted)
      throw new Error(`${wanted} expected, not ${token}: ${formula}`);
    at += 1;
    return token;
  };
  const value = (address: string): CellValue => cells[address.replaceAll('$', '')] ?? 0;

  function comparison(): Argument {
    let left = sum();
    while (/^(?:<=|>=|<>|<|>|=)$/.test(peek())) left = compare(take(), scalar(left), scalar(sum()));
    return left;
  }
  function sum(): Argument {
    let left = product();
    while (peek() === '+' || peek() === '-' || peek() === '&') {
      const operator = take();
      const right = scalar(product());
      if (operator === '&') left = `${scalar(left)}${right}`;
      else left = operator === '+' ? number(left) + number(right) : number(left) - number(right);
    }
    return left;
  }
  function product(): Argument {
    let left = factor();
    while (peek() === '*' || peek() === '/') {
      const multiply = take() === '*';
      const right = number(factor());
      left = multiply ? number(left) * right : number(left) / right;
    }
    return left;
  }
  function factor(): Argument {
    const token = take();
    if (token === '-') return -number(factor());
    if (token === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (/\d$/.test(token)) {
      if (peek() !== ':') return value(token);
      take(':');
      return range(token, take());
    }
    return call(token);
  }
  function range(from: string, to: string): readonly CellValue[] {
    const [first, last] = [from, to].map((address) => /^\$?([A-Z]+)\$?(\d+)$/.exec(address));
    if (first?.[1] === undefined || first[1] !== last?.[1]) throw new Error(`one column only: ${from}:${to}`);
    const rows = Array.from(
      { length: Number(last[2]) - Number(first[2]) + 1 },
      (_, index) => `${first[1]}${Number(first[2]) + index}`,
    );
    return rows.map(value);
  }
  function call(name: string): Argument {
    take('(');
    const given: Argument[] = [];
    while (peek() !== ')') {
      given.push(comparison());
      if (peek() === ',') take();
    }
    take(')');
    const run = FUNCTIONS[name];
    if (run === undefined) throw new Error(`no function ${name}: ${formula}`);
    return run(given);
  }

  const result = scalar(comparison());
  if (at < tokens.length) throw new Error(`left over from ${tokens.slice(at).join(' ')}: ${formula}`);
  return result;
}

function scalar(argument: Argument): CellValue | boolean {
  if (typeof argument !== 'object') return argument;
  throw new Error('a range where one value is needed');
}

/** Division by zero and words in arithmetic become NaN, as Excel's error values spread. */
function number(argument: Argument): number {
  const value = scalar(argument);
  return typeof value === 'string' ? Number.NaN : Number(value);
}

function numbers(given: readonly Argument[]): readonly number[] {
  return given.flat().filter((item) => typeof item === 'number');
}

function compare(operator: string, left: CellValue | boolean, right: CellValue | boolean): boolean {
  // Any text is greater than any number.
  const [a, b] =
    typeof left === typeof right
      ? [left, right]
      : [typeof left === 'string' ? 1 : 0, typeof right === 'string' ? 1 : 0];
  const mixed = typeof left !== typeof right;
  switch (operator) {
    case '=':
      return !mixed && a === b;
    case '<>':
      return mixed || a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    default:
      return a >= b;
  }
}

function round(value: number, places: number): number {
  return (
    Math.sign(value) *
    Number(`${Math.round(Number(`${Math.abs(value).toPrecision(15)}e${places}`))}e-${places}`)
  );
}

const FUNCTIONS: Readonly<Record<string, (given: readonly Argument[]) => Argument>> = {
  // Excel works out the branch it takes alone; here the other one is at most NaN.
  IF: ([test, yes = true, no = false]) => (test === true ? yes : no),
  AND: (given) => given.every((item) => item === true),
  OR: (given) => given.some((item) => item === true),
  ISNUMBER: ([item]) => typeof item === 'number' && !Number.isNaN(item),
  ISTEXT: ([item]) => typeof item === 'string',
  N: ([item]) => (typeof item === 'number' ? item : 0),
  COUNT: (given) => numbers(given).length,
  SUM: (given) => numbers(given).reduce((total, item) => total + item, 0),
  MIN: (given) => Math.min(...numbers(given)),
  MAX: (given) => Math.max(...numbers(given)),
  INT: ([item = 0]) => Math.floor(number(item)),
  ROUND: ([item = 0, places = 0]) => round(number(item), number(places)),
  RANK: ([item = 0, all = 0]) => numbers([all]).filter((other) => other > number(item)).length + 1,
};
