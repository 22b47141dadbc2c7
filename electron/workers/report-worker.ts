import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openReadOnly } from '../../db/open';
import { workInBackground } from '../background-thread';
import type { ReportAnswer, ReportQuestion, ReportWorkerData } from '../services/reports/report-messages';
import { workThrough } from '../services/reports/work-through';

/** Reports over a million sales, read through a connection of their own: the loop that sells never waits for one. */
function serve(port: MessagePort, { path, key, nativeFolder }: ReportWorkerData): void {
  const reader = openReadOnly({ path, key, nativeFolder });
  const cancelled = new Set<string>();
  const say = (answer: ReportAnswer) => port.postMessage(answer);
  port.on('message', (question: ReportQuestion) => {
    if (question.kind === 'cancel') {
      cancelled.add(question.id);
      return;
    }
    const { id } = question;
    workThrough(reader.db, {
      ...question,
      isCancelled: () => cancelled.has(id),
      onProgress: (done, of) => say({ kind: 'progress', id, done, of }),
    }).then(
      end => {
        cancelled.delete(id);
        say({ id, ...end });
      },
      (thrown: unknown) => {
        // What nobody foresaw ends this thread; whoever waits hears of it, and the next report gets a new one.
        setImmediate(() => {
          throw thrown;
        });
      },
    );
  });
}

if (parentPort === null) throw new Error('Reports are started as a worker thread.');
workInBackground();
serve(parentPort, workerData as ReportWorkerData);
