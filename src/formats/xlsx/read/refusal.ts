import type { Finding } from '../../../diagnostics/finding.ts';

/** Thrown inside the reader where reading must stop; `readWorkbook` turns it into its finding. */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.name = 'Refusal';
    this.finding = finding;
  }
}
