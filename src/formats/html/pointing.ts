import { escapeHtml } from '../../core/escape-markup.ts';
import type { ReportFigure } from '../../model/report-model.ts';

/** The attributes of a figure: where the JSON has it, and the node that tells how it came about. */
export function pointing({ at, trace }: ReportFigure): string {
  const place = at === undefined ? '' : ` data-j="${escapeHtml(at)}"`;
  return trace === undefined ? place : `${place} data-t="${trace}"`;
}
