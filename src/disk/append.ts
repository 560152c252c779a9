import { appendFile } from 'node:fs/promises';
import { systemCode } from './files.ts';

/** Adds text to the end of a file. @returns null, or the system's code where it refused. */
export async function appendToFile(file: string, text: string): Promise<string | null> {
  try {
    await appendFile(file, text);
    return null;
  } catch (error) {
    return systemCode(error);
  }
}
