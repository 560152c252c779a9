import type { Answer, Question } from './messages.ts';
import type { Work } from './work.ts';
import { workHere } from './work-here.ts';

/** The page's thread: does what it is asked, one question after the other. */
export function serve(): void {
  let work: Work | null = null;
  const answer = (given: Answer): void => self.postMessage(given);
  self.onmessage = ({ data: question }: MessageEvent<Question>): void => {
    const { id } = question;
    const failed = (error: unknown): void => answer({ kind: 'failed', id, detail: String(error) });
    if (question.kind === 'open') {
      work = workHere(question.data);
      answer({ kind: 'opened', id });
    } else if (work !== null) answerOf(work, question, answer).then(answer, failed);
  };
}

async function answerOf(
  work: Work,
  question: Exclude<Question, { readonly kind: 'open' }>,
  tell: (progress: Answer) => void,
): Promise<Answer> {
  const { id } = question;
  switch (question.kind) {
    case 'check': {
      const outcome = await work.check(question.files, question.day, (progress) =>
        tell({ kind: 'progress', id, progress }),
      );
      return { kind: 'checked', id, outcome };
    }
    case 'pictures':
      return {
        kind: 'pictures',
        id,
        pictures: await work.pictures(question.file, question.from, question.to),
      };
    case 'marked':
      return { kind: 'marked', id, bytes: await work.marked(question.file) };
  }
}
