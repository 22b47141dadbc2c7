import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { hashPin, verifyPin } from '../keys/pin-hash';
import type { PinAnswer, PinQuestion, PinWorkerData } from '../keys/pin-hasher';

/** 70 ms of arithmetic a sign-in, kept off the loop that serves the scanner and the screen. */
function serve(port: MessagePort, { pepper, cost }: PinWorkerData): void {
  const secret = Buffer.from(pepper);
  port.on('message', (question: PinQuestion) => {
    answer(question).then(
      value => port.postMessage({ id: question.id, ok: true, value } satisfies PinAnswer),
      () => port.postMessage({ id: question.id, ok: false } satisfies PinAnswer),
    );
  });
  async function answer(question: PinQuestion): Promise<string | boolean> {
    return question.kind === 'hash'
      ? hashPin(question.pin, secret, Buffer.from(question.salt), cost)
      : verifyPin(question.pin, secret, question.stored, cost);
  }
}

if (parentPort === null) throw new Error('The PIN worker is started as a worker thread.');
serve(parentPort, workerData as PinWorkerData);
