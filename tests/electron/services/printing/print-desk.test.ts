import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findJobContent, listPrintJobs } from '../../../../db/repositories/print-jobs';
import { documentBytes } from '../../../../electron/devices/printer/document-bytes';
import { createPrinter } from '../../../../electron/devices/printer/printer';
import type { JobChange, Printer, PrintJob } from '../../../../electron/devices/printer/printer-driver';
import { createPrintDesk, type PrintOrder } from '../../../../electron/services/printing/print-desk';
import { turnOfTheLoop } from '../../../../electron/turn-of-the-loop';
import { headline, text } from '../../../../shared/documents/blocks';
import type { PrintDocument } from '../../../../shared/documents/print-document';
import { printingPolicy } from '../../../../shared/documents/printing-policy';
import type { Instant } from '../../../../shared/kernel/units';
import { aRealWorld } from '../../../support/devices/real-world';
import { manualTime } from '../../../support/gate';
import { rowsOf, t0 } from '../../../support/store';
import { aShop } from '../../../support/store-scenes';
import { aLog } from '../../../support/sync/ports';

const paper: PrintDocument = {
  kind: 'receipt',
  language: 'en',
  holdsPatientData: true,
  blocks: [headline('Counterleaf'), text('P. T. bought one')],
};
const order: PrintOrder = { document: paper, subject: 'REG-2-000001-7K3QX', isDuplicate: false };

/** A printer that does nothing until the test says what became of a job. */
function aDesk(options: { readonly store?: ReturnType<typeof aShop>; readonly at?: Instant } = {}) {
  const store = options.store ?? aShop();
  const log = aLog();
  const given: PrintJob[] = [];
  const time = manualTime();
  let tell: (change: JobChange) => void = () => {};
  let changes = 0;
  let unprinted = 0;
  const printer: Printer = {
    ...createPrinter({ kind: 'none' }, aRealWorld()),
    isThere: true,
    print: job => given.push(job),
    cancel: number => given.some(job => job.number === number),
    onJob: listener => {
      tell = listener;
      return () => {};
    },
  };
  const desk = createPrintDesk({
    ...{ db: store.db, timers: time.timers, log, printer, policy: printingPolicy },
    clock: { now: () => options.at ?? t0, monotonicMs: () => 0 },
    operatorId: () => 'user-ana',
    onChange: () => {
      changes += 1;
    },
    onUnprinted: () => {
      unprinted += 1;
    },
  });
  const say = (number: number, state: JobChange['state'], reason: JobChange['reason'] = null, isOver = false) =>
    tell({ number, state, reason, isOver });
  return { desk, store, given, say, log, time, changes: () => changes, unprinted: () => unprinted };
}

