import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../../../electron/devices/subscription';

describe('createAnnouncer', () => {
  it('tells every listener in the order of subscription until it unsubscribes', () => {
    const heard: string[] = [];
    const { subscribe, announce } = createAnnouncer<string>();
    const leave = subscribe(value => heard.push(`first ${value}`));
    subscribe(value => heard.push(`second ${value}`));
    announce('a');
    leave();
    leave();
    announce('b');
    expect(heard).toEqual(['first a', 'second a', 'second b']);
  });

  it('counts the same function subscribed twice as two subscriptions', () => {
    const heard: string[] = [];
    const listener = (value: string) => heard.push(value);
    const { subscribe, announce } = createAnnouncer<string>();
    subscribe(listener);
    subscribe(listener)();
    announce('a');
    expect(heard).toEqual(['a']);
  });

  it('lets a listener leave while it is being told', () => {
    const heard: string[] = [];
    const { subscribe, announce } = createAnnouncer<string>();
    const leave = subscribe(value => {
      heard.push(`once ${value}`);
      leave();
    });
    subscribe(value => heard.push(`always ${value}`));
    announce('a');
    announce('b');
    expect(heard).toEqual(['once a', 'always a', 'always b']);
  });
});
