import { brotliDecompressSync } from 'node:zlib';
import { fileOfProgram } from './program-files.ts';

/** What the self-check page is made of, packed: beside the program, or in the executable. */
export const PAGE_FILE = 'page.json.br';

export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** @throws Failure where it has been taken away. */
export async function pageParts(program: string): Promise<PageParts> {
  return JSON.parse(brotliDecompressSync(await fileOfProgram(PAGE_FILE, program)).toString('utf8'));
}

/** What `pageParts` reads, before it is packed. */
export function partsText({ script, style }: PageParts): string {
  const parts: PageParts = { script, style };
  return JSON.stringify(parts);
}
