/** What spreadsheets take for the start of a formula, also in full width; and what they skip before one, or part cells by. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const FIGURE = /^\s*[+-]?\d[\d.,]*%?$/u;

/** Whether a spreadsheet would take a text for a formula that is opened, pasted or edited there. */
export function startsFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** The same of a text among which figures stand, signed ones too, and lone dashes: these are none. */
export function startsFormulaAmongFigures(text: string): boolean {
  return startsFormula(text) && text.trim().length > 1 && !FIGURE.test(text);
}
