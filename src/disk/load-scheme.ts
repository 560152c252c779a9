import path from 'node:path';
import { daye2023 } from '../presets/daye-2023/index.ts';
import type { LoadedScheme } from '../runs/read-scheme.ts';
import { displayPath, loadFile } from './files.ts';

/**
 * The scheme a run goes by: the built-in preset, or a workbook; what reads one is loaded for it alone.
 *
 * @throws Failure when the file cannot be read at all.
 */
export async function loadScheme(file: string | null, workingFolder: string): Promise<LoadedScheme> {
  if (file === null) return { scheme: daye2023, findings: [] };
  const absolute = path.resolve(workingFolder, file);
  const loaded = loadFile({ absolute, path: displayPath(absolute, workingFolder) });
  const { readScheme } = await import('../runs/read-scheme.ts');
  return readScheme(loaded);
}
