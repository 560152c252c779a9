import { type Context, pick } from './context.ts';

/** A counter on stderr while files are read; nothing where stderr is not a terminal. */
export function progressOf(context: Context): ((done: number, all: number) => void) | undefined {
  if (!context.progress) return undefined;
  return (done, all) => {
    const text = pick(context, `正在读取 ${done}/${all}`, `reading ${done}/${all}`);
    context.asIs.stderr(done === all ? '\r\u001b[K' : `\r${text}`);
  };
}
