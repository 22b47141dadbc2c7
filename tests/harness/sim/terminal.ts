import { StoreFault } from '../../../db/store-fault';
import type { Clock, Timers } from '../../../electron/ports';
import type { ChannelName, Input, Output, Sent } from '../../../shared/ipc/contract';
import { channels } from '../../../shared/ipc/contract';
import type { AppError } from '../../../shared/kernel/error-code';
import { err, type Result } from '../../../shared/kernel/result';
import type { Instant } from '../../../shared/kernel/units';
import { aCore } from './core';
import { Dice } from './dice';
import { type Copy, type Disk, type Medium, onUnreliableDisk, ProcessEnded } from './disk';
import { startsAt } from './fixture';
import type { Gone } from './gone';
import { hasEnded, type Life, never, nobody, somethingQueued } from './life';
import type { Network } from './network';
import type { Scenario } from './scenario';
import type { Schedule } from './schedule';
import type { Trace } from './trace';

/** Of one terminal; each costs a start, and after a few of them nothing new happens. */
const maxCrashes = 4;
/** How often somebody tries an older copy of the store first. */
const copiesBack = 0.1;

export type World = {
  readonly scenario: Scenario;
  readonly schedule: Schedule;
  readonly network: Network;
  readonly disk: Disk;
  readonly trace: Trace;
  /** What was done by lives that no disk remembers. */
  readonly gone: Gone;
  /** What must never happen, seen while it happens. */
  readonly violate: (what: string) => void;
};

/** A register of the store: a file that outlives it, a clock that may be wrong, and a process that may end at any step. */
export class Terminal {
  readonly name: string;
  readonly index: number;
  readonly dice: Dice;
  crashes = 0;
  private readonly world: World;
  private readonly medium: Medium;
  private life: Life | null = null;
  private skewMs = 0;
  /** Its machine; a program that ends leaves it on, and a disk is put back while it is off. */
  private switchedOnMs = 0;
  private stepsLeft = Number.POSITIVE_INFINITY;
  private isHealed = false;
  private awaiting: (() => void)[] = [];
  private readonly onStart: (terminal: Terminal) => void;

  constructor(world: World, index: number, onStart: (terminal: Terminal) => void) {
    this.world = world;
    this.index = index;
    this.name = `REG-${index + 1}`;
    this.dice = new Dice(`seed ${world.scenario.seed}/terminal ${index}`);
    this.medium = world.disk.fresh(index);
    this.onStart = onStart;
  }

  /** The life under way, for its operator to know when theirs is over. */
  currentLife(): object | null {
    return this.life;
  }

  store(): Life['store'] | null {
    return this.life?.store ?? null;
  }

  start(): void {
    const { scenario, network, trace, violate } = this.world;
    if (this.dice.chance(copiesBack)) {
      trace.note(this.name, 'an older store was brought back');
      if (!this.medium.refusesOlder(this.clock().now())) violate(`${this.name}: started with an older store`);
    }
    const bare = this.medium.open(this.clock().now());
    const life: Life = { store: { db: bare }, core: null, isClosing: false, isOver: false };
    this.life = life;
    this.drawSteps();
    const lives = (): boolean => !life.isOver;
    const clock = this.clock();
    const timers = this.timers(lives);
    // What has ended draws nothing that another would then draw otherwise.
    const random = () => (lives() ? this.dice.next() : 0);
    const ids = { uuid: () => (lives() ? this.newId() : nobody) };
    const log = this.log(lives);
    const db = onUnreliableDisk(bare, {
      ...{ dice: this.dice, lives },
      faults: () => (this.isHealed || life.isOver ? 0 : scenario.storeFaults),
      hazard: place => this.hazard(life, place),
    });
    const line = network.transport(this.index);
    const transport = {
      post: (text: string, totalMs: number) => {
        this.hazard(life, 'before sending');
        if (life.isOver) return never();
        const answer = line.post(text, totalMs);
        this.hazard(life, 'after sending');
        return answer.then(outcome => {
          if (!life.isOver) this.hazard(life, 'at the answer');
          return life.isOver ? never() : outcome;
        });
      },
      close: () => undefined,
    };
    const core = aCore({ name: this.name, scenario, db, transport, clock, timers, random, ids, log });
    life.core = core;
    try {
      core.start();
    } catch (error) {
      if (error instanceof ProcessEnded) return;
      if (!(error instanceof StoreFault)) throw error;
      this.crash('could not start');
      return;
    }
    if (!life.isOver) this.onStart(this);
  }

  /** Calls a channel as the screen would. A process that ends meanwhile never answers. */
  async ask<N extends ChannelName>(name: N, input: Sent<N>): Promise<Result<Output<N>, AppError>> {
    const { life } = this;
    if (life?.core == null || life.isClosing) return never();
    const given = channels[name].input.parse(input) as Input<N>;
    try {
      const answer = (await life.core.handlers[name](given)) as Result<Output<N>, AppError>;
      return hasEnded(life) ? never() : answer;
    } catch (error) {
      if (hasEnded(life)) return never();
      if (error instanceof StoreFault) return err({ code: 'E-DB-02', params: {} } as AppError);
      this.world.violate(`${this.name}: ${name} threw ${String(error)}`);
      return never();
    }
  }

