import { describe, expect, it } from 'vitest';
import { nothingKnown } from '../../../../electron/devices/printer/conversation';
import { createStarConversation } from '../../../../electron/devices/printer/star-conversation';
import { starReport, type VirtualCondition, wellCondition } from '../../../../electron/devices/printer/virtual-status';
import { aManualWorld } from '../../../support/devices/manual-world';
import { aPlayedWire } from '../../../support/devices/played-wire';

/** A Star that answers ESC ACK SOH with how it is, and counts the ends of jobs. */
function aStar() {
  const world = aManualWorld();
  const state = { condition: wellCondition as VirtualCondition, etb: 31, isSilent: false };
  const report = () => Buffer.from(starReport(state.condition, state.etb)).toString('hex');
  const wire = aPlayedWire(written => (written === '1b0601' && !state.isSilent ? report() : null));
  return { world, state, wire, talk: createStarConversation({ wire, ...world }, nothingKnown) };
}

describe('createStarConversation', () => {
  it('greets a printer, and learns how it confirms', async () => {
    const { talk } = aStar();
    expect(await talk.greet()).toBe('printer');
    expect([talk.knowledge().confirmsBy, talk.condition().paper]).toEqual(['counter', 'ok']);
  });

  it('calls somebody silent who does not answer twice', async () => {
    const { talk, state, world, wire } = aStar();
    state.isSilent = true;
    const greeting = talk.greet();
    await world.pass(2_000);
    expect([await greeting, wire.written]).toEqual(['silent', ['1b0601', '1b0601']]);
  });

  it('knows a stranger by what it says', async () => {
    const { talk, state, world, wire } = aStar();
    state.isSilent = true;
    const greeting = talk.greet();
    wire.say(Buffer.from('220 mail.example ready').toString('hex'));
    await world.pass(2_000);
    expect(await greeting).toBe('stranger');
  });

  it('waits until the counter has moved on by one, past its end, however long the paper takes', async () => {
    const { talk, state, world } = aStar();
    await talk.look();
    const closing = await talk.closing(1);
    let isDone = false;
    void closing.done?.then(() => {
      isDone = true;
    });
    state.condition = { ...wellCondition, paper: 'out' };
    await world.pass(60_000);
    expect([isDone, talk.condition().paper]).toEqual([false, 'out']);
    state.condition = wellCondition;
    state.etb = 0;
    await world.pass(500);
    expect([isDone, world.waiting()]).toEqual([true, []]);
  });

  it('has nothing to wait for where no counter is told, and stops asking when it is forgotten', async () => {
    const { talk, world, wire } = aStar();
    expect((await talk.closing(1)).done).toBe(null);
    await talk.look();
    (await talk.closing(2)).forget();
    await world.pass(5_000);
    expect([world.waiting(), wire.written]).toEqual([[], ['1b0601']]);
  });
});