/** Until nothing of what was asked for waits for a turn of the loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await turnOfTheLoop();
}

const statesOf = ({ desk }: Pick<ReturnType<typeof aDesk>, 'desk'>) =>
  desk
    .jobs()
    .jobs.map(({ number, state, reason, isDuplicate, answer }) =>
      [number, state, reason, isDuplicate ? 'duplicate' : null, answer].filter(word => word !== null).join(' '),
    );

describe('a job', () => {
  it('is on disk at once and before the printer has it, with every step, and forgets its content once it is printed', async () => {
    const scene = aDesk();
    const printed = scene.desk.print(order);
    expect([scene.given, statesOf(scene), findJobContent(scene.store.db, 1)]).toEqual([[], ['1 queued'], paper]);
    await settled();
    expect(scene.given.map(({ number, bytes }) => [number, [...bytes]])).toEqual([
      [1, [...documentBytes(paper, { language: 'escpos', columns: 42 })]],
    ]);
    scene.say(1, 'sending');
    const bytes = scene.given[0]?.bytes ?? new Uint8Array(0);
    const seal = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    expect([statesOf(scene), rowsOf(scene.store, 'SELECT bytes, sha256 FROM print_job')]).toEqual([
      ['1 sending'],
      [seal],
    ]);
    scene.say(1, 'sent');
    await settled();
    expect(statesOf(scene)).toEqual(['1 sent']);
    scene.say(1, 'confirmed', null, true);
    expect([await printed, statesOf(scene), findJobContent(scene.store.db, 1), scene.unprinted()]).toEqual([
      ...['printed', ['1 confirmed']],
      ...[null, 0],
    ]);
  });

  it('is written down and told of once for all that became of it in one turn after its last byte', async () => {
    const scene = aDesk();
    void scene.desk.print(order);
    await settled();
    scene.say(1, 'sending');
    await settled();
    const before = scene.changes();
    scene.say(1, 'sent');
    scene.say(1, 'confirmed', null, true);
    expect(statesOf(scene)).toEqual(['1 sending']);
    await settled();
    expect([statesOf(scene), scene.changes() - before]).toEqual([['1 confirmed'], 1]);
  });

  it('keeps the order in which it was asked for, however long its preparation takes', async () => {
    const scene = aDesk();
    const long = { ...paper, blocks: Array.from({ length: 2_000 }, (_, at) => text(`line ${at}`)) };
    for (const document of [long, paper, long, paper]) void scene.desk.print({ ...order, document });
    await expect.poll(() => scene.given.length).toBe(4);
    expect(scene.given.map(job => job.number)).toEqual([1, 2, 3, 4]);
  });

  it('can be called off while it is prepared, and never reaches the printer', async () => {
    const scene = aDesk();
    const printed = scene.desk.print(order);
    expect([scene.desk.cancel(1), await printed, statesOf(scene)]).toEqual([true, 'failed', ['1 cancelled']]);
    await settled();
    expect([scene.given, scene.desk.cancel(1)]).toEqual([[], false]);
  });

  it.each([
    ['queued', 'paper-out', false, 'waiting', 1],
    ['sent', null, true, 'sent', 0],
    ['failed', 'waited-too-long', true, 'failed', 1],
    ['cancelled', null, true, 'failed', 0],
  ] as const)('that is %s tells whoever asked, and the screen where the paper is missing', async (...expected) => {
    const [state, reason, isOver, outcome, unprinted] = expected;
    const scene = aDesk();
    const printed = scene.desk.print(order);
    if (state === 'sent') scene.say(1, 'sending');
    scene.say(1, state, reason, isOver);
    expect([await printed, scene.unprinted() > 0]).toEqual([outcome, unprinted > 0]);
  });

  it('asks a person where the printer could not say, and prints again what says that it is a second one', async () => {
    const scene = aDesk();
    const printed = scene.desk.print(order);
    scene.say(1, 'sending');
    scene.say(1, 'unconfirmed', 'interrupted', true);
    expect([await printed, scene.desk.jobs().jobs[0]?.asks]).toEqual(['unclear', true]);
    expect(scene.desk.retry(1)).toBe(true);
    expect(statesOf(scene)).toEqual(['2 queued duplicate', '1 unconfirmed interrupted reprinted']);
    const again = findJobContent(scene.store.db, 2);
    expect(again?.blocks.at(0)).toEqual(headline('DUPLICATE'));
    expect([again?.blocks.length, scene.desk.retry(1), scene.desk.answer(1, 'printed')]).toEqual([4, false, false]);
  });

  it('of which not one byte was sent is printed again as it was', () => {
    const scene = aDesk();
    void scene.desk.print(order);
    scene.say(1, 'failed', 'waited-too-long', true);
    expect([scene.desk.retry(1), statesOf(scene)]).toEqual([true, ['2 queued', '1 failed waited-too-long reprinted']]);
    expect(findJobContent(scene.store.db, 2)).toEqual(paper);
  });

  it('is let go when a person says that it was printed, or that nobody needs it', () => {
    const scene = aDesk();
    void scene.desk.print(order);
    scene.say(1, 'sending');
    scene.say(1, 'unconfirmed', 'no-answer', true);
    expect([scene.desk.answer(1, 'printed'), scene.desk.answer(1, 'dismissed')]).toEqual([true, false]);
    expect([statesOf(scene), findJobContent(scene.store.db, 1)]).toEqual([['1 unconfirmed no-answer printed'], null]);
  });

  it('that cannot be encoded fails, and neither throws nor is called printed', async () => {
    const scene = aDesk();
    const broken = { ...paper, blocks: [{ kind: 'qr', payload: 'x'.repeat(10_000) }] } as PrintDocument;
    expect(await scene.desk.print({ ...order, document: broken })).toBe('failed');
    expect([statesOf(scene), scene.given, scene.unprinted()]).toEqual([['1 failed not-encodable'], [], 1]);
    expect(scene.log.lines.some(line => line.startsWith('printer.encode-failed'))).toBe(true);
  });
});

it('asks after a restart what became of jobs under way, and prints nothing by itself', () => {
  const before = aDesk();
  for (let made = 0; made < 3; made += 1) void before.desk.print(order);
  before.say(1, 'sending');
  before.say(1, 'sent');
  before.say(2, 'sending');
  before.desk.stop();
  const after = aDesk({ store: before.store });
  after.desk.start();
  expect([statesOf(after), after.given]).toEqual([
    ['3 failed restarted', '2 unconfirmed restarted', '1 unconfirmed restarted'],
    [],
  ]);
});

it('rehearses soon after its start, on no paper, and leaves nothing waiting behind', () => {
  const scene = aDesk();
  scene.desk.start();
  expect(scene.time.waiting()).toBe(2);
  scene.time.advance(2_000);
  expect([scene.time.waiting(), scene.given, statesOf(scene), scene.log.lines]).toEqual([0, [], [], []]);
  scene.desk.start();
  scene.desk.stop();
  expect(scene.time.waiting()).toBe(0);
});

it('remembers jobs for as long as its policy says', () => {
  const before = aDesk();
  void before.desk.print(order);
  before.say(1, 'sending');
  before.say(1, 'confirmed', null, true);
  before.desk.stop();
  const later = (days: number) => aDesk({ store: before.store, at: (t0 + days * 86_400_000) as Instant });
  later(printingPolicy.keptDays - 1).desk.start();
  expect(listPrintJobs(before.store.db, 9)).toHaveLength(1);
  later(printingPolicy.keptDays + 1).desk.start();
  expect(listPrintJobs(before.store.db, 9)).toEqual([]);
});

it('lists what asks, however old it is', () => {
  const scene = aDesk();
  for (let made = 0; made < printingPolicy.listed + 5; made += 1) {
    void scene.desk.print(order);
    scene.say(made + 1, 'sending');
    scene.say(made + 1, made === 0 ? 'unconfirmed' : 'confirmed', null, true);
  }
  scene.desk.stop();
  const { jobs } = scene.desk.jobs();
  expect([jobs.length, jobs.at(-1)?.number, jobs.at(0)?.number]).toEqual([
    ...[printingPolicy.listed + 1, 1],
    printingPolicy.listed + 5,
  ]);
});

it('does nothing where there is no printer, and answers everybody when it stops', async () => {
  const scene = aDesk();
  const printed = scene.desk.print(order);
  scene.desk.stop();
  expect(await printed).toBe('failed');
});