  pause(ms: number): Promise<void> {
    const { life } = this;
    return new Promise(resolve => {
      this.world.schedule.after(ms, () => {
        if (life !== null && !hasEnded(life)) resolve();
      });
    });
  }

  /** Somebody sets the clock of the machine; time goes by as before. */
  setSkew(ms: number): void {
    this.skewMs = ms;
    this.world.trace.note(this.name, `clock off by ${ms} ms`);
  }

  /** Nothing ends any more, and the disk is sound. */
  heal(): void {
    this.isHealed = true;
    this.stepsLeft = Number.POSITIVE_INFINITY;
    this.skewMs = 0;
  }

  /** Ends as a program should; the caller lets time go by until it has, and closes the file then. */
  async stop(): Promise<void> {
    await this.life?.core?.stop();
  }

  /** Somebody ends the program in the middle of business, and it is started again a little later. */
  async closeEarly(): Promise<void> {
    const { life } = this;
    if (life?.core == null || life.isClosing || this.isHealed) return;
    this.world.trace.note(this.name, 'closed early');
    life.isClosing = true;
    try {
      await life.core.stop();
    } catch (error) {
      if (!(error instanceof StoreFault) && !(error instanceof ProcessEnded)) throw error;
    }
    if (life.isOver) return;
    life.isOver = true;
    this.close();
    this.world.schedule.after(this.dice.between(5_000, 120_000), () => this.start());
  }

  /** The life under way, where somebody could take its disk away from it now. */
  isOnDuty(): boolean {
    return this.life?.core != null && !this.life.isClosing && !this.isHealed;
  }

  /** Calls back once, right behind the commit that leaves something in the queue. */
  whenQueued(run: () => void): void {
    this.awaiting.push(run);
  }

  takeImage(): void {
    this.medium.takeImage();
    this.world.trace.note(this.name, 'an image was taken of its disk');
  }

  takeCopy(): Copy {
    return this.medium.takeCopy();
  }

  /** Its disk fails, or somebody thinks so, and is put back as the image has it; the register starts from that. */
  bringBack(afterMs: number): void {
    if (this.life === null) return;
    this.life.isOver = true;
    this.life = null;
    this.medium.bringBack();
    this.world.trace.note(this.name, 'the image was brought back');
    this.switchedOnMs = this.world.schedule.now() + afterMs;
    this.world.schedule.after(afterMs, () => this.start());
  }

  /** Nothing of this life is heard of any more. */
  close(): void {
    if (this.life !== null) this.life.isOver = true;
    this.medium.close();
    this.life = null;
  }

  newId(): string {
    return this.dice.uuid(startsAt + this.world.schedule.now());
  }

  /** The world is over; also one that failed in the middle. */
  discard(): void {
    if (this.life !== null) this.life.isOver = true;
    this.life = null;
    this.medium.discard();
  }

  private hazard(life: Life, place: string): void {
    if (life.isOver) return;
    if (place === 'after commit') this.tellQueued(life);
    this.stepsLeft -= 1;
    if (this.stepsLeft <= 0) this.crash(place);
  }

  private tellQueued({ store }: Life): void {
    const { awaiting } = this;
    if (awaiting.length === 0 || store.db.prepare(somethingQueued).get() === undefined) return;
    this.awaiting = [];
    for (const run of awaiting) run();
  }

  /** The disk keeps what was committed. What is left of the process has no store, no timers, no network and no operator. */
  private crash(place: string): void {
    const { life } = this;
    if (life === null) return;
    const { trace, schedule } = this.world;
    this.medium.cutOff();
    life.isOver = true;
    this.life = null;
    this.crashes += 1;
    trace.note(this.name, `crashed ${place}`);
    schedule.after(this.dice.between(1_000, 60_000), () => {
      trace.note(this.name, 'started again');
      this.start();
    });
  }

  private drawSteps(): void {
    const every = this.world.scenario.crashEvery;
    this.stepsLeft =
      every === null || this.isHealed || this.crashes >= maxCrashes
        ? Number.POSITIVE_INFINITY
        : this.dice.between(...every);
  }

  private clock(): Clock {
    const { schedule } = this.world;
    return {
      now: () => (startsAt + schedule.now() + this.skewMs) as Instant,
      monotonicMs: schedule.now,
      machineUpMs: () => schedule.now() - this.switchedOnMs,
      machineBoot: () => `on since ${this.switchedOnMs}`,
    };
  }

  private timers(lives: () => boolean): Timers {
    const { schedule, violate } = this.world;
    return {
      after: (ms, run) => {
        if (!lives()) return () => undefined;
        return schedule.after(ms, () => {
          if (!lives()) return;
          try {
            run();
          } catch (error) {
            if (lives()) violate(`${this.name}: a timer threw ${String(error)}`);
          }
        });
      },
    };
  }

  private log(lives: () => boolean) {
    const write = (event: string, fields?: unknown): void => {
      if (lives()) this.world.trace.note(this.name, `log ${event} ${JSON.stringify(fields ?? {})}`);
    };
    return { info: write, warn: write, error: write };
  }
}
