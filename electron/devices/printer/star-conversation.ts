import {
  answerWithinMs,
  type Closing,
  type Conversation,
  type ConversationPorts,
  createListening,
  noBytes,
  type PrinterKnowledge,
} from './conversation';
import { voidText } from './escpos-control';
import { unknownCondition } from './printer-condition';
import { createStarReader, type StarReport } from './star-status';

/** Bytes of hardware.md, section 8.6. */
const askReport = Uint8Array.of(0x1b, 0x06, 0x01);
const drawerInTurn = Uint8Array.of(0x1b, 0x07, 0x14, 0x14, 0x07);
/** The same drawer at once, ahead of what waits to be printed. */
const drawerNow = Uint8Array.of(0x1c);
const initialize = [0x1b, 0x40, 0x18];
const endOfJob = Uint8Array.of(0x17);
const feedAndCut = [0x1b, 0x64, 0x03];
const cutOff = Uint8Array.from([...initialize, ...feedAndCut]);
const voidSlip = Uint8Array.from([...initialize, ...Buffer.from(`\n${voidText}\n`, 'latin1'), ...feedAndCut]);

const tries = 2;
const strangeBytes = 4;
const counterSteps = 32;
const askAgainMs = 500;

/** StarPRNT: status by report, and a counter in it that moves on when the printer comes to the end of a job. */
export function createStarConversation(ports: ConversationPorts, known: PrinterKnowledge): Conversation {
  const { wire, clock, timers } = ports;
  const reader = createStarReader();
  const reports = createListening<StarReport>(ports);
  let knowledge = known;
  let condition = unknownCondition;
  let heardAtMs: number | null = null;
  let counter: number | null = null;
  let strange = 0;
  let changed = () => {};

  wire.onData(chunk => {
    const heard = reader.push(chunk);
    strange += heard.strange;
    for (const report of heard.reports) {
      condition = report.condition;
      counter = report.etb;
      heardAtMs = clock.monotonicMs();
      knowledge = { ...knowledge, hasAnswered: true, confirmsBy: counter === null ? 'nothing' : 'counter' };
      changed();
      reports.tell(report);
    }
  });

  const look = async (): Promise<boolean> => {
    for (let left = tries; left > 0 && wire.isOpen(); left -= 1) {
      const report = reports.next(answerWithinMs, () => true as const);
      void wire.write(askReport);
      if ((await report.answer) === true) return true;
    }
    return false;
  };

  /** Asks until the counter has moved on by one; a printer out of paper answers all the while. */
  const closingAfter = (before: number): Closing => {
    let cancel = () => {};
    const moved = reports.next(null, ({ etb }) => (etb === (before + 1) % counterSteps ? (true as const) : null));
    const askOn = () => {
      if (!wire.isOpen()) return;
      void wire.write(askReport);
      cancel = timers.after(askAgainMs, askOn);
    };
    cancel = timers.after(askAgainMs, askOn);
    const forget = () => {
      cancel();
      moved.forget();
    };
    const done = moved.answer.then(heard => {
      cancel();
      return heard ?? new Promise<true>(() => {});
    });
    return { bytes: endOfJob, done, forget };
  };

  return {
    greet: async () => {
      const answers = await look();
      if (strange > strangeBytes) return 'stranger';
      return answers ? 'printer' : 'silent';
    },
    look,
    prepare: () => Promise.resolve(),
    closing: async () => {
      if (counter === null) return { bytes: noBytes, done: null, forget: () => {} };
      return closingAfter(counter);
    },
    condition: () => condition,
    knowledge: () => knowledge,
    heardAtMs: () => heardAtMs,
    onCondition: listener => {
      changed = listener;
    },
    drawerNow,
    drawerInTurn,
    clear: Uint8Array.from(initialize),
    // Nobody has seen what a Star makes of zeros; its own beginning clears its line.
    endCommand: noBytes,
    cutOff,
    voidSlip,
  };
}
