import { backOffMs } from '../back-off';
import { type Conversation, type ConversationPorts, nothingKnown, type PrinterKnowledge } from './conversation';
import { type DriverPorts, type DriverState, isForPeople, type PrinterDriver } from './driver';
import { blockedBy, type PrinterReason, unknownCondition } from './printer-condition';
import { type Delivery, sendJob } from './send-job';
import { createStandingNews } from './standing-news';
import type { Transport, Wire } from './wire';

/** Epson interfaces drop a client that says nothing for five minutes. */
const keepAliveMs = 60_000;
/** Where changes are not told, they are asked for; sooner while somebody stands before an open cover. */
const askEveryMs = 5_000;
const askBlockedEveryMs = 1_000;
const missedPolls = 3;
/** A printer that never answers gives nothing for holding its only line; other registers may want it. */
const lingerMs = 1_000;
const kickWithinMs = 2_000;

type Phase = 'off' | 'connecting' | 'probing' | 'open' | 'released' | 'backing-off';

/** A printer on a way that goes both ways: TCP, USB, serial (hardware.md, section 10). */
export function createLiveDriver(options: {
  readonly transport: Transport;
  readonly converse: (ports: ConversationPorts, known: PrinterKnowledge) => Conversation;
  readonly ports: DriverPorts;
}): PrinterDriver {
  const { transport, converse, ports } = options;
  const { clock, timers, random, log, patience } = ports;
  const news = createStandingNews({ clock, log });
  let phase: Phase = 'off';
  let reason: PrinterReason | null = null;
  let retryAt: number | null = null;
  let wire: Wire | null = null;
  let conversation: Conversation | null = null;
  let known: PrinterKnowledge = nothingKnown;
  let isMute = false;
  let wasReady = false;
  let isPrinting = false;
  let isWriting: Promise<void> | null = null;
  /** How a connection that ended in the middle of a job is begun anew. */
  let owed: 'cut' | 'void' | null = null;
  let failures = 0;
  let missed = 0;
  let cancelTimer = () => {};
  let connecting: Promise<void> | null = null;
  let cancelJob = () => {};

  const blocked = (): PrinterReason | null => (conversation === null ? null : blockedBy(conversation.condition()));

  const kindNow = (): DriverState['kind'] => {
    if (phase === 'backing-off') {
      if (reason !== null && isForPeople(reason)) return 'unavailable';
      return wasReady ? 'backing-off' : 'absent';
    }
    if (phase !== 'open' && phase !== 'released') return phase;
    if (blocked() !== null) return 'blocked';
    return isPrinting ? 'printing' : 'ready';
  };

  const state = (): DriverState => {
    const kind = kindNow();
    const why = kind === 'blocked' ? blocked() : phase === 'backing-off' ? reason : null;
    return { kind, reason: why, since: news.since(), retryAt: phase === 'backing-off' ? retryAt : null };
  };

  const tell = () => news.tell(state(), conversation?.condition() ?? unknownCondition);

  const enter = (next: Phase) => {
    phase = next;
    if (next === 'open' || next === 'released') {
      failures = 0;
      wasReady = true;
    }
    tell();
  };

  const schedule = (ms: number, run: () => void) => {
    cancelTimer();
    cancelTimer = timers.after(ms, run);
  };

  const backOff = (why: PrinterReason) => {
    forget();
    failures += 1;
    reason = why;
    const waitMs = backOffMs(failures, random);
    retryAt = clock.now() + waitMs;
    enter('backing-off');
    schedule(waitMs, () => void connect());
  };

  const forget = () => {
    cancelTimer();
    const mine = wire;
    if (conversation !== null) known = conversation.knowledge();
    wire = null;
    conversation = null;
    mine?.destroy();
  };

  const connect = (): Promise<void> => {
    connecting ??= connectNow().finally(() => {
      connecting = null;
    });
    return connecting;
  };

  const connectNow = async (): Promise<void> => {
    cancelTimer();
    const isQuick = phase === 'released';
    if (!isQuick) enter('connecting');
    const opened = await transport.open();
    if (phase === 'off') return opened.kind === 'open' ? opened.wire.destroy() : undefined;
    if (opened.kind === 'failed') return backOff(opened.reason);
    const mine = opened.wire;
    wire = mine;
    const talk = converse({ wire: mine, clock, timers }, known);
    conversation = talk;
    mine.onClose(() => (wire === mine ? lost() : undefined));
    talk.onCondition(tell);
    if (!isQuick) await probe(mine, talk);
    if (wire !== mine || !mine.isOpen()) return;
    missed = 0;
    enter('open');
    pollLater();
  };

  /** Who is there, before anything is sent that it would print. */
  const probe = async (mine: Wire, talk: Conversation): Promise<void> => {
    enter('probing');
    if (owed !== null) void mine.write(talk.endCommand);
    const who = await talk.greet();
    if (wire !== mine) return;
    if (who === 'stranger') return backOff('not-a-printer');
    isMute = who === 'silent';
    if (isMute && known.hasAnswered) return backOff('no-answer');
    if (owed !== null && !isMute) {
      void mine.write(talk.clear);
      void mine.write(owed === 'void' ? talk.voidSlip : talk.cutOff);
      owed = null;
    }
    await talk.prepare();
  };

  /** Closed by the other side: before it said a word, somebody else is likely to have it (section 8.1). */
  const lost = () => {
    const heard = conversation?.heardAtMs() ?? null;
    if (phase !== 'off') backOff(phase === 'probing' && heard === null ? 'busy' : 'gone');
  };

  const pollLater = () => {
    if (isMute) {
      schedule(lingerMs, release);
      return;
    }
    const often = blocked() === null ? askEveryMs : askBlockedEveryMs;
    const everyMs = missed > 0 ? askBlockedEveryMs : conversation?.knowledge().tellsByItself ? keepAliveMs : often;
    schedule(everyMs, () => void poll());
  };

  const poll = async (): Promise<void> => {
    const talk = conversation;
    if (talk === null || isPrinting) return;
    const isHeard = await talk.look();
    if (talk !== conversation) return;
    missed = isHeard ? 0 : missed + 1;
    if (missed >= missedPolls) return backOff('no-answer');
    if (!isPrinting) pollLater();
  };

  const release = () => {
    const mine = wire;
    wire = null;
    conversation = null;
    enter('released');
    void mine?.close();
  };

  const ensureOpen = async (): Promise<{ wire: Wire; talk: Conversation } | null> => {
    if (phase === 'released' || (phase === 'backing-off' && connecting === null)) await connect();
    else if (connecting !== null) await connecting;
    return wire !== null && conversation !== null && phase === 'open' ? { wire, talk: conversation } : null;
  };

  /** What was sent of a job that is called off must not come out later, nor half of it be handed to anybody. */
  const clearAfterCancel = async (mine: Wire, talk: Conversation): Promise<void> => {
    if (isMute) return;
    // A printer whose memory is full reads nothing any more, not even this; then only a new connection gets through.
    if (isWriting === null) void mine.write(talk.clear);
    if (isWriting === null && (await talk.look())) {
      await mine.write(talk.voidSlip);
      return;
    }
    owed = 'void';
    if (wire === mine) backOff('offline');
  };

  const send: PrinterDriver['send'] = async (job, steps) => {
    const line = await ensureOpen();
    if (line === null) return { kind: 'held', reason: reason ?? 'gone' };
    cancelTimer();
    isPrinting = true;
    let begun = false;
    let endWriting = () => {};
    const cancelled = new Promise<void>(resolve => {
      cancelJob = resolve;
    });
    const delivery: Delivery = await sendJob(
      { wire: line.wire, conversation: line.talk, clock, timers, patience, cancelled },
      job,
      {
        began: () => {
          begun = true;
          isWriting = new Promise(resolve => {
            endWriting = resolve;
          });
          steps.began();
          tell();
        },
        allSent: () => {
          isWriting = null;
          endWriting();
          steps.allSent();
        },
      },
    );
    if (delivery.kind === 'cancelled' && begun) await clearAfterCancel(line.wire, line.talk);
    if (delivery.kind === 'unconfirmed' && delivery.reason === 'interrupted') owed = 'cut';
    isWriting = null;
    endWriting();
    cancelJob = () => {};
    isPrinting = false;
    if (delivery.kind === 'held' && delivery.reason === 'no-answer' && phase !== 'off') backOff('no-answer');
    else if (phase === 'open') pollLater();
    tell();
    return delivery;
  };

  const kick = async (): Promise<PrinterReason | null> => {
    const line = await ensureOpen();
    if (line === null) return reason ?? 'gone';
    const soon = new Promise<'no-answer'>(resolve => timers.after(kickWithinMs, () => resolve('no-answer')));
    // Between two pieces of a job the pulse could end up inside a command of it.
    if (isWriting !== null && (await Promise.race([isWriting, soon])) === 'no-answer') return 'no-answer';
    const { hasAnswered } = line.talk.knowledge();
    const pulse = line.wire.write(hasAnswered ? line.talk.drawerNow : line.talk.drawerInTurn);
    return Promise.race([pulse.then(isTaken => (isTaken ? null : 'gone')), soon]);
  };

  return {
    start: () => {
      if (phase !== 'off') return;
      known = nothingKnown;
      wasReady = false;
      failures = 0;
      void connect();
    },
    stop: async () => {
      phase = 'off';
      if (wire === null) transport.abort();
      const mine = wire;
      wire = null;
      forget();
      tell();
      await Promise.all([connecting, mine?.close()]);
    },
    state,
    facts: () => {
      const { hasAnswered, tellsByItself, confirmsBy, model } = conversation?.knowledge() ?? known;
      const confirmJobs = confirmsBy !== null && confirmsBy !== 'nothing';
      const can = wasReady ? { tellByItself: tellsByItself, tellWhenAsked: hasAnswered, confirmJobs } : null;
      return { can, model, condition: conversation?.condition() ?? unknownCondition };
    },
    onState: news.subscribe,
    isReady: () => kindNow() === 'ready',
    wake: () => {
      if (phase === 'backing-off' && connecting === null) void connect();
      // A status that was blocked a moment ago may be old news.
      else if (phase === 'open' && blocked() !== null && !isPrinting) schedule(0, () => void poll());
    },
    send,
    cancel: () => cancelJob(),
    kick,
  };
}
