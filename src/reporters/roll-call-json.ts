import type { RollCallDocument } from '../../schemas/output/roll-call.ts';
import { jsonText } from '../core/json-text.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Language } from '../diagnostics/wording.ts';
import { countRollCall, type RollCallLine } from '../model/roll-call.ts';
import { returnReasonIn } from '../words/return-reasons.ts';

/** The published JSON of `collect` (schemas/output/roll-call.ts). */
export function rollCallJson(lines: readonly RollCallLine[], period: Period, language: Language): string {
  const json = (line: RollCallLine) => lineJson(line, language);
  const sources = [...new Set(lines.flatMap(({ source }) => source || []))];
  const document: RollCallDocument = {
    version: 1,
    period: periodText(period),
    counts: countRollCall(lines),
    tables: sources.map((source) => {
      const mine = lines.filter((line) => line.source === source);
      const title = mine[0]?.table ?? '';
      return { source, title, counts: countRollCall(mine), lines: mine.map(json) };
    }),
    others: lines.filter(({ source }) => source === '').map(json),
  };
  return `${jsonText(document, 2)}\n`;
}

function lineJson(line: RollCallLine, language: Language): RollCallDocument['others'][number] {
  const { unit, subject, state, late, again, doubtful, file, reasons, remarks } = line;
  return {
    unit: unit || null,
    enterprise: subject || null,
    state,
    late,
    again,
    doubtful,
    file: file?.path ?? null,
    reasons: reasons.map((reason) => returnReasonIn(reason, language)),
    remarks: [...remarks],
  };
}
