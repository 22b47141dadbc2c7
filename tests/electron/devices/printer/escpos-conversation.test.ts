import { describe, expect, it } from 'vitest';
import { nothingKnown, type PrinterKnowledge } from '../../../../electron/devices/printer/conversation';
import { createEscposConversation } from '../../../../electron/devices/printer/escpos-conversation';
import { blockedBy } from '../../../../electron/devices/printer/printer-condition';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aPlayedWire } from '../../../support/devices/played-wire';

/** What an Epson answers, by what it is sent. */
const well = { '100401': '12', '100402': '12', '100403': '12', '100404': '12' };
const probe = '1d28480600303030303030';
const epson: Readonly<Record<string, string>> = {
  ...{ '1d610f': '10000000', ...well, '1d4943': '5f544d00' },
  ...{ [probe]: '37223030303000', '1d7201': '00' },
};

function aTalk(answers: Readonly<Record<string, string>>, known: PrinterKnowledge = nothingKnown) {
  const world = aManualWorld();
  const wire = aPlayedWire(written => answers[written] ?? null);
  return { world, wire, talk: createEscposConversation({ wire, ...world }, known) };
}

/** Lets time pass until the promise settles. */
async function passing<T>(world: ReturnType<typeof aManualWorld>, promise: Promise<T>): Promise<T> {
  let isOver = false;
  void promise.then(() => {
    isOver = true;
  });
  for (let turn = 0; turn < 40 && !isOver; turn += 1) await world.pass(250);
  return promise;
}

describe('createEscposConversation', () => {
  it('learns once what a printer can do', async () => {
    const { world, wire, talk } = aTalk(epson);
    expect(await passing(world, talk.greet())).toBe('printer');
    await passing(world, talk.prepare());
    await talk.prepare();
    expect(talk.knowledge()).toEqual({
      ...{ hasAnswered: true, tellsByItself: true, confirmsBy: 'process-id', model: 'TM' },
    });
    expect([...new Set(wire.written)]).toEqual(['1d610f', ...Object.keys(well).sort(), '1d4943', probe]);
  });

  it('takes the sensor for an answer where ids are not echoed, and nothing where that is silent too', async () => {
    const withSensor = aTalk(Object.fromEntries(Object.entries(epson).filter(([sent]) => sent !== probe)));
    await passing(withSensor.world, withSensor.talk.greet());
    await passing(withSensor.world, withSensor.talk.prepare());
    expect(withSensor.talk.knowledge().confirmsBy).toBe('sensor');
    const clone = aTalk(well);
    await passing(clone.world, clone.talk.greet());
    await passing(clone.world, clone.talk.prepare());
    expect(clone.talk.knowledge()).toEqual({
      ...{ hasAnswered: true, tellsByItself: false, confirmsBy: 'nothing', model: '' },
    });
  });

  it('asks twice and a second each before it calls somebody silent', async () => {
    const { world, wire, talk } = aTalk({});
    const greeting = talk.greet();
    await world.pass(1_900);
    expect(wire.written).toEqual(['1d610f', '100401', '100401']);
    expect(await passing(world, greeting)).toBe('silent');
  });

  it('knows a stranger by what it says', async () => {
    const { world, wire, talk } = aTalk({});
    const greeting = talk.greet();
    wire.say(Buffer.from('HTTP/1.1 400 Bad Request').toString('hex'));
    expect(await passing(world, greeting)).toBe('stranger');
  });

  it('never has two questions open, and gives up when the wire ends', async () => {
    const { world, wire, talk } = aTalk({ '100401': '12' }, { ...nothingKnown, hasAnswered: true });
    const looks = Promise.all([talk.look(), talk.look()]);
    await world.pass(0);
    expect(wire.written.filter(hex => hex === '100402')).toHaveLength(1);
    wire.end();
    expect(await looks).toEqual([false, false]);
  });

  it('takes what a printer tells by itself, and then asks no more than whether it is there', async () => {
    const { world, wire, talk } = aTalk(
      { '100401': '1a' },
      { ...nothingKnown, hasAnswered: true, tellsByItself: true },
    );
    let changes = 0;
    talk.onCondition(() => {
      changes += 1;
    });
    wire.say('18 00 0f 00');
    expect([blockedBy(talk.condition()), changes]).toEqual(['paper-out', 1]);
    expect([await passing(world, talk.look()), wire.written]).toEqual([true, ['100401']]);
  });

  it('waits behind a job for the echo of its own number', async () => {
    const { wire, talk } = aTalk({}, { ...nothingKnown, hasAnswered: true, confirmsBy: 'process-id' });
    const closing = await talk.closing(42);
    expect(Buffer.from(closing.bytes).toString('latin1')).toContain('0042');
    let isDone = false;
    void closing.done?.then(() => {
      isDone = true;
    });
    wire.say('37 22 30 30 34 31 00');
    await Promise.resolve();
    expect(isDone).toBe(false);
    wire.say('37 22 30 30 34 32 00');
    expect(await closing.done).toBe(true);
    expect((await aTalk({}).talk.closing(1)).done).toBe(null);
  });
});
