import {
  answerWithinMs,
  type Closing,
  type Conversation,
  type ConversationPorts,
  createListening,
  noBytes,
  type PrinterKnowledge,
} from './conversation';
import { drawerPulse, drawerPulseNow, type StatusQuestion, statusRequest } from './escpos-commands';
import {
  askForEcho,
  askModel,
  askSensor,
  clearBuffers,
  cutOff,
  endCommand,
  processId,
  reportChanges,
  voidSlip,
} from './escpos-control';
import { afterReply, afterReport, blockedBy, unknownCondition } from './printer-condition';
import { createStatusReader, type StatusEvent } from './printer-status';

const tries = 2;
const modelWithinMs = 300;
const questions = ['printer', 'offline-cause', 'error-cause', 'paper'] as const satisfies readonly StatusQuestion[];
/** A printer that is greeted says nothing but status; so many other bytes come from something else. */
const strangeBytes = 4;

/** Epson's language, and what clones speak of it (hardware.md, sections 8.2 to 8.5 and 10). */
export function createEscposConversation(ports: ConversationPorts, known: PrinterKnowledge): Conversation {
  const { wire, clock } = ports;
  const reader = createStatusReader();
  const events = createListening<StatusEvent>(ports);
  let knowledge = known;
  let condition = unknownCondition;
  let heardAtMs: number | null = null;
  let strange = 0;
  let changed = () => {};
  let last: Promise<unknown> = Promise.resolve();

  wire.onData(chunk => {
    for (const event of reader.push(chunk)) {
      if (event.kind === 'asb') {
        condition = afterReport(event.bytes);
        learn({ hasAnswered: true, tellsByItself: true });
        changed();
      }
      if (event.kind === 'other' || event.kind === 'sensor') strange += 1;
      events.tell(event);
    }
  });

  const learn = (more: Partial<PrinterKnowledge>) => {
    knowledge = { ...knowledge, ...more };
    heardAtMs = clock.monotonicMs();
  };

  /** The answer does not repeat the question, so only one may be open at a time (section 8.3). */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run);
    last = mine;
    return mine;
  };

  const ask = (question: StatusQuestion): Promise<boolean> =>
    inTurn(async () => {
      for (let left = tries; left > 0 && wire.isOpen(); left -= 1) {
        const reply = events.next(answerWithinMs, event => (event.kind === 'reply' ? event.byte : null));
        void wire.write(statusRequest(question));
        const byte = await reply.answer;
        if (byte !== null) {
          condition = afterReply(condition, question, byte);
          learn({ hasAnswered: true });
          changed();
          return true;
        }
      }
      return false;
    });

  const askAll = async (): Promise<boolean> => {
    for (const question of questions) if (!(await ask(question))) return false;
    return true;
  };

  const echoes = async (request: Uint8Array, isEcho: (event: StatusEvent) => boolean): Promise<boolean> => {
    const echo = events.next(answerWithinMs, event => (isEcho(event) ? true : null));
    void wire.write(request);
    return (await echo.answer) === true;
  };

  const greet = async (): Promise<'printer' | 'silent' | 'stranger'> => {
    void wire.write(reportChanges);
    const answers = await ask('printer');
    if (strange > strangeBytes) return 'stranger';
    if (!answers) return heardAtMs === null ? 'silent' : 'printer';
    await askAll();
    return strange > strangeBytes ? 'stranger' : 'printer';
  };

  return {
    greet,
    // What tells of every change by itself need only show that it is still there.
    look: () => (knowledge.tellsByItself ? ask('printer') : askAll()),
    prepare: async () => {
      if (knowledge.confirmsBy !== null || blockedBy(condition) !== null) return;
      const name = events.next(modelWithinMs, event => (event.kind === 'info' ? event.text : null));
      void wire.write(askModel);
      const model = (await name.answer) ?? '';
      const id = processId(0);
      if (await echoes(askForEcho(id), event => event.kind === 'printed' && event.id === id)) {
        learn({ model, confirmsBy: 'process-id' });
      } else if (wire.isOpen()) {
        const isHeard = await echoes(askSensor, event => event.kind === 'sensor');
        if (wire.isOpen()) learn({ model, confirmsBy: isHeard ? 'sensor' : 'nothing' });
      }
    },
    closing: jobNumber => Promise.resolve(closingFor(jobNumber)),
    condition: () => condition,
    knowledge: () => knowledge,
    heardAtMs: () => heardAtMs,
    onCondition: listener => {
      changed = listener;
    },
    drawerNow: drawerPulseNow,
    drawerInTurn: drawerPulse,
    clear: clearBuffers,
    endCommand,
    cutOff,
    voidSlip,
  };

  function closingFor(jobNumber: number): Closing {
    const id = processId(jobNumber);
    const until = (bytes: Uint8Array, isEcho: (event: StatusEvent) => boolean): Closing => {
      const echo = events.next(null, event => (isEcho(event) ? (true as const) : null));
      const done = echo.answer.then(heard => heard ?? new Promise<true>(() => {}));
      return { bytes, done, forget: echo.forget };
    };
    switch (knowledge.confirmsBy) {
      case 'process-id':
        return until(askForEcho(id), event => event.kind === 'printed' && event.id === id);
      case 'sensor':
        return until(askSensor, event => event.kind === 'sensor');
      default:
        return { bytes: noBytes, done: null, forget: () => {} };
    }
  }
}
